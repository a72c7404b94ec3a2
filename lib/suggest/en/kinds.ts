import type { Language } from '../language';
import { MONTHS } from './words';

const month = MONTHS.replaceAll(' ', '|');

/** Signs of a kind. Each alternative is a plain run of words, so that every pattern takes linear time. */
export const kinds = (): Language['kinds'] => [
  [
    'prediction',
    /\b(?:will|won['’]t|forecasts?|predict(?:s|ed)?|(?:is|are) (?:(?:expected|likely|set|due|poised|on course|projected|forecast|about|going) )?to|expects?|expected to|could|may (?:file|lift|rise|fall|become|reach|lead|cost)|might|would|(?:plans?|aims?|intends?|promise[sd]|vow(?:s|ed)) (?:to|that)|probably|by 20[2-9]\d|next (?:year|month|decade))\b/i,
  ],
  [
    'rule',
    /\b(?:must|shall|may not|(?:is|are) (?:banned|illegal|required|not (?:allowed|safe))|requires? (?:a|an|that|all|any)|compulsory|mandatory|prohibit(?:s|ed)?|forbid(?:s|den)?|not permitted|by law|under [\p{L}’' ]{2,30}(?:laws?|rules|code|licence|regulations|act)|(?:can|may) only|(?:can|should) not be|exempt)\b/iu,
  ],
  [
    'cause',
    /\b(?:because|due to|caus(?:e[sd]?|ing)|owing to|thanks (?:largely |mainly )?to|as a result|results? in|le(?:d|ads?) to|blam(?:e[sd]?|ing)|linked to|reasons? (?:why|for)|explains? (?:why|part|most|the)|therefore|driven by|attributed to|so that|stems? from|on the back of)\b/i,
  ],
  [
    'comparison',
    /\b(?:than|compared (?:with|to)|versus|as (?:much|many|large|big|fast|high) as|twice|(?:larg|small|high|low|bigg|fast|slow|few|old|young|cheap|warm|cold|steep|b)est|worst|most [\p{L}-]+|outsold|outpaced|lag(?:s|ged)|unlike|on record)\b/iu,
  ],
  [
    'definition',
    /\b(?:(?:is|are) (?:the|a|an) [\p{L} ,-]{2,60}? (?:that|which|of|when|from|towards|who)|is defined as|refers? to|is known as|is called|stands for|means that)\b/iu,
  ],
  [
    'opinion',
    /\b(?:should|ought|I (?:think|believe)|in my (?:view|opinion)|nonsense|insult|absurd|disgrace|wrong|unfair|foolish)\b/i,
  ],
  [
    'event',
    /\b(?:[\p{L}-]{2,}ed|began|broke|built|came|cut|died|fell|found|gave|grew|held|hit|kept|left|lost|made|met|paid|put|rose|ran|sank|sat|saw|sent|set|shut|sold|spent|stood|struck|swept|took|went|won|wrote|takes place)\b/iu,
  ],
  // A date is all it has.
  ['figure', new RegExp(`\\b(?:(?:1[5-9]|20)\\d\\d|(?:${month}) \\d|\\d+ (?:${month}))`, 'i')],
];

export const empty =
  /^(?:(?:add|bring|build|change|cut|fill|feed|hold|keep|leave|let|line|mix|pick|pinch|place|pour|press|put|rinse|rub|run|screw|set|spread|stir|take|tape|turn|use|wash|water|wipe) (?:an?|the|your|it|them|each|any|all|in|up|down|off|on|out|over|with|until|for|\d+)|do not|don['’]t|never|you will need|first,|for more information|visit|click|subscribe|follow|contact|sign up|download|share this|listen|enjoy)(?= )|\b(?:declined to comment|did not respond|(?:our|company['’]s) website|on request|free of charge)\b/i;

export const personal = /(?:^|[^“"‘\p{L}])(?:I|my|My|me|we|We|our|Our)\b/u;
