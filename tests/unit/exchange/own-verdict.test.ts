import { describe, expect, it } from 'vitest';
import { READY_MADE } from '../../../lib/exchange/templates';
import { RECORD, write } from '../../support/exchange/records';

const REFUTED = {
  ...RECORD,
  claims: RECORD.claims.map(claim => ({ ...claim, status: 'refuted' as const, statusNote: 'See table 2' })),
};

describe('a verdict is told as the reader’s own, so that nobody takes it for the source’s or a checker’s', () => {
  it.each(['markdown', 'anki', 'quotations', 'html', 'hypothesis'])('%s', async id => {
    const text = (await write(id, [REFUTED])).replace(/<[^>]*>/g, ' ');
    for (const before of text.split('refuted').slice(0, -1)) expect(before).toMatch(/My verdict\W{1,20}$/);
  });

  it.each(['literature', 'evidence'] as const)('the template %s', async name => {
    const text = await write('template', [REFUTED], { template: READY_MADE[name] });
    expect(text).toContain('refuted');
    expect(text).toMatch(/my verdict/i);
  });

  it('a ClaimReview has an author', async () => {
    const graph = JSON.parse(await write('schemaOrg', [REFUTED]))['@graph'] as Record<string, unknown>[];
    const reviews = graph.filter(thing => thing['@type'] === 'ClaimReview');
    expect(reviews.length).toBeGreaterThan(0);
    for (const review of reviews)
      expect(review.author).toEqual({ '@type': 'Person', name: expect.stringContaining('reader') });
  });
});
