import { expect, test } from 'vitest';
import { PAGE_NAMES } from '../../../scripts/build/smallest';
import { shippedSources } from './sources';

const IN_PAGE = ['lib/anchor', 'lib/page', 'entrypoints/annotator'];

test('names that the build shortens are those of what works in the page, and of nothing else', () => {
  const [inPage, elsewhere] = [true, false].map(isWanted => {
    const sources = [...shippedSources()].filter(
      ([path]) => IN_PAGE.some(folder => path.startsWith(folder)) === isWanted,
    );
    return new Set(sources.flatMap(([, source]) => source.match(/\w+/g) ?? []));
  });
  expect(PAGE_NAMES.filter(name => !inPage?.has(name))).toEqual([]);
  expect(PAGE_NAMES.filter(name => elsewhere?.has(name))).toEqual([]);
});
