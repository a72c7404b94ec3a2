/** A page with a figure that somebody named gives, a rule, and much that is no claim. */
export const COST = 'The dam above Olm cost $53 billion, said engineer Mara Lind on Tuesday.';
export const RULE = 'Boats must not come within 40 metres of the wall at any time of the year.';
export const QUIET =
  'The lobby of the visitor centre was quiet on the morning that we came, and smelled of paint.';
const filler =
  'Visitors walk along the top of the wall and look down at the town, where the market opens early in summer.';
export const DAM_PAGE = `<meta property="article:published_time" content="2026-03-14"><article><h1>The dam above Olm</h1>
<p>${QUIET} ${COST}</p><p>${RULE} ${filler}</p>${`<p>${filler} ${filler}</p>`.repeat(4)}</article>`;
