import * as v from 'valibot';
import {
  type Candidate,
  type ClaimBrief,
  ClaimEditSchema,
  type ClaimView,
  type Comparable,
  type Evidence,
  type Id,
  IdSchema,
  LinkEditSchema,
  LONGEST_QUOTE,
  MOST_LOOKED_UP,
  NEW_CLAIM,
  noteText,
  type PageClaim,
  type PassageContext,
  QuoteSchema,
  RELATIONS,
  SourceEditSchema,
  type SourceView,
  type StatusChange,
  TargetSchema,
} from '../claims';

/**
 * The whole contract between a page's annotator, the extension's own pages and the background.
 * Every call has a schema for what is asked (checked by whoever answers) and a type for what comes back;
 * every answer is a `Result`. `from` says who may ask: `page` is an annotator, which may touch only
 * the claims of its own address; `extension` is one of our own pages.
 */
export interface Call<I extends v.GenericSchema = v.GenericSchema, O = unknown, F extends Who = Who> {
  from: F;
  input: I;
  /** Carries the answer's type; never set. */
  output?: O;
}
type Who = 'page' | 'extension' | 'any';

const call = <O>() => ({
  from: <F extends Who, I extends v.GenericSchema>(from: F, input: I): Call<I, O, F> => ({ from, input }),
});

const nothing = v.strictObject({});
const ticket = v.pipe(v.string(), v.uuid());
const tab = v.pipe(v.number(), v.safeInteger());
/** Whether the reader has said that this may be kept although it comes from a private window. */
const keepFromPrivate = v.optional(v.boolean(), false);
const linkEnd = v.union([
  v.strictObject({ claim: IdSchema }),
  /** As typed; whether it is a web address, the library says. */
  v.strictObject({ address: v.pipe(v.string(), v.maxLength(8000)) }),
]);
const passage = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const passages = v.pipe(v.array(TargetSchema), v.nonEmpty(), v.maxLength(50));
const wording = v.pipe(v.string(), v.maxLength(LONGEST_QUOTE));
/** A passage whose words have changed: its quote and what the page says instead, as the reader was shown them. */
const change = v.strictObject({ at: passage, before: wording, now: wording });
export type Change = v.InferOutput<typeof change>;
const changes = v.array(change);
const shown = v.strictObject({ claim: IdSchema, changes });
/** What a reader may say of a changed wording: calls that the claim's annotator answers. */
const WORDING_ANSWERS = ['confirmChange', 'refuseChange'] as const;
export type WordingAnswer = (typeof WORDING_ANSWERS)[number];
const draftFields = v.record(v.string(), v.unknown());

/** What the editor shows and where it may be shown. */
export interface EditorContents {
  claim: ClaimView;
  /** Half-typed words from last time. */
  draft: Record<string, unknown> | null;
  /** Names to complete, most used first. */
  tags: string[];
  speakers: string[];
  /** What became of its status, newest first. */
  history: StatusChange[];
  /** What stands around its passage in the page, where the page could be asked. */
  around: PassageContext | null;
  /** What its passages say now whose words have changed. */
  changes: Change[];
  /** The part that should have the focus. */
  focus: EditorFocus;
  /** Whether its page is in a private window, even where the editor itself is not. */
  private: boolean;
}
export const EDITOR_FOCUS = ['tags', 'note', 'statement', 'evidence'] as const;
export type EditorFocus = (typeof EDITOR_FOCUS)[number];

/** After the editor's address: its page does not show the form, but what the library has like the claim. */
export const ELSEWHERE = '&elsewhere';

/** What the popup learns of the page in a tab. */
export interface PageSummary {
  key: string;
  address: string;
  title: string;
  /** Author names as a reader would write them, the site, and the date as precisely as it is known. */
  byline: string | null;
  site: string | null;
  published: string | null;
  modified: string | null;
  language: string | null;
  /** `null` where Readability finds no article. */
  article: { excerpt: string | null; words: number; minutes: number } | null;
}

/** The text of the article in a tab. */
export interface ArticleText {
  paragraphs: string[];
  /** BCP 47. */
  language: string | null;
}

export interface Saved {
  claim: PageClaim;
  commit: Id;
}

/** What an editor in a frame tells the annotator that holds the frame; `height` in CSS pixels. */
const frameEvent = v.strictObject({
  ticket,
  /** `unkept`: words in it are kept nowhere else; `kept`: no more so. */
  event: v.picklist(['ready', 'resized', 'unkept', 'kept', 'closed', 'deleted']),
  height: v.optional(v.pipe(v.number(), v.minValue(0))),
  commit: v.optional(IdSchema),
});
export type FrameEvent = v.InferOutput<typeof frameEvent>;

