/**
 * Folds a name for comparison: case, compatibility forms, spaces, and the accents of Latin and Greek letters no longer matter.
 * In other scripts marks make other words (दिन and दान, かき and かぎ, мои and мой), so there they stay.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
