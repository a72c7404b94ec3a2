import { fromSelectorList } from './selectors';
import type { ClaimView, SourceView } from './views';

/** The address that opens a page at a text: `fragment` is a text directive (`text=…`). */
export function fragmentLink(address: string, fragment: string | undefined): string {
  const plain = address.split(/#?:~:/)[0] ?? address;
  if (!fragment) return plain;
  return `${plain}${plain.includes('#') ? '' : '#'}:~:${fragment}`;
}

/** The address that opens a claim's page at its words; `null` where what is kept is no web address, whoever wrote it there. */
export function claimLink(
  claim: Pick<ClaimView, 'targets'>,
  source: Pick<SourceView, 'address'>,
): string | null {
  if (!webAddress(source.address)) return null;
  const fragments = claim.targets.map(target => fromSelectorList(target.selectors)?.fragment);
  return fragmentLink(source.address, fragments.find(Boolean));
}

/** An address, where it is one of the web; what came in a file may be anything. */
export function webAddress(address: string): string | null {
  return /^https?:\/\//i.test(address) ? address : null;
}