/** Calls that the background answers. */
export const toBackground = {
  /** The claims of the asking page. */
  pageClaims: call<PageClaim[]>().from('page', nothing),
  /**
   * Saves a passage of the asking page as a claim, with its source and article.
   * `since`: when this document was loaded (ms since the epoch); an article kept later than that is not read again.
   */
  saveClaim: call<Saved>().from('page', v.strictObject({ ...NEW_CLAIM, since: v.number(), keepFromPrivate })),
  /** Gives the editor of one of the asking page's claims an address to be shown under, good for one use in this tab. */
  openEditor: call<{ address: string; ticket: string }>().from(
    'page',
    v.strictObject({ claim: IdSchema, focus: v.picklist(EDITOR_FOCUS) }),
  ),
  /** Opens an editor in a window of its own, where the page lets no frame in. */
  openEditorWindow: call<void>().from('page', v.strictObject({ ticket })),
  /** Tells that the annotator has painted, for the badge. */
  painted: call<void>().from('page', nothing),
  /** Tells that a frame of the page has loaded, in which claims may stand. */
  frameLoaded: call<void>().from('page', nothing),

  /** Puts one of the asking page's claims on other passages, in the place of all it has or of some of them (by number). */
  reattach: call<{ commit: Id }>().from(
    'page',
    v.strictObject({
      claim: IdSchema,
      targets: passages,
      instead: v.optional(v.pipe(v.array(passage), v.maxLength(50)), []),
    }),
  ),
  /** Takes today's wording of some passages (by number) for the claim's own. */
  confirmWording: call<{ commit: Id }>().from(
    'page',
    v.strictObject({
      claim: IdSchema,
      passages: v.pipe(v.array(v.strictObject({ at: passage, target: TargetSchema })), v.nonEmpty()),
    }),
  ),
  /** Remembers that these words of the page are not the passage. */
  refuseWording: call<{ commit: Id }>().from(
    'page',
    v.strictObject({
      claim: IdSchema,
      passages: v.pipe(v.array(v.strictObject({ at: passage, wording })), v.nonEmpty()),
    }),
  ),

  changeClaim: call<{ commit: Id }>().from(
    'any',
    v.strictObject({ claim: IdSchema, fields: ClaimEditSchema }),
  ),
  deleteClaim: call<{ commit: Id }>().from('any', v.strictObject({ claim: IdSchema })),
  /** Takes back what one commit did. */
  undo: call<void>().from('any', v.strictObject({ commit: IdSchema, claim: IdSchema })),

  /** Puts the annotator into a tab (the reader has just pressed the button there) and reads the page. */
  attach: call<PageSummary>().from('extension', v.strictObject({ tab })),
  /** The text of the article in a tab; `notFound` where there is none. */
  articleText: call<ArticleText>().from('extension', v.strictObject({ tab })),
  saveSource: call<{ commit: Id }>().from(
    'extension',
    v.strictObject({ tab, fields: SourceEditSchema, keepFromPrivate }),
  ),
  changeSource: call<{ commit: Id }>().from(
    'extension',
    v.strictObject({ source: IdSchema, fields: SourceEditSchema }),
  ),
  /** One of our own pages has written to the library itself; the pages with these keys should look again. */
  pagesChanged: call<void>().from('extension', v.strictObject({ keys: v.array(v.string()) })),
  /** What an editor shows, in exchange for its ticket. */
  editorContents: call<EditorContents>().from('extension', v.strictObject({ ticket })),
  /** Passes on to the annotator what the reader says in an editor of its claim's changed wording; gives the claim as it is then. */
  rewordClaim: call<{ commit: Id; claim: ClaimView }>().from(
    'extension',
    v.strictObject({ ticket, how: v.picklist(WORDING_ANSWERS), changes }),
  ),
  /** Passes on to the annotator how the editor's frame should stand in the page. */
  editorFrame: call<void>().from('extension', frameEvent),
  /** The evidence of a claim and what it is evidence for, seen from that claim. */
  linksOfClaim: call<Evidence[]>().from('extension', v.strictObject({ claim: IdSchema })),
  /** A page may not link claims, because one end may be a claim of another page. */
  linkClaims: call<{ commit: Id }>().from(
    'extension',
    v.strictObject({ from: IdSchema, to: linkEnd, relation: v.picklist(RELATIONS), note: noteText }),
  ),
  changeLink: call<{ commit: Id }>().from(
    'extension',
    v.strictObject({ link: IdSchema, fields: LinkEditSchema }),
  ),
  removeLink: call<{ commit: Id }>().from('extension', v.strictObject({ link: IdSchema })),
  /** Claims with these words, the most recent first, to choose one from. */
  offerClaims: call<ClaimBrief[]>().from(
    'extension',
    v.strictObject({ text: v.pipe(v.string(), v.maxLength(1000)), except: v.nullable(IdSchema) }),
  ),
  /** What a claim is compared with others by. */
  comparable: call<Comparable>().from('extension', v.strictObject({ claim: IdSchema })),
  /** Claims of other sources that hold some of these words. */
  claimsSharing: call<Candidate[]>().from(
    'extension',
    v.strictObject({ claim: IdSchema, words: v.pipe(v.array(v.string()), v.maxLength(MOST_LOOKED_UP)) }),
  ),
  /** Never shows these two claims to each other again. */
  dismissSimilar: call<void>().from('extension', v.strictObject({ claim: IdSchema, other: IdSchema })),
  /** The claim for which the reader is looking for evidence elsewhere. */
  waitingClaim: call<ClaimBrief | null>().from('extension', nothing),
  /** Lets one claim wait for evidence, or none. */
  waitForEvidence: call<void>().from('extension', v.strictObject({ claim: v.nullable(IdSchema) })),
  keepDraft: call<void>().from('extension', v.strictObject({ subject: v.string(), fields: draftFields })),
  dropDraft: call<void>().from('extension', v.strictObject({ subject: v.string() })),
  /** Writes the backup that is due by schedule, if one is; answers once it is on the disk, or is not. */
  backUpIfDue: call<void>().from('extension', nothing),
  /** Shows or hides highlights on one site (a host) by themselves. */
  setSite: call<void>().from('extension', v.strictObject({ host: v.string(), show: v.boolean() })),
} as const;

