import { minify } from 'terser';
import type { Plugin } from 'vite';

const COMPRESSED = { passes: 6, inline: 1 };

/** Properties that nothing but the anchoring engine has: what they are called, nobody learns. */
export const ENGINE_NAMES = `
  afterGap afterMark agreement bordersAfter bordersBefore codesSoFar compareBlock cutAtEnd cutAtStart distanceAtEdge
  echoLead hasTwin inPlace isDetour isInside isLong isMixed isNearest isSpaced knownBordersAfter knownBordersBefore
  knownPrefix knownRivals knownSame knownText knownTwin knownWeight knowsRivals leastDistance likeness mayBeMore
  nearestByFar nearestInStep nearness ofWords ownBlocks placesBetween reachBefore reworded runnerUp sameRivals slotOf
  slotted unclaimed unitsRead untouched weightsOf withoutMarks
`
  .trim()
  .split(/\s+/);

/** A script that loads whole. Terser takes longer than Vite's own minifier, and makes it a twentieth to a tenth smaller. */
export const SMALLEST = {
  ecma: 2020 as const,
  safari10: false,
  compress: {
    ...COMPRESSED,
    // Unsafe only for functions that are called with `new` and never say `this`, of which there are none here.
    unsafe_arrows: true,
    // What libraries say to their developers nobody reads in a worker; errors are still said.
    pure_funcs: ['console.warn', 'console.debug', 'console.trace', 'console.createTask'],
  },
  // Private fields of Dexie, but for the two that it also knows by their names as strings, of valibot, and of our engine.
  mangle: {
    properties: {
      regex: new RegExp(
        `^([_~][a-z]|(expects|requirement|reference|typed|issues|abort(Pipe)?Early|${ENGINE_NAMES.join('|')})$)`,
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
