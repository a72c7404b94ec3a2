import { type Located, locate } from '../../lib/anchor';
import { fail, fragmentLink, type Id, ok, type PageClaim, type Result } from '../../lib/claims';
import { type Ask, askTwice, type Place, type toBackground } from '../../lib/messages';
import type { Mark, Painter } from '../../lib/page';

interface Found {
  claim: PageClaim;
  /** Where each passage of the claim stands; a passage that is not there is left out. */
  places: Located[];
}

/** The claims of this page: where they stand, painted, in page order. */
export interface PageClaims {
  /** Asks for the page's claims again, finds them and paints them. */
  load(): Promise<Result<void>>;
  /** Looks for the claims again where the page has changed under a mark, or where some are still missing. */
  findAgain(): Promise<void>;
  /** In page order, orphans last. */
  places(): Place[];
  get(claim: Id): PageClaim | undefined;
  /** The claim before (-1) or after (1) the one last visited, going round at the ends. */
  neighbour(by: 1 | -1): Id | null;
  /** Scrolls to a claim and makes it stand out. */
  visit(claim: Id): Result<void>;
  /** The address of exactly this claim's text in this page. */
  link(claim: Id): Result<string>;
  /** The claim last visited, with its number in page order, from 1. */
  position(claim: Id): { number: number; count: number };
}

export function createPageClaims(
  document: Document,
  ask: Ask<typeof toBackground>,
  painter: Painter,
  signal: AbortSignal,
): PageClaims {
  let found: Found[] = [];
  let visited: Id | null = null;
  let loading = new AbortController();
  let latest: Promise<Result<void>> = Promise.resolve(ok(undefined));

  const placed = () => found.filter(({ places }) => places.length > 0);

  /** A load that was overtaken by a newer one ends as that one does. */
  const loadOnce = async (current: AbortSignal): Promise<Result<void>> => {
    const answer = await askTwice(() => ask('pageClaims', {}));
    return answer.ok ? place(answer.value, current) : answer;
  };
  const place = async (claims: readonly PageClaim[], current: AbortSignal): Promise<Result<void>> => {
    try {
      found = await findAll(document, claims, current);
    } catch (error) {
      if (!current.aborted) throw error;
      return signal.aborted ? ok(undefined) : latest;
    }
    painter.paint(placed().map(toMark));
    void ask('painted', { claims: found.length });
    return ok(undefined);
  };

  return {
    load() {
      loading.abort();
      loading = new AbortController();
      latest = loadOnce(AbortSignal.any([signal, loading.signal]));
      return latest;
    },
    async findAgain() {
      if (found.length === 0 || found.every(isInPlace)) return;
      loading.abort();
      loading = new AbortController();
      latest = place(
        found.map(({ claim }) => claim),
        AbortSignal.any([signal, loading.signal]),
      );
      await latest;
    },
    places: () =>
      found.map(({ claim, places }) => {
        const worst = places.toSorted((a, b) => a.score - b.score)[0];
        return { claim: claim.id, found: worst ? { match: worst.match, score: worst.score } : null };
      }),
    get: id => found.find(({ claim }) => claim.id === id)?.claim,
    neighbour(by) {
      const order = placed().map(({ claim }) => claim.id);
      if (order.length === 0) return null;
      const at = visited ? order.indexOf(visited) : by === 1 ? -1 : 0;
      return order[(at + by + order.length) % order.length] ?? null;
    },
    visit(id) {
      const place = painter.placeOf(id);
      if (!place) return fail('notFound', id);
      visited = id;
      painter.emphasise(id);
      reveal(place);
      return ok(undefined);
    },
    link(id) {
      const claim = found.find(entry => entry.claim.id === id)?.claim;
      if (!claim) return fail('notFound', id);
      return ok(fragmentLink(document.location.href, claim.targets[0]?.fragment));
    },
    position(id) {
      const order = placed();
      return { number: order.findIndex(({ claim }) => claim.id === id) + 1, count: order.length };
    },
  };
}

async function findAll(
  document: Document,
  claims: readonly PageClaim[],
  signal: AbortSignal,
): Promise<Found[]> {
  const wanted = claims.flatMap(claim => claim.targets);
  const located = await locate(document.body, wanted, { signal });
  signal.throwIfAborted();
  let next = 0;
  const found = claims.map(claim => ({
    claim,
    places: claim.targets.flatMap(() => located[next++] ?? []),
  }));
  const start = ({ places }: Found) => Math.min(...places.map(place => place.start));
  return found.sort((a, b) => start(a) - start(b) || a.claim.id.localeCompare(b.claim.id));
}

/** True while every passage of a claim is where it was found: scripts that replace content leave empty ranges behind. */
function isInPlace({ claim, places }: Found): boolean {
  return (
    places.length === claim.targets.length &&
    places.every(({ ranges }) => ranges.every(range => !range.collapsed && range.startContainer.isConnected))
  );
}

function toMark({ claim, places }: Found): Mark {
  return {
    claim: claim.id,
    kind: claim.kind,
    ranges: places.flatMap(place => place.ranges),
    changed: places.some(place => place.match === 'changed'),
  };
}

function reveal(range: Range): void {
  const element = range.startContainer.parentElement;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
}
