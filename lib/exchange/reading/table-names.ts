import { isOrganisation, toAuthor } from '../../article/metadata/values';
import type { Author } from '../../claims';
import { texts } from './build';

/**
 * The authors in a cell of a table that anybody may have made. Semicolons divide names for certain; where there are none, `and`
 * and `&` do, and the commas before them, unless these are part of one name.
 */
export function namesInCell(cell: string): Author[] {
  const written = cell.replace(/\s+/g, ' ').trim();
  const names = written.includes(';') || isOneName(written) ? texts(written, /;/) : listed(written);
  return names.flatMap(name => toAuthor(name) ?? []);
}

const AND = /\s*,?\s+(?:and|&)\s+/i;

/**
 * Whether `and` stands within a name. Whoever is named beside somebody else has two names, so `Marks & Spencer` is one, as is
 * `Food and Drug Administration`. Of organisations only `Ann Lee and Docks Board` is two; `Department of Health and Social Care` is not.
 */
function isOneName(written: string): boolean {
  const parts = texts(written, AND);
  if (parts.length < 2) return false;
  if (parts.some(part => !/\s/.test(part))) return true;
  const [first = ''] = parts;
  return isOrganisation(written) && (written.includes('&') || BEGINS.test(first));
}

/** How a part of an organisation's name goes, but no person's. */
const BEGINS = /\s(of|for)\s|^(national|international|federal|royal|european|world|central|united)\s/i;

/** `Ann Lee, Bo Ek and Pim Ahl`, or three names and more between commas; two may be one, family name first. */
function listed(written: string): string[] {
  const parts = texts(written, AND);
  const names = parts.flatMap(part => texts(part, /,/));
  const isList = parts.length > 1 || names.length > 2;
  return isList && names.every(name => /\s/.test(name)) ? names : parts;
}
