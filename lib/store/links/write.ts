import {
  type Id,
  type Link,
  type LinkEdit,
  type LinkEnd,
  type NewLink,
  newId,
  type Result,
} from '../../claims';
import { type Committed, commit, type Edit } from '../commit';
import type { ClaimlightDatabase } from '../database';
import { StoreError } from '../failures';

/**
 * Links a claim to what speaks for it, against it, or is otherwise related to it: another claim, or a web address.
 * The same link asked for twice is made once; its note is then the newer one. Circles are no failure: two claims may well
 * contradict each other. Failures: `notFound` where one end is no claim (any more), `linkToSelf`, `linkAddress`.
 */
export function linkClaims(db: ClaimlightDatabase, link: NewLink): Promise<Result<Committed<Link>>> {
  return commit(db, async edit => {
    const { from, relation, note } = link;
    const to = await checkedEnd(edit, link);
    await liveClaim(edit, from);
    const links = await db.links.where('from').equals(from).toArray();
    const known = links.find(
      row => !row.deletedAt && row.relation === relation && nameOf(row.to) === nameOf(to),
    );
    if (!known) return edit.add('links', { id: newId(), from, to, relation, note });
    return note && note !== known.note ? edit.change('links', known.id, { note }) : known;
  });
}

/** Changes a link's relation or note; what it leads to stays. */
export function changeLink(
  db: ClaimlightDatabase,
  id: Id,
  fields: LinkEdit,
): Promise<Result<Committed<Link>>> {
  return commit(db, edit => edit.change('links', id, fields));
}

/** Takes a link away at both ends, so that it can be brought back: see `undo`. */
export function removeLink(db: ClaimlightDatabase, id: Id): Promise<Result<Committed<void>>> {
  return commit(db, edit => edit.remove('links', id));
}

async function checkedEnd(edit: Edit, { from, to }: NewLink): Promise<LinkEnd> {
  if ('address' in to) return { address: webAddress(to.address) };
  if (to.claim === from) throw new StoreError('linkToSelf', from);
  await liveClaim(edit, to.claim);
  return to;
}

async function liveClaim(edit: Edit, id: Id): Promise<void> {
  const claim = await edit.db.claims.get(id);
  if (!claim || claim.deletedAt) throw new StoreError('notFound', id);
}

/** A host with no protocol before it, in any script: a dot makes it one, which no `javascript:` has before its colon. */
const BARE_HOST = /^(localhost|[^\s/:?#@\\.]+([.。][^\s/:?#@\\.]+)+)(:\d+)?(?=[/?#]|$)/;

/** An address as the browser would open it. Only the web will do: `javascript:` would run, `file:` is nobody else's. */
function webAddress(typed: string): string {
  const text = typed.trim();
  const address = URL.parse(BARE_HOST.test(text) ? `https://${text}` : text);
  const isWeb = address && /^https?:$/.test(address.protocol) && address.hostname;
  if (!isWeb) throw new StoreError('linkAddress', text.slice(0, 200));
  return address.href;
}

const nameOf = (end: LinkEnd) => ('claim' in end ? end.claim : end.address);
