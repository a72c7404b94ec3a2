const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose text is no text of the page. */
export const NO_TEXT = names(
  'script style noscript template head title textarea select datalist option iframe frame object embed canvas audio video picture meter progress annotation annotation-xml desc metadata',
);

/** Elements that begin and end a block in every browser's own style sheet. */
export const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section summary table tbody tfoot thead tr ul xmp',
);

export const CELLS = names('td th');

export const PREFORMATTED = names('pre listing xmp plaintext');
