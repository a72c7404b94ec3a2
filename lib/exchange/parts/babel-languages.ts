/**
 * The names by which TeX's babel and polyglossia, and so BibLaTeX's `langid`, know languages, by BCP 47 tag. A language without
 * a name there is left out of `langid`, because an unknown one is an error when a document is set.
 */
const NAMES: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  ca: 'catalan',
  cs: 'czech',
  cy: 'welsh',
  da: 'danish',
  de: 'ngerman',
  'de-AT': 'naustrian',
  'de-CH': 'nswissgerman',
  el: 'greek',
  en: 'english',
  'en-AU': 'australian',
  'en-CA': 'canadian',
  'en-GB': 'british',
  'en-NZ': 'newzealand',
  'en-US': 'american',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fa: 'persian',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  gl: 'galician',
  he: 'hebrew',
  hi: 'hindi',
  hr: 'croatian',
  hu: 'magyar',
  id: 'indonesian',
  is: 'icelandic',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  lt: 'lithuanian',
  lv: 'latvian',
  nb: 'norsk',
  nl: 'dutch',
  nn: 'nynorsk',
  pl: 'polish',
  pt: 'portuguese',
  'pt-BR': 'brazilian',
  ro: 'romanian',
  ru: 'russian',
  sk: 'slovak',
  sl: 'slovene',
  sr: 'serbian',
  sv: 'swedish',
  th: 'thai',
  tr: 'turkish',
  uk: 'ukrainian',
  vi: 'vietnamese',
  zh: 'chinese',
};

/** Other names in use. */
const ALSO: Readonly<Record<string, string>> = {
  austrian: 'de-AT',
  german: 'de',
  hungarian: 'hu',
  norwegian: 'nb',
  slovenian: 'sl',
  ukenglish: 'en-GB',
  usenglish: 'en-US',
};

/** babel's name of a language, or of the language it is a variant of. */
export function babelName(tag: string): string | undefined {
  const [language = '', ...parts] = tag.split('-');
  const region = parts.find(part => /^[a-z]{2}$/i.test(part));
  return NAMES[`${language.toLowerCase()}-${region?.toUpperCase()}`] ?? NAMES[language.toLowerCase()];
}

/** The tag of a language that is written as a tag or as babel's name. */
export function languageTag(written: string | undefined): string | undefined {
  const name = written?.trim().toLowerCase() ?? '';
  const known = Object.entries(NAMES).find(([, each]) => each === name)?.[0] ?? ALSO[name];
  if (known) return known;
  return /^[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*$/.test(name) ? written?.trim().replaceAll('_', '-') : undefined;
}
