/** What may stand between the digits of one number, in any country's way of writing. */
export const SEPARATORS = ".,·'’٫٬\\u00a0\\u202f\\u2009\\u2007";

const DECIMAL_ONLY = /[٫·]/;
const GROUPS_ONLY = /['’٬\s]/;
/** Groups of three ("1,234,567"), or of two with three at the end ("1,23,45,678"). */
const thousands = (groups: readonly string[]) => {
  const [first = '', ...rest] = groups;
  const last = rest.at(-1);
  if (first.length < 1 || first.length > 3 || last?.length !== 3 || first === '0') return false;
  return (
    rest.every(group => group.length === 3) ||
    (first.length < 3 && rest.slice(0, -1).every(group => group.length === 2))
  );
};

/**
 * The value of one written number, whichever way its country groups digits and marks decimals; `null` where it is no
 * number ("3.4.2026", "1,2,3"). One comma before three digits groups them, one point never does, since the words are English.
 */
export function numeral(text: string): number | null {
  const vulgar = text.normalize('NFKD').split('⁄');
  if (vulgar.length === 2) return Number(vulgar[0]) / Number(vulgar[1]);
  const plain = text.replace(/\p{Nd}/gu, digitValue);
  const marks = plain.match(/\D/gu) ?? [];
  if (marks.length === 0) return Number(plain);
  const groups = plain.split(/\D/u);
  const last = marks.at(-1) ?? '';
  const others = marks.slice(0, -1);
  const isOne = new Set(marks).size === 1;
  if (isOne && thousands(groups) && !DECIMAL_ONLY.test(last) && (last !== '.' || marks.length > 1))
    return Number(groups.join(''));
  if (GROUPS_ONLY.test(last) || others.includes(last) || new Set(others).size > 1) return null;
  if (others.some(mark => DECIMAL_ONLY.test(mark)) || (others.length > 0 && !thousands(groups.slice(0, -1))))
    return null;
  return Number(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`);
}

/** A decimal digit of any script as 0 to 9: they stand in runs of ten whose first is a multiple of ten apart. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 128) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
