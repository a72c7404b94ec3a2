import { expect, it } from 'vitest';
import { placeIn } from '../../../entrypoints/library/browse/detail/place-in';
import { type ClaimView, type Snapshot, toSelectorList } from '../../../lib/claims';

const QUOTE = 'Talvex paid $47 billion.';
const HTML = `<h2>A deal</h2><p>It took months.</p><p>${QUOTE}</p><table><tr><td>Year</td><td>2024</td></tr></table>`;

it('shows a passage of a saved copy with words apart, whatever stood between its tags', async () => {
  const packed = new Blob([HTML]).stream().pipeThrough(new CompressionStream('gzip'));
  const content = new Uint8Array(await new Response(packed).arrayBuffer());
  const selectors = toSelectorList({ quote: { exact: QUOTE, prefix: '', suffix: '' } });
  const claim = { targets: [{ format: 'html', frame: null, selectors }] } as Pick<ClaimView, 'targets'>;
  const place = await placeIn({ content } as Snapshot, claim, 240);
  expect(place?.quote).toBe(QUOTE);
  expect(place?.before.trim()).toBe('A deal It took months.');
  expect(place?.after.trim()).toBe('Year 2024');
});
