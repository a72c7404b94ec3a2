import * as v from 'valibot';
import { quoteText } from './text';

/** How much text `describe` keeps on either side of a quote, in UTF-16 units. */
export const CONTEXT_LENGTH = 64;

const context = v.pipe(v.string(), v.maxLength(16 * CONTEXT_LENGTH));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const QUOTE = { exact: quoteText, prefix: context, suffix: context };
/** The passage's exact text with what stands before and after it. */
export const QuoteSchema = v.object(QUOTE);
export type Quote = v.InferOutput<typeof QuoteSchema>;

const POSITION = { start: offset, end: offset };
/** Offsets into the page's collected text, in UTF-16 units, end exclusive. */
export const PositionSchema = v.object(POSITION);
export type Position = v.InferOutput<typeof PositionSchema>;

/** What the anchoring engine works with: everything known about one passage. */
export interface Selectors {
  quote: Quote;
  position?: Position;
  /** Look-alikes that stood on the page when the passage was chosen; they must not be taken for it later. */
  rivals?: Quote[];
  /** Wordings of today that the reader has said are not this passage; the same wording is not offered again. */
  refused?: string[];
  /** The text directive of a link to the passage, as it follows `#:~:` (`text=…`). */
  fragment?: string;
}

const REFUSED = 'claimlight:RefusedSelector';
/** No more refused wordings than this are remembered of one passage; the oldest go. */
const MOST_REFUSED = 10;

/** What is kept and exported: an open list of typed selectors (W3C Web Annotation, section 4.2). */
export const SelectorSchema = v.union([
  v.looseObject({ type: v.literal('TextQuoteSelector'), ...QUOTE }),
  v.looseObject({ type: v.literal('TextPositionSelector'), ...POSITION }),
  v.looseObject({
    type: v.literal('FragmentSelector'),
    value: v.pipe(v.string(), v.maxLength(8000)),
    conformsTo: v.optional(v.string()),
  }),
  v.looseObject({ type: v.literal('claimlight:RivalsSelector'), rivals: v.array(QuoteSchema) }),
  v.looseObject({ type: v.literal(REFUSED), wordings: v.array(quoteText) }),
  v.looseObject({ type: v.pipe(v.string(), v.maxLength(100)) }),
]);
export type Selector = v.InferOutput<typeof SelectorSchema>;

const TEXT_FRAGMENTS = 'https://wicg.github.io/scroll-to-text-fragment/';

export function toSelectorList({ quote, position, rivals, fragment }: Selectors): Selector[] {
  const list: Selector[] = [{ type: 'TextQuoteSelector', ...quote }];
  if (position) list.push({ type: 'TextPositionSelector', ...position });
  if (fragment) list.push({ type: 'FragmentSelector', value: `:~:${fragment}`, conformsTo: TEXT_FRAGMENTS });
  // An empty list says that no look-alikes were found, which a missing one does not.
  if (rivals) list.push({ type: 'claimlight:RivalsSelector', rivals });
  return list;
}

/** The selectors we understand in a list that may hold others; `null` when it holds no quote to look for. */
export function fromSelectorList(list: readonly Selector[]): Selectors | null {
  const read = <S extends v.GenericSchema>(type: string, schema: S): v.InferOutput<S> | undefined => {
    const parsed = v.safeParse(
      schema,
      list.find(selector => selector.type === type),
    );
    return parsed.success ? parsed.output : undefined;
  };
  const quote = read('TextQuoteSelector', QuoteSchema);
  if (!quote?.exact) return null;
  const fragment = read('FragmentSelector', v.object({ value: v.string() }))?.value;
  return {
    quote,
    position: read('TextPositionSelector', PositionSchema),
    rivals: read('claimlight:RivalsSelector', v.object({ rivals: v.array(QuoteSchema) }))?.rivals,
    refused: read(REFUSED, v.object({ wordings: v.array(quoteText) }))?.wordings,
    fragment: fragment?.startsWith(':~:text=') ? fragment.slice(3) : undefined,
  };
}

/** The same selectors, with one more wording that is not the passage. */
export function refusing(list: readonly Selector[], wording: string): Selector[] {
  const before = fromSelectorList(list)?.refused ?? [];
  const wordings = [...before.filter(other => other !== wording), wording].slice(-MOST_REFUSED);
  return [...list.filter(({ type }) => type !== REFUSED), { type: REFUSED, wordings }];
}
