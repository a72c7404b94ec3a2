import { expect, test } from 'vitest';
import { ENGINE_NAMES } from '../../../scripts/build/smallest';
import { shippedSources } from './sources';

test('names that the build shortens are those of the anchoring engine, and of nothing else', () => {
  const [engine, others] = [true, false].map(isEngine => {
    const sources = [...shippedSources()].filter(([path]) => path.startsWith('lib/anchor') === isEngine);
    return new Set(sources.flatMap(([, source]) => source.match(/\w+/g) ?? []));
  });
  expect(ENGINE_NAMES.filter(name => !engine?.has(name))).toEqual([]);
  expect(ENGINE_NAMES.filter(name => others?.has(name))).toEqual([]);
});
