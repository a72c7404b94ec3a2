import { minify } from 'terser';
import type { Plugin } from 'vite';

const COMPRESSED = { passes: 6, inline: 1 };

/** Properties that nothing has but what works in the page, the engine and the annotator: nobody else learns what they are called. */
export const PAGE_NAMES = `
  addAll addPlain afterGap afterMark agreement areMissing backward bordersAfter bordersBefore candidate clickedAt
  codesSoFar compareBlock cutAtEnd cutAtStart distanceAtEdge echoLead echoes farewell findAgain hasTwin inPlace
  isClosed isDetour isInside isLong isMissing isMixed isNearest isSpaced knownBordersAfter knownBordersBefore
  knownPrefix knownRivals knownSame knownSuffix knownText knownTwin knownWeight knowsRivals leastDistance letGo
  likeness masks mayBeMore nearestByFar nearestInStep nearness nexts ofWords ownBlocks placesBetween reachBefore
  replaceable rival runnerUp sameRivals saveText selectionGone selectionSettled showAtClaim showAtSelection
  slide slotOf slotted sums tellRemoved unclaimed unitsRead untouched vote weightsOf whileWatched withoutMarks
`
  .trim()
  .split(/\s+/);

/** The same of Floating UI: what its parts ask of one another, by names that stand nowhere as strings. */
const FLOATING_NAMES = `
  altBoundary convertOffsetParentRelativeRectToViewportRelativeRect elementContext fallbackAxisSideDirection
  fallbackPlacements fallbackStrategy flipAlignment getClippingRect getDimensions getElementRects getOffsetParent
  getScale initialPlacement isRTL middlewareData rootBoundary
`
  .trim()
  .split(/\s+/);

/** What Dexie's parts ask of one another, and nobody else of them. */
const DEXIE_NAMES = ['lastResult', 'numFailures', 'onReadyBeingFired', 'optimisticOps', 'subscribers'];

/** A script that loads whole. Terser takes longer than Vite's own minifier, and makes it a twentieth to a tenth smaller. */
export const SMALLEST = {
  ecma: 2020 as const,
  safari10: false,
  compress: {
    ...COMPRESSED,
    // Nothing here reads a property for anything but its value.
    pure_getters: true,
    // Unsafe only for functions that are called with `new` and never say `this`, of which there are none here.
    unsafe_arrows: true,
    // What libraries say to their developers nobody reads in a worker; errors are still said.
    pure_funcs: ['console.warn', 'console.debug', 'console.trace', 'console.createTask'],
  },
  // Private fields of Dexie (some of which begin as others do not), but for the two that it also knows by their names as strings,
  // of valibot and Floating UI, and our own.
  mangle: {
    properties: {
      regex: new RegExp(
        `^([_~][a-z]|(${DEXIE_NAMES.join('|')}|expects|requirement|reference|typed|issues|abort(Pipe)?Early|${[...PAGE_NAMES, ...FLOATING_NAMES].join('|')})$)`,
        'i',
      ),
      reserved: ['_vip', '_createTransaction'],
    },
  },
};

/** By default esbuild trusts no browser with these, and would have every such pattern made anew at every use. */
export const KNOWN_TO_BROWSERS = { 'regexp-unicode-property-escapes': true };

/** The rules of `lib/suggest`, wherever they end up, as small as can be: after Vite's own minifier, which would undo half of it. */
export const smallRules = (): Plugin => ({
  name: 'small-rules',
  async generateBundle({ format }, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (format !== 'es' || chunk.type !== 'chunk') continue;
      if (!chunk.moduleIds.some(id => id.includes('/lib/suggest/'))) continue;
      // Others import from it, so names of properties stay as they are.
      const { code } = await minify(chunk.code, { ecma: 2020, module: true, compress: COMPRESSED });
      if (code) chunk.code = code;
    }
  },
});
