/** How a page says that it was changed after it was published, in the languages of the sites we have seen. */
const NOTICE =
  /(?:last\s+|zuletzt\s+|dernière\s+|última\s+)?(?<!\p{L})(?:updated?|modified|revised|amended|aktualisiert|geändert|mise?\s+à\s+jour|modifié|actualizad[oa]|actualización|atualizad[oa]|aggiornat[oa]|bijgewerkt|uppdaterad)(?!\p{L})|更新|수정|업데이트/iu;

/** A date line cut at its notice: `3 May 2026, updated 5 May 2026`. What is not said is empty. */
export function cutAtNotice(line: string): { published: string; updated: string } {
  const [notice = '', start = line.length] = lineNotice(line);
  return { published: line.slice(0, start), updated: line.slice(start + notice.length) };
}

/** Whether what stands before a date says that it is that of a change. */
export function endsInNotice(text: string): boolean {
  const [notice = '', start = 0] = lineNotice(text);
  return notice !== '' && !/\d|\p{L}{4}/u.test(text.slice(start + notice.length));
}

function lineNotice(text: string): [notice?: string, start?: number] {
  const found = NOTICE.exec(text);
  return found ? [found[0], found.index] : [];
}
