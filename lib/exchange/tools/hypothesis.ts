import { type ClaimView, fromSelectorList, type SourceView, type Target } from '../../claims';
import type { ExportOptions, Records } from '../exporter';
import { titleOf } from '../parts/source-parts';

/** Hypothesis keeps who wrote an annotation, and asks whose to take in. */
const USER = { user: 'acct:claimlight@localhost', user_info: { display_name: 'Claimlight' } };

/**
 * The file that Hypothesis' client exports and imports. An annotation there has one passage, so each further passage of a
 * claim is one of its own; what is said of the source is a page note.
 */
export async function* write(records: Records, { now }: ExportOptions): AsyncIterable<string> {
  const head = { export_date: now, export_userid: USER.user, client_version: 'Claimlight' };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "annotations": [`;
  let separator = '\n';
  for await (const { source, claims } of records) {
    for (const annotation of [...pageNote(source), ...claims.flatMap(claim => annotations(claim, source))]) {
      yield separator + JSON.stringify(annotation, null, 2).replace(/^/gm, '    ');
      separator = ',\n';
    }
  }
  yield '\n  ]\n}\n';
}

function pageNote(source: SourceView): object[] {
  const { id, note, tags, accessed } = source;
  if (!note && tags.length === 0) return [];
  return [
    { ...about(source), id, created: accessed, updated: accessed, text: note, tags, target: [at(source)] },
  ];
}

function annotations(claim: ClaimView, source: SourceView): object[] {
  const { id, createdAt: created, updatedAt: updated, statement, note, tags, targets } = claim;
  const text = [statement, note].filter(Boolean).join('\n\n');
  const passages = targets.length > 0 ? targets : [null];
  return passages.map((target, i) => ({
    ...about(source),
    ...{ id: i === 0 ? id : `${id}-${i + 1}`, created, updated, tags },
    text: i === 0 ? text : '',
    target: [{ ...at(source), ...(target && selector(target)) }],
  }));
}

const about = (source: SourceView) => ({
  ...USER,
  uri: addressOf(source),
  group: '__world__',
  document: { title: [titleOf(source)] },
});

const at = (source: SourceView) => ({ source: addressOf(source) });

/** A printed book has no address, but an annotation must have one. */
const addressOf = ({ address, id }: SourceView) => address || `urn:uuid:${id}`;

/** Positions are counted otherwise there, so the words alone say where; the client looks for them. */
function selector({ selectors }: Target) {
  const quote = fromSelectorList(selectors)?.quote;
  return quote && { selector: [{ type: 'TextQuoteSelector', ...quote }] };
}
