import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportRecord } from '../../../lib/claims';
import { records } from '../../support/exchange/arbitrary';
import { claim, RECORD, source, writeBytes } from '../../support/exchange/records';
import { wordOutline } from '../../support/exchange/word-outline';

const outline = async (...all: ExportRecord[]) => wordOutline(await writeBytes('docx', all));

describe('a Word document', () => {
  it('has a footnote of its own for each claim, with the whole source in the style', async () => {
    const text = wordOutline(await writeBytes('docx', [RECORD], { style: 'mla' }));
    expect(text.match(/^Quote: .*\[\^\d+\]$/gm)).toHaveLength(2);
    expect(
      text.match(/^\[\^\d+\] .*van der Meer, Ines, et al\..*\*The Tideway Courier\*.*Open the text/gm),
    ).toHaveLength(2);
    expect(text).toContain('Heading1: Works Cited');
  });

  it('keeps paragraphs of a quote, and the footnote stands at its end', async () => {
    const text = await outline({ source: source(), claims: [claim('First part.\n\nSecond\npart.')] });
    expect(text).toMatch(/^Quote: “First part\.\nQuote: “Second part\.”\[\^1\]$/m);
  });

  it('has a footnote for what has no quote, too', async () => {
    const noted = claim('', { quotes: [], targets: [], note: 'All of it.' });
    const said = claim('', { quotes: [], targets: [], statement: 'It grows' });
    const text = await outline({ source: source(), claims: [noted, said] });
    expect(text).toMatch(/^Note: All of it\.\[\^1\]$/m);
    expect(text).toMatch(/^ClaimFact: Claim: It grows\[\^2\]$/m);
  });

  it('tells Word what runs from right to left', async () => {
    const text = await outline({
      source: source({ fields: { title: 'סוללות בנמל' } }),
      claims: [claim('אחת עשרה מהן')],
    });
    expect(text).toMatch(/^Heading1 \(right to left\): סוללות בנמל$/m);
    expect(text).toMatch(/^Quote \(right to left\): “אחת עשרה מהן”/m);
  });

  it('holds no sign that XML cannot', async () => {
    const bytes = await writeBytes('docx', [
      { source: source({ fields: { title: 'a\u0000b\u000b\ud800' } }), claims: [claim('c\u0001\ufffe d')] },
    ]);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('c d');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there.
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ufffd]/);
  });

  it('has every quote and source, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(records, async all => {
        const text = await outline(...all);
        expect(text.match(/^Heading1/gm) ?? []).toHaveLength(all.length && all.length + 1);
        const claims = all.flatMap(record => record.claims);
        const notes = claims.filter(
          ({ quotes, statement, kind, speaker, said, status, tags, note, links }) =>
            [...quotes, statement, note].some(words => words.trim()) ||
            [kind, speaker, said, status !== 'unchecked', tags.length, links?.length].some(Boolean),
        );
        expect(text.match(/^\[\^\d+\] /gm) ?? []).toHaveLength(notes.length);
        expect(text).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: 25 },
    );
  });
});
