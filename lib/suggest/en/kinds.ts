import type { Language } from '../language';

/** Signs of a kind. Each alternative is a plain run of words, so that every pattern takes linear time. */
export const kinds = (): Language['kinds'] => [
  [
    'prediction',
    /\b(?:will|won't|won’t|shall soon|forecasts?|predict(?:s|ed)?|(?:is|are) (?:expected|likely|set|due|poised|on course|projected|forecast|about|going) to|expects?|expected to|could|may (?:file|lift|rise|fall|become|reach|lead|cost)|might|would (?:need|cost|reach|reduce|hurt|lower|raise|allow|mean|exceed|rise|fall|become|pay|put|increase|be)|plans? to|aims? to|intends? to|promis(?:es|ed) (?:to|that)|vow(?:s|ed) to|is to|are to|probably|by 20[2-9]\d|next (?:year|month|decade))\b/i,
  ],
  [
    'rule',
    /\b(?:must|shall|may not|(?:is|are) (?:banned|illegal|required|not (?:allowed|safe))|requires? (?:a|an|that|all|any)|compulsory|mandatory|prohibit(?:s|ed)?|forbid(?:s|den)?|not permitted|by law|under (?:the|its|state|federal|league)? ?[\p{L}’']* ?(?:law|laws|rules|code|licence|regulations|act)|may (?:take|be|claim) (?:only|no|up)|may claim|should not be used|exempt|(?:can|may) (?:only|not) be|allows any)\b/iu,
  ],
  [
    'cause',
    /\b(?:because|due to|caus(?:e|es|ed|ing)|owing to|thanks (?:largely |mainly )?to|as a result|results? in|led to|leads? to|blam(?:e|es|ed|ing)|linked to|reason(?:s)? (?:why|for)|explains? (?:why|part|most|the)|therefore|makes? (?:every|it|them)|gives? off|driven by|attributed to|so that|stems? from|spreads? by|on the back of|lies? in|since (?:carmakers|they|it|he|she))\b/i,
  ],
  [
    'comparison',
    /\b(?:than|compared (?:with|to)|versus|as (?:much|many|large|big|fast|high) as|twice|largest|smallest|highest|lowest|biggest|fastest|slowest|fewest|oldest|youngest|cheapest|best|worst|warmest|coldest|steepest|most [\p{L}-]+|outsold|outpaced|lag(?:s|ged)|unlike|on record|such [\p{L}]+ in)\b/iu,
  ],
  [
    'definition',
    /\b(?:(?:is|are) (?:the|a|an) [\p{L} ,-]{2,60}? (?:that|which|in which|of|when|from|towards|who)\b|is defined as|refers? to|is known as|is called|stands for|means that)\b/iu,
  ],
  [
    'opinion',
    /\b(?:should|ought|I (?:think|believe)|in my (?:view|opinion)|nonsense|insult|absurd|disgrace|wrong|unfair|foolish|nobody should|better spent|must end|never have been|will not do|not (?:education|a|the) [\p{L} ]{0,40}[;,] it is|understood this)\b/iu,
  ],
  [
    'event',
    /\b(?:[\p{L}-]{2,}ed|began|broke|built|came|cut|died|fell|found|gave|grew|held|hit|kept|left|lost|made|met|opened|paid|put|rose|ran|sank|sat|saw|sent|set|shut|sold|spent|stood|struck|swept|took|went|won|wrote|takes place)\b/iu,
  ],
];

export const empty =
  /^(?:(?:add|bring|build|change|cut|do not|don't|fill|feed|hold|keep|leave|let|line|mix|never|pick|pinch|place|pour|press|put|rinse|rub|run|screw|set|spread|stir|take|tape|then put|turn|use|wash|water|wipe|you will need|first, )\b|for more information|visit|click|read more|subscribe|follow|contact|media contact|sign up|download|photographs are|share this|listen|let us|go and|enjoy|about [\p{Lu}])|\b(?:declined to comment|did not respond|our website|the company's website|forward-looking statements|thanks its|on request|free of charge)\b/iu;

export const personal = /(?:^|[^“"‘\p{L}])(?:I|my|My|me|we|We|our|Our)\b/u;
