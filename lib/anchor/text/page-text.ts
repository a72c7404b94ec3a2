import type { Work } from '../slices';
import type { Folded, Folder } from './fold';
import { GramIndex } from './gram-index';

/** Collected text, ready to be searched for any number of quotes. */
export interface PageText extends Folded {
  readonly grams: GramIndex;
}

export function* indexText(text: string, folder: Folder): Work<PageText> {
  const folded = yield* folder.foldInSteps(text);
  return { ...folded, grams: yield* GramIndex.build(folded.codes) };
}

/** The first folded unit whose character starts at or after the raw offset. */
export function unitAt({ origins }: Folded, raw: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle] ?? 0) >= raw) high = middle;
    else low = middle + 1;
  }
  return low;
}
