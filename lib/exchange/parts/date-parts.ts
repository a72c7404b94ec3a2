/** The day of a partial date (`2026`, `2026-03`, `2026-03-14T…`) as numbers, as far as it is known. */
export function dateParts(date: string): number[] {
  return (date.split('T')[0] ?? '').split('-').map(Number);
}

/** The day of a partial date, without its time. */
export const dayOf = (date: string): string => date.slice(0, 10);
