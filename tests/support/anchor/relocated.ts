import { describe, type Located, locate } from '../../../lib/anchor';

/** Describes the first `<i>` of a page, and tells what is found of it in another. */
export async function relocated(before: string, after: string): Promise<Located | null> {
  document.body.innerHTML = before;
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('i') as Element);
  const selectors = describe(document.body, range);
  document.body.innerHTML = after;
  const [found] = await locate(document.body, [selectors]);
  return found ?? null;
}