/** Where a claim was found in the page: `null` when it was not (an orphan). */
export interface Place {
  claim: Id;
  found: {
    match: 'exact' | 'changed';
    /** From 0 to 1. */
    score: number;
    /** Whether it stands in a part of the page that is closed now. */
    hidden: boolean;
  } | null;
  /** The quotes of those of its passages that are not there, while others are. */
  missing: string[];
  /** What the passages say now whose words have changed. */
  changes: Change[];
}

export type SelectionState =
  | { text: string; reason?: undefined }
  | { reason: 'none' | 'field' | 'frame' | 'editable' | 'long' };

/** Calls that a page's annotator answers, asked by the background and by our own pages. */
export const toAnnotator = {
  /** Is anybody there? */
  ping: call<true>().from('extension', nothing),
  /** Claims of this page were saved, changed or deleted. */
  claimsChanged: call<void>().from('extension', nothing),
  /** The page's claims in page order, orphans last. */
  places: call<Place[]>().from('extension', nothing),
  /** What is selected in the page, shortened. */
  selection: call<SelectionState>().from('extension', nothing),
  /** Finds a text in the page, highlights it as a claim and says where it now stands; `notFound` where it is not there word for word. */
  highlightText: call<{ claim: Id; commit: Id }>().from(
    'extension',
    v.strictObject({ quote: QuoteSchema, fields: ClaimEditSchema, keepFromPrivate }),
  ),
  /** What stands before and after a claim in the page, and what its passages say now whose words have changed. */
  around: call<Pick<PassageContext, 'before' | 'after'> & Pick<Place, 'changes'>>().from(
    'extension',
    v.strictObject({ claim: IdSchema }),
  ),
  highlightSelection: call<{ claim: Id; commit: Id }>().from('extension', nothing),
  jumpTo: call<void>().from('extension', v.strictObject({ claim: IdSchema })),
  /** Moves the keyboard into the toolbar at the selection. */
  enterToolbar: call<void>().from('extension', nothing),
  /** Goes to the next or previous claim and announces it. */
  step: call<void>().from('extension', v.strictObject({ by: v.picklist([1, -1]) })),
  /** How the editor's frame should stand. */
  editorFrame: call<void>().from('extension', frameEvent),
  /** A claim of this page was deleted in a window of the editor, by this commit. */
  claimDeleted: call<void>().from('extension', v.strictObject({ claim: IdSchema, commit: IdSchema })),
  /** Makes the wording that was shown of a claim's changed passages its own; `reworded` where the page says something else by now. */
  confirmChange: call<{ commit: Id }>().from('extension', shown),
  /** Says that what was shown is not the claim's; it is not offered again as long as it reads like this. `reworded` as above. */
  refuseChange: call<{ commit: Id }>().from('extension', shown),
  /** Puts a claim on what is selected in the page. */
  attachSelection: call<{ commit: Id }>().from('extension', v.strictObject({ claim: IdSchema })),
  /** Takes all marks and our interface away. */
  retire: call<void>().from('extension', nothing),
} as const;

export type Contract = Record<string, Call>;
export type Input<C extends Call> = v.InferInput<C['input']>;
export type Checked<C extends Call> = v.InferOutput<C['input']>;
export type Output<C extends Call> = C extends Call<v.GenericSchema, infer O> ? O : never;
export type { ClaimView, SourceView };
