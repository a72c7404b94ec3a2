import type { SpeechWords } from '../language';
import { list, set } from './words';

/** Verbs with their endings for the present and the past; their bare form may well be a noun ("in a reply"). */
const inflected = (verbs: string) =>
  list(verbs)
    .flatMap(verb => [`${verb.replace(/y$/, 'ie')}s`, `${verb.replace(/y$/, 'i').replace(/e$/, '')}ed`])
    .join(' ');

/** Abbreviations, each with its full stop and without. */
const dotted = (words: string) =>
  list(words)
    .map(word => `${word} ${word}.`)
    .join(' ');

export const speechWords = (): SpeechWords => ({
  verbs: set(
    `said says say argue claim warn insist allege predict contend maintain deny believe expect told tells noted quipped concurred expects thinks conceded admitted admits vowed vows recalls recalled testified ${inflected(
      'add argue claim warn insist explain allege predict concede observe remark joke reply respond tweet assert contend maintain comment acknowledge caution promise deny believe reckon suggest conclude counter declare lament emphasise emphasize boast confirm disclose hint accuse blame ask',
    )} estimates stated cited stressed`,
  ),
  weakVerbs: set(
    `found finds find wrote writes suggest report announce forecast agree indicate estimate shows showed show believe think put puts hopes fears estimated called calls learned ruled ${inflected('report announce reveal forecast calculate pledge agree hope fear indicate decide note reject complain dispute propose')}`,
  ),
  valuing: { verbs: set('put puts'), at: 'at' },
  that: set('that how'),
  between: set(
    'long has have had also later then now today yesterday never often recently again still further however clearly repeatedly already monday tuesday wednesday thursday friday saturday sunday on late early',
  ),
  modals: set('may can could will would must should might to not cannot be been is are was were being'),
  otherwise: set('for about of up out down back'),
  as: 'as',
  answer: set('a answer'),
  telling: set('told tells'),
  past: /ed$/,
  people: /[^s]s$|police|people/,
  accordingTo: [
    ['according', 'to'],
    ['as', 'per'],
    ['in', 'the', 'words', 'of'],
    ['in', 'the', 'view', 'of'],
  ],
  person: set('he she'),
  others: set('it they'),
  nobody: set(
    'i we you who that which this these those there what and or but not one people which everyone everybody nobody somebody so as he’d if',
  ),
  titles: set(
    `${dotted('mr mrs ms dr prof hon rev gen col lt cmdr capt smt mohd')} mx professor sir dame lord lady fr father sister brother maj sgt tan sri datuk dato seri shri md chief alhaji hajia imam rabbi justice adv advocate`,
  ),
  particles: set(
    'de la du del der den van von di da dela ole bin binti bint al el ibn ben ter ten le af av zu dos das do e y a/l a/p st st. ní ó mac',
  ),
  roles: set(
    `${dotted('gov sen rep')} minister secretary executive chief officer director president chairman chairwoman chair chairperson mayor premier governor senator representative councillor cllr spokesman spokeswoman spokesperson analyst economist researcher scientist professor coach captain manager founder co-founder partner leader teacher agent engineer farmer nurse doctor surgeon author editor writer activist lawyer attorney judge justice commissioner superintendent inspector constable lieutenant general colonel head deputy vice speaker mp mla chancellor ambassador auditor treasurer owner ceo cfo cto coo boss historian educationist resident shopkeeper driver pilot striker midfielder goalkeeper defender batsman bowler spinner referee psychologist biologist chemist physicist ecologist expert consultant strategist trader pollster opponent critic campaigner chef baker official clerk midwife sheriff king queen prince princess pope bishop archbishop sponsor backbencher advocate`,
  ),
  articles: set('the a an its his her their our this that another one'),
  phraseEnd: set(
    'in on at during after before when while as because to for with by from if although though since until about into over under through is are was were has have had will would can could may might who which that and but or then today yesterday monday tuesday wednesday thursday friday saturday sunday last this late early also',
  ),
  openers: set(
    'but and yet however still so then meanwhile though although while when as even indeed because now or nor also here',
  ),
  of: set('of from at with for in'),
  counting: 'of',
  who: set('who which whose'),
  and: 'and',
  organisations: set(
    `${dotted('inc ltd')} plc co corp bank union federation association council ministry department bureau authority board trust company group university institute hospital party government agency committee commission foundation society club securities partners capital research study report survey poll census office desk guild forum front police court league fund labs energy electric foods parliament senate congress house data firm`,
  ),
  places: set('in at near from to of on across outside around'),
});
