import { describe, expect, it } from 'vitest';
import { fromSelectorList, inPageOrder, type Selectors, toSelectorList } from '../../../lib/claims';

const selectors: Selectors = {
  quote: { exact: 'berths', prefix: 'fourteen ', suffix: ' have' },
  position: { start: 10, end: 16 },
  rivals: [{ exact: 'berths', prefix: 'no ', suffix: '' }],
  fragment: 'text=berths',
};

describe('the list of typed selectors', () => {
  it('goes there and back', () => {
    expect(fromSelectorList(toSelectorList(selectors))).toEqual(selectors);
  });
  it('may hold selectors we do not know', () => {
    expect(fromSelectorList([{ type: 'XPathSelector', value: '/x' }, ...toSelectorList(selectors)])).toEqual(
      selectors,
    );
  });
  it.each([
    ['nothing', []],
    ['no quote', [{ type: 'TextPositionSelector' as const, start: 1, end: 2 }]],
    ['an empty quote', [{ type: 'TextQuoteSelector' as const, exact: '', prefix: '', suffix: '' }]],
    ['a broken quote', [{ type: 'TextQuoteSelector', exact: 7 }]],
  ])('with %s gives nothing to look for', (_, list) => {
    expect(fromSelectorList(list as never)).toBeNull();
  });
});

it('claims without a known place come last in page order', () => {
  const at = (id: string, start?: number) => ({
    id,
    targets: [
      {
        format: 'html' as const,
        frame: null,
        selectors: toSelectorList({
          ...selectors,
          position: start === undefined ? undefined : { start, end: start },
        }),
      },
    ],
  });
  expect(inPageOrder([at('c'), at('b', 9), at('a', 9), at('d', 1)]).map(({ id }) => id)).toEqual([
    'd',
    'a',
    'b',
    'c',
  ]);
});
