const list = (text: string) => text.trim().split(/\s+/);

/** Words that say nothing of what a claim is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  list(`
    a about above after again all also although an and another any are around as at be became because been before being below
    between both but by can could did do does doing down during each either for from further had has have having he her here hers
    him his how i if in into is it its itself just may me might more most must my no nor not now of off on once one only or other
    our out over own per same shall she should so some such than that the their them then there these they this those through to
    too under until up upon us very was we were what when where which while who whom whose why will with within without would yet
    you your s t d ll re ve m says say said according told claims claimed claim tells one two three four five six seven eight nine ten eleven twelve fifteen
    twenty thirty forty fifty sixty ninety percent cent per percentage million billion trillion thousand hundred lakh lakhs crore crores dozen half least roughly reported reports called
  `),
);

/** Who says so, where commas set it apart from what is said: ", the board said on Monday", "According to Mara Lind, …". */
export const ATTRIBUTION =
  /^according to [^,;.“”"]{1,80},|[,”"’]\s+(?:according to [^,;.“”"]{1,80}|[^,;.“”"]{1,60}\s(?:said|says?|told|warned|announced|reported|added|claimed|confirmed)\b[^,;.“”"]{0,40}|(?:said|says|warned|added|according to)\s[^,;.“”"]{1,80})(?=[,;.”"]|$)/giu;

/** Words that many claims share without being about the same thing. */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  list(`
    year years month months week weeks day days hour hours time times last next first second third new old this every among
    quarter dollar dollars euro euros pound pounds rupee rupees
    mile miles kilometre kilometres kilometer kilometers km metre metres meter meters foot feet yard yards inch inches length
    kilogram kilograms kilo kilos kg gram grams tonne tonnes ton tons ounce ounces litre litres liter liters gallon gallons
    acre acres hectare hectares mph kmh degree degrees celsius fahrenheit temperature temperatures area
    monday tuesday wednesday thursday friday saturday sunday
    people person persons number numbers amount total average country countries city state states world nation national
    government minister ministry official officials authority agency company companies firm firms group study survey poll research
    researcher researchers report institute committee expert experts university expect expects expected plan plans planned estimate
    estimates likely still today yesterday ago since around some roughly nearly almost less fewer least low high big large small
    go goes going come comes make makes made take takes took get gets put set see sees find finds found show shows shown suggest
    suggests admit admitted confirm confirmed promise promised amount amounts long wide
  `),
);

/** Words with which claims of the same thing are told in turn; the first of a line stands for all of it. */
const ALIKE = `
  rise rises rose risen rising increase grow grew grown climb jump gain soar
  fall falls fell fallen drop decline decrease reduce cut shrink shrunk collapse lose loses lost loss slash plunge
  kill die died dead death deaths
  worker employee employ staff job jobs hire
  unemployment jobless
  pay paid wage wages salary earn earns
  price cost costs sell sells sold charge bill
  vehicle car cars automobile carmaker
  pupil student schoolchildren
  home homes house houses household
  buy bought acquire purchase
  open inaugurate
  build built construct
  illegal unlawful
  litter waste rubbish
  visitor visit
  phone handset smartphone
  support back backed favour favor
  teenager adolescent youth
  teach teacher
  flight fly flies
  thief stole stolen steal
`;

/** The word that stands for another one of the same meaning, by stem. */
export const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  ALIKE.trim()
    .split('\n')
    .flatMap(line => {
      const [first = '', ...others] = list(line).map(stem);
      return [first, ...others].map(word => [word, first] as const);
    }),
);

/** What may be counted under another name in the next text: people are visitors, voters and skiers. */
export const ANY_COUNT: ReadonlySet<string> = new Set(list('people persons animals'));

/** Directions in which a thing can go; two claims that send it both ways contradict each other. */
export const UP = stem('rise');
export const DOWN = stem('fall');

/** What turns the words after it into their opposite; of "didn't" the end. */
export const NEGATORS: ReadonlySet<string> = new Set(
  list('not never cannot no neither nobody without deny denies denied refuse refuses refused t'),
);
/** What does so together with the next word: "failed to", "ruled out". */
export const NEGATING: ReadonlyMap<string, string> = new Map([
  ...list('fail fails failed').map(word => [word, 'to'] as const),
  ...list('rule rules ruled').map(word => [word, 'out'] as const),
  ['none', 'of'],
]);
/** What takes that back again: "not only", "no more than". */
export const NO_NEGATION: ReadonlySet<string> = new Set(
  list('only just least until more fewer less later earlier sooner other doubt matter'),
);

/** What is told apart by a number that stands after it: line 6 and line 2 are two things. */
export const NUMBERED: ReadonlySet<string> = new Set(
  list(`
    line flight route road phase stage unit reactor block terminal gate bus tram train channel chapter article section level grade
    type district zone room pier berth platform bill proposition round week group division number
  `),
);

/** Dates by their parts, which tell one claim of a thing from another claim of it. */
export const MONTHS: ReadonlySet<string> = new Set(
  list('january february march april may june july august september october november december'),
);
export const ORDINALS: ReadonlySet<string> = new Set(list('first second third fourth'));

/** The part of a word that its forms share. Rough on purpose: it only has to be the same for both sides. */
export function stem(word: string): string {
  const short = word.length <= 4;
  const bare = short
    ? word.replace(/(?<=..[^su])s$/, '')
    : word.replace(/(?:ies|ied|y)$/, 'i').replace(/(?:ations?|ments?|ings?|ed|es|ers?|ly|e|s)$/, '');
  return bare.length >= 3 ? bare.replace(/([bdfgklmnprt])\1$/, '$1') : word;
}
