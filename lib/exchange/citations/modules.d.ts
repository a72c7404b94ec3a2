/** A file of the Citation Style Language, as the build takes it from its package (`scripts/build/citation-styles.ts`). */
declare module 'virtual:csl/*' {
  const file: import('citeproc').CslFile;
  export default file;
}

/** The part of the processor that we use; the package brings no types. */
declare module 'citeproc' {
  /** A style or locale: elements by name, attributes and children. */
  export interface CslFile {
    name: string;
    attrs: Record<string, string>;
    children: (CslFile | string)[];
  }

  /** Where the processor gets items and locales from; a locale that is not there is `false`. */
  interface System {
    retrieveItem(id: string): object | undefined;
    retrieveLocale(language: string): CslFile | false;
  }

  export class Engine {
    constructor(system: System, style: CslFile);
    /** Takes the items in: their order, their numbers, and what tells those apart that look alike. */
    updateItems(ids: string[]): void;
    /** The entries in the order of the style, as HTML; false where a style has no bibliography. */
    makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
    /** A citation in the running text, as HTML. */
    makeCitationCluster(items: { id: string }[]): string;
  }

  const CSL: { Engine: typeof Engine };
  export default CSL;
}
