import type { Located } from '../../lib/anchor';
import {
  fail,
  fragmentLink,
  type Id,
  LONGEST_QUOTE,
  ok,
  type PageClaim,
  type PageTarget,
  type Result,
} from '../../lib/claims';
import { type Ask, askAgain, type Place, type toBackground } from '../../lib/messages';
import { bringIntoView, isClosed, type Mark, type Painter, uncover } from '../../lib/page';
import { type Found, findClaims, findMissing, inPageOrder, isInPlace, isSettled, placesOf } from './finding';

/** A passage whose words have changed, and where it stands now. */
export interface ChangedPassage {
  target: PageTarget;
  place: Located;
}

/** The claims of this page: where they stand, painted, in page order. */
export interface PageClaims {
  /** Asks for the page's claims again, finds them and paints them. */
  load(): Promise<Result<void>>;
  /** Resolves when what is being looked for now has been found and painted. */
  settled(): Promise<unknown>;
  /** Takes all claims off the page, which is another one now. */
  forget(): void;
  /** Looks for the claims again where the page has changed under a mark, or where some are still missing. */
  findAgain(): Promise<void>;
  /** Whether some claims, or passages of them, have no place now. */
  areMissing(): boolean;
  /** In page order, orphans last. */
  places(): Place[];
  get(claim: Id): PageClaim | undefined;
  /** The passages of a claim whose words have changed. */
  changes(claim: Id): ChangedPassage[];
  /** The numbers of a claim's passages that have no place or, where all have one, of all that belong here. */
  replaceable(claim: Id): number[];
  /** The claim before (-1) or after (1) the one last visited, going round at the ends. */
  neighbour(by: 1 | -1): Id | null;
  /** The claim last visited, while it has a place. */
  at(): PageClaim | null;
  /** Whether a claim stands in a part of the page that is closed now, so that nothing of it is seen. */
  isClosed(claim: Id): boolean;
  /** Scrolls to a claim and makes it stand out; opens what it stands in, as far as the page says how. */
  visit(claim: Id): Result<void>;
  /** The address of exactly this claim's text in this page. */
  link(claim: Id): Result<string>;
  /** A claim's number in page order, from 1, and the words that stand there now. */
  position(claim: Id): { number: number; count: number; quote: string; changed: boolean };
}

export function createPageClaims(
  document: Document,
  ask: Ask<typeof toBackground>,
  painter: Painter,
  signal: AbortSignal,
  painted: () => void,
): PageClaims {
  let found: Found[] = [];
  let visited: Id | null = null;
  let loading = new AbortController();
  let latest: Promise<Result<void>> = Promise.resolve(ok(undefined));

  const placed = () => found.filter(entry => placesOf(entry).length > 0);

  /** A load that was overtaken by a newer one ends as that one does. */
  const loadOnce = async (current: AbortSignal): Promise<Result<void>> => {
    const answer = await askAgain(() => ask('pageClaims', {}));
    return answer.ok ? settle(() => findClaims(document.body, answer.value, current), current) : answer;
  };
  const settle = async (find: () => Promise<Found[]>, current: AbortSignal): Promise<Result<void>> => {
    try {
      found = inPageOrder(await find());
    } catch (error) {
      if (!current.aborted) throw error;
      return signal.aborted ? ok(undefined) : latest;
    }
    painter.paint(placed().map(toMark));
    painted();
    return ok(undefined);
  };
  /** Takes the place of whatever search is still going on. */
  const begin = (work: (current: AbortSignal) => Promise<Result<void>>) => {
    loading.abort();
    loading = new AbortController();
    latest = work(AbortSignal.any([signal, loading.signal]));
    return latest;
  };

  return {
    load: () => begin(loadOnce),
    settled: () => latest,
    forget() {
      loading.abort();
      found = [];
      visited = null;
      painter.paint([]);
    },
    async findAgain() {
      // What is being looked for now is looked for in the page as it is now, too.
      await latest;
      if (found.every(isSettled)) return;
      await begin(current => settle(() => findMissing(document.body, found, current), current));
    },
    areMissing: () => !found.every(isInPlace),
    places: () => found.map(toPlace),
    changes: id => found.filter(({ claim }) => claim.id === id).flatMap(changesOf),
    get: id => found.find(({ claim }) => claim.id === id)?.claim,
    replaceable(id) {
      const passages = found.find(({ claim }) => claim.id === id)?.passages ?? [];
      const missing = passages.filter(({ place }) => !place);
      return (missing.length > 0 ? missing : passages).map(({ target }) => target.at);
    },
    neighbour(by) {
      const order = placed().map(({ claim }) => claim.id);
      if (order.length === 0) return null;
      const at = visited ? order.indexOf(visited) : by === 1 ? -1 : 0;
      return order[(at + by + order.length) % order.length] ?? null;
    },
    at: () => placed().find(({ claim }) => claim.id === visited)?.claim ?? null,
    isClosed(id) {
      const place = painter.placeOf(id);
      return place !== null && isClosed(place);
    },
    visit(id) {
      const place = painter.placeOf(id);
      if (!place) return fail('notFound', id);
      visited = id;
      painter.emphasise(id);
      uncover(place);
      bringIntoView(place);
      return ok(undefined);
    },
    link(id) {
      const claim = found.find(entry => entry.claim.id === id)?.claim;
      if (!claim) return fail('notFound', id);
      return ok(fragmentLink(document.location.href, claim.targets[0]?.fragment));
    },
    position(id) {
      const order = placed();
      const at = order.findIndex(({ claim }) => claim.id === id);
      const places = order[at] ? placesOf(order[at]) : [];
      return {
        number: at + 1,
        count: order.length,
        quote: places.map(place => place.text).join(' … '),
        changed: places.some(isChanged),
      };
    },
  };
}

const isChanged = ({ match }: Located): boolean => match === 'changed';

function toMark(entry: Found): Mark {
  const places = placesOf(entry);
  return {
    claim: entry.claim.id,
    kind: entry.claim.kind,
    ranges: places.flatMap(place => place.ranges),
    changed: places.some(isChanged),
  };
}

function toPlace(entry: Found): Place {
  const places = placesOf(entry);
  const worst = places.toSorted((a, b) => a.score - b.score)[0];
  const hidden = places.some(({ range }) => isClosed(range));
  return {
    claim: entry.claim.id,
    found: worst ? { match: worst.match, score: worst.score, hidden } : null,
    missing: worst
      ? entry.passages.flatMap(({ target, place }) =>
          place ? [] : target.quote.exact.slice(0, LONGEST_QUOTE),
        )
      : [],
    changes: changesOf(entry).map(toChange),
  };
}

/** A changed passage as the reader is shown it. */
export const toChange = ({ target, place }: ChangedPassage): Place['changes'][number] => ({
  at: target.at,
  before: target.quote.exact,
  now: place.text.slice(0, LONGEST_QUOTE),
});

function changesOf({ passages }: Found): ChangedPassage[] {
  return passages.flatMap(({ target, place }) => (place && isChanged(place) ? [{ target, place }] : []));
}
