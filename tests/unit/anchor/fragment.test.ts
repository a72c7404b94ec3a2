import { expect, test } from 'vitest';
import { runNow } from '../../../lib/anchor/slices';
import { PageText } from '../../../lib/anchor/text/page-text';
import { BORDER } from '../../../lib/anchor/text/reading';
import { textDirective } from '../../../lib/anchor/text-describe/fragment';

function directive(page: string, chosen: string, from = 0): string | undefined {
  const text = page.replaceAll('|', BORDER);
  const part = chosen.replaceAll('|', BORDER);
  const start = text.indexOf(part, from);
  return textDirective(runNow(PageText.of(text)), { start, end: start + part.length });
}

const LONG = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');

test.each([
  ['a quote that stands once', 'The ferry left at nine.', 'ferry left', 'text=ferry%20left'],
  [
    'signs with a meaning of their own',
    'A well-known, loud & long row',
    'well-known, loud & long',
    'text=well%2Dknown%2C%20loud%20%26%20long',
  ],
  ['part of a word takes the word', 'The ferryman left.', 'erryma', 'text=ferryman'],
  [
    'a quote that stands twice takes words around it',
    'One red boat sank.|Two red boat sails tore.',
    'red boat',
    'text=One-,red%20boat,-sank.',
  ],
  [
    'several blocks',
    'Before.|First block here it is.|Last block there it was.|After.',
    'First block here it is.|Last block there it was.',
    'text=First%20block%20here,there%20it%20was.',
  ],
  [
    'a word that another differs from by an accent',
    'Es ist schön hier, und schon spät.',
    'schon',
    'text=sch%C3%B6n%20hier%2C%20und-,schon,-sp%C3%A4t.',
  ],
  [
    'a space and a no-break space',
    'The ship left at noon.\u00a0 It was late.',
    'at noon.\u00a0 It was',
    'text=at%20noon.,It%20was',
  ],
  ['columns of preformatted text', 'The length    12      cm', 'length    12', 'text=length,12'],
  [
    'a line of source that is broken',
    'The ship\n      left at noon.',
    'ship\n      left',
    'text=ship%20left',
  ],
  ['a long quote', `Before. ${LONG} After.`, LONG, 'text=word0%20word1%20word2,word57%20word58%20word59'],
])('%s', (_, page, chosen, expected) => expect(directive(page, chosen)).toBe(expected));
