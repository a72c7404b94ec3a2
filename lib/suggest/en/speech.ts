import type { SpeechWords } from '../language';
import { BE, DAYS, LINKS, list, MODALS, OWNERS, set, TITLES } from './words';

/** Verbs with their endings for the present and the past; their bare form may well be a noun ("in a reply"). */
const inflected = (verbs: string) =>
  list(verbs)
    .flatMap(verb => [`${verb.replace(/y$/, 'ie')}s`, `${verb.replace(/y$/, 'i').replace(/e$/, '')}ed`])
    .join(' ');

/** Verbs whose bare form reports as well ("engineers warn"), those that always do and those that may. */
const PLAIN = 'argue claim warn insist allege predict contend maintain deny believe';
const WEAK = 'report announce forecast agree indicate';

export const speechWords = (): SpeechWords => {
  const roles = set(
    'gov sen rep minister secretary executive chief officer director president chairman chair mayor premier governor senator representative councillor spokesman analyst researcher professor coach captain manager founder co-founder partner leader teacher agent engineer farmer nurse doctor surgeon author editor writer lawyer attorney judge justice commissioner superintendent inspector constable lieutenant general colonel head deputy vice speaker mp mla chancellor ambassador auditor treasurer owner ceo cfo historian resident driver pilot striker midfielder goalkeeper defender batsman bowler spinner referee expert consultant trader pollster campaigner chef official clerk sheriff king queen prince princess pope bishop archbishop advocate',
  );
  return {
    verbs: set(
      `said says say expect expects told tells thinks admitted admits testified estimates stated cited stressed ${PLAIN} ${inflected(
        `${PLAIN} add explain concede observe remark joke reply respond tweet assert comment acknowledge caution promise reckon suggest conclude counter declare emphasise emphasize boast confirm disclose hint accuse blame ask vow recall`,
      )}`,
    ),
    weakVerbs: set(
      `found finds find wrote writes read reads suggest conclude shows showed show think put puts believe estimate estimated learned ruled ${WEAK} ${inflected(`${WEAK} reveal calculate point pledge hope fear decide note reject complain dispute propose call describe denounce dismiss condemn hail praise`)}`,
    ),
    valuing: { verbs: set('put puts'), at: 'at' },
    that: set('that how'),
    between: set(
      `${DAYS} long has have had also later then now today yesterday never often recently again still further however clearly repeatedly already on late early out`,
    ),
    modals: set(`${BE} ${MODALS} to not cannot`),
    otherwise: set('for about of up out down back by'),
    as: 'as',
    answer: set('a answer'),
    telling: set('told tells'),
    past: /ed$/,
    people: /[^s]s$|police|people|data/,
    accordingTo: [['according', 'to'], ['per'], ['in', 'the', 'words', 'of'], ['in', 'the', 'view', 'of']],
    person: /^s?he$|-year-old$/,
    others: set('it they'),
    nobody: set(
      'i we you who that which this these those there what and or but not one people everyone everybody nobody somebody so as if',
    ),
    titles: set(
      `${TITLES} professor sir dame lord lady father sister brother tan sri datuk dato seri chief alhaji hajia imam rabbi justice advocate`,
    ),
    particles: set(
      'de la du del der den van von di da dela ole bin binti bint al el ibn ben ter ten le af av zu dos das do e y a/l a/p st ní ó mac',
    ),
    roles: {
      has: (word: string) => /(?:ist|woman|person)$/.test(word) || roles.has(word),
    },
    articles: set(`${OWNERS} the a an this that another one`),
    phraseEnd: set(
      `${BE} ${MODALS} ${LINKS} ${DAYS} to whether although though about into over under through has have had who which that then today yesterday last this late early also`,
    ),
    openers: set(
      'but and yet however still so then meanwhile though although while when as even indeed because now or nor also here',
    ),
    of: set('of from at with for in by as'),
    employed: set('for from at with'),
    counting: 'of',
    who: set('who which whose'),
    and: 'and',
    organisations: set(
      'inc ltd plc co corp bank union federation association council ministry department bureau authority board trust company group university institute hospital party government agency committee commission foundation society club securities partners capital research study report survey poll census office forum front police court league fund labs energy electric foods parliament senate congress house data firm',
    ),
    places: set('in at near from to of on across outside around'),
  };
};
