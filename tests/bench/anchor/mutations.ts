import type { Random } from './random';
import { proseNodes, wordsOf } from './sampling';
import type { TrueQuote, Truth } from './truth';

export interface Page {
  body: HTMLElement;
  truth: Truth;
  random: Random;
}

const BLOCKS = 'p,li,blockquote,h2,h3,h4,pre,figure,dd,dt,tr';
const FILLER =
  'Subscribe now for weekly letters about gardens boats weather bread music rivers trains bridges and quiet mornings delivered to your door without charge until spring'.split(
    ' ',
  );

const CHARACTERS = [...'山水風花月星雲雨雪春夏秋冬東西南北上下左右大小長短新古早晚'];

const CHINESE_OR_JAPANESE = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;

/** A text without spaces between words, in pieces about as long as words. */
const inThrees = (text: string): string[] => text.replace(/\s+/g, '').match(/.{1,3}/gsu) ?? [];

/** Another word of about the same script. */
const another = (word: string, random: Random): string =>
  CHINESE_OR_JAPANESE.test(word)
    ? [...word].map(() => random.pick(CHARACTERS)).join('')
    : random.pick(FILLER);

const filler = (random: Random, words: number): string =>
  Array.from({ length: words }, () => random.pick(FILLER)).join(' ');

function element(body: HTMLElement, name: string, text: string): HTMLElement {
  const made = body.ownerDocument.createElement(name);
  made.textContent = text;
  return made;
}

const blocksOf = (body: HTMLElement): HTMLElement[] =>
  [...body.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    block => !block.querySelector(BLOCKS) && (block.textContent ?? '').trim().length > 20,
  );

/** Whether a new block before `block` would stand inside a quote. */
function isInsideQuote(block: Element, { truth, body }: Page): boolean {
  const range = body.ownerDocument.createRange();
  return truth.quotes.some(({ start, end, gone }) => {
    if (gone || start.node === end.node) return false;
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    const parent = block.parentNode;
    return parent !== null && range.isPointInRange(parent, [...parent.childNodes].indexOf(block));
  });
}

function banner(page: Page): void {
  const { body, random } = page;
  body.prepend(element(body, 'div', filler(random, 60)));
  for (const block of random
    .shuffle(blocksOf(body))
    .filter(one => !isInsideQuote(one, page))
    .slice(0, 4))
    block.before(element(body, block.localName === 'tr' ? 'tr' : 'div', filler(random, 25)));
}

/** Takes away a third of the blocks, and with them the quotes that stand there. */
function deletion({ body, truth, random }: Page): void {
  for (const block of blocksOf(body)) if (random.next() < 0.33) block.remove();
  tear(truth, body);
}

/** A quote that lost only a part of its blocks is torn. */
function tear(truth: Truth, body: HTMLElement): void {
  for (const quote of truth.quotes) {
    const ends = [quote.start.node, quote.end.node].filter(node => body.contains(node)).length;
    const spans =
      quote.start.node.parentElement?.closest(BLOCKS) !== quote.end.node.parentElement?.closest(BLOCKS);
    if (ends === 1 || (ends === 2 && spans)) quote.torn = true;
  }
}

function reorder({ body, truth, random }: Page, share = 1): void {
  for (const quote of truth.quotes)
    if (
      !quote.gone &&
      quote.start.node.parentElement?.closest(BLOCKS) !== quote.end.node.parentElement?.closest(BLOCKS)
    )
      quote.torn = true;
  const families = new Map<Element, HTMLElement[]>();
  for (const block of blocksOf(body)) {
    const parent = block.parentElement;
    if (parent) families.set(parent, [...(families.get(parent) ?? []), block]);
  }
  for (const blocks of families.values()) {
    if (blocks.length < 2 || random.next() > share) continue;
    const marks = blocks.map(block => {
      const mark = body.ownerDocument.createComment('');
      block.replaceWith(mark);
      return mark;
    });
    random.shuffle(blocks).forEach((block, at) => {
      marks[at]?.replaceWith(block);
    });
  }
}

/** Pull quotes: the words of some quotes stand a second time, elsewhere. */
function duplicate(page: Page): void {
  const { body, truth, random } = page;
  for (const quote of truth.quotes) {
    if (random.next() < 0.5) continue;
    const text = truth
      .partsOf(quote, body)
      .map(({ node, from, to }) => node.data.slice(from, to))
      .join('');
    random
      .pick(blocksOf(body).filter(block => !isInsideQuote(block, page)))
      .before(element(body, 'aside', text));
  }
  const phrase = page.truth.quotes[0];
  if (!phrase) return;
  const list = body.ownerDocument.createElement('ul');
  const text = truth
    .partsOf(phrase, body)
    .map(({ node, from, to }) => node.data.slice(from, to))
    .join('');
  for (let k = 0; k < 50; k++) list.append(element(body, 'li', text.slice(0, 60)));
  body.append(list);
}

/** One to three characters of each quote change. */
function light({ body, truth, random }: Page): void {
  for (const quote of truth.quotes) {
    const parts = truth.partsOf(quote, body).filter(({ from, to }) => to - from > 5);
    const length = parts.reduce((sum, { from, to }) => sum + to - from, 0);
    for (let k = Math.min(3, Math.floor(length / 16)); k > 0 && parts.length > 0; k--) {
      const { node, from, to } = random.pick(parts);
      if (to > node.length) continue;
      const at = from + 1 + random.below(to - from - 2);
      if (/\s/.test(node.data.slice(at - 1, at + 2))) continue;
      const kind = random.below(3);
      if (kind === 0) truth.replace(node, at, 1, random.pick([...'aeiourstn']));
      else if (kind === 1) truth.replace(node, at, 1, '');
      else truth.replace(node, at, 0, random.pick([...'aeiourstn']));
    }
  }
}

function rewordQuote({ body, truth, random }: Page, quote: TrueQuote): void {
  const words = truth
    .partsOf(quote, body)
    .flatMap(({ node, from, to }) =>
      wordsOf(node.data.slice(from, to)).map(({ index, word }) => ({ node, at: from + index, word })),
    );
  if (words.length < 6) return;
  const chosen = new Set(random.shuffle(words.map((_, at) => at)).slice(0, Math.round(words.length / 3)));
  for (const [k, { node, at, word }] of [...words.entries()].reverse()) {
    if (!chosen.has(k)) continue;
    const inner = k > 0 && k < words.length - 1;
    const kind = random.next();
    if (inner && kind < 0.1) truth.replace(node, at, word.length, '');
    else if (inner && kind < 0.2) truth.replace(node, at, 0, `${another(word, random)} `);
    else truth.replace(node, at, word.length, another(word, random));
  }
}

/** A third of the words of each quote of six words or more are replaced; a few go or come. */
function heavy(page: Page): void {
  for (const quote of page.truth.quotes) rewordQuote(page, quote);
}

/** A third of the words outside the quotes change. */
function context(page: Page, share = 0.33): void {
  const kept = new Map<Text, { from: number; to: number }[]>();
  for (const quote of page.truth.quotes)
    for (const { node, from, to } of page.truth.partsOf(quote, page.body))
      kept.set(node, [...(kept.get(node) ?? []), { from, to }]);
  for (const node of proseNodes(page.body, false)) {
    const own = kept.get(node) ?? [];
    for (const { index, word } of wordsOf(node.data).reverse()) {
      const end = index + word.length;
      if (own.some(({ from, to }) => index < to && end > from) || page.random.next() > share) continue;
      page.truth.replace(node, index, word.length, another(word, page.random));
    }
  }
}

function typography({ body, truth, random }: Page): void {
  const swaps: [RegExp, string][] = [
    [/"/g, '”'],
    [/'/g, '’'],
    [/[“”]/g, '"'],
    [/’/g, "'"],
    [/—/g, '–'],
    [/ - /g, ' – '],
    [/\.\.\./g, '…'],
    [/…/g, '...'],
    [/fi/g, 'ﬁ'],
  ];
  for (const node of proseNodes(body, false)) {
    for (const [what, instead] of swaps) {
      if (random.next() < 0.4) continue;
      for (const found of [...node.data.matchAll(what)].reverse())
        truth.replace(node, found.index, found[0].length, instead);
    }
    for (const found of [...node.data.matchAll(/ /g)].reverse())
      if (random.next() < 0.1) truth.replace(node, found.index, 1, '\u00a0');
    for (const { 0: letter, index } of [...node.data.matchAll(/[À-ÿ]/g)].reverse())
      truth.replace(node, index, 1, letter.normalize('NFD'));
    if (random.next() < 0.1) upperCase(node);
  }
}

function upperCase(node: Text): void {
  const upper = node.data.toUpperCase();
  if (upper.length === node.length) node.data = upper;
}

function hyphens({ body, truth, random }: Page): void {
  for (const node of proseNodes(body, false))
    for (const { index, word } of wordsOf(node.data).reverse())
      if (word.length > 7 && random.next() < 0.6)
        truth.replace(node, index + 4, 0, random.pick(['\u00ad', '\u200b']));
}

function whitespace({ body, truth, random }: Page): void {
  for (const node of proseNodes(body, false)) {
    if (node.parentElement?.closest('pre')) continue;
    for (const found of [...node.data.matchAll(/\s+/g)].reverse())
      if (random.next() < 0.3)
        truth.replace(node, found.index, found[0].length, random.pick(['\n      ', '  ', ' \t']));
  }
}

/** Words move into new inline elements; text nodes are split. */
function wrapping({ body, truth, random }: Page): void {
  for (const node of proseNodes(body, false)) {
    let rest = node;
    for (let k = 0; k < 4 && rest.length > 12; k++) {
      const middle = truth.split(rest, 1 + random.below(Math.min(60, rest.length - 2)));
      if (random.next() < 0.5 && rest.parentNode) {
        const wrapper = body.ownerDocument.createElement(random.pick(['span', 'b', 'mark', 'a', 'font']));
        rest.parentNode.insertBefore(wrapper, rest);
        wrapper.append(rest);
      }
      rest = middle;
    }
  }
}

/** The same words in other markup, with new furniture around them. */
function redesign(page: Page): void {
  const { body, random } = page;
  for (const old of [
    ...body.querySelectorAll(
      'p,h1,h2,h3,h4,li,ul,ol,blockquote,section,article,b,strong,em,i,a,span,td,tr,table,tbody',
    ),
  ]) {
    const block = !/^(b|strong|em|i|a|span)$/.test(old.localName);
    const made = body.ownerDocument.createElement(block ? 'div' : random.pick(['span', 'i']));
    const style = old.getAttribute('style');
    if (style) made.setAttribute('style', style);
    if (old.className) made.setAttribute('class', old.getAttribute('class') ?? '');
    if (old.hasAttribute('hidden')) made.hidden = true;
    made.append(...old.childNodes);
    old.replaceWith(made);
  }
  const divisions = random.shuffle([...body.querySelectorAll('div')]);
  for (const block of divisions.filter(one => one.firstElementChild && !isInsideQuote(one, page)).slice(0, 6))
    block.prepend(
      element(body, 'div', random.pick(['Share', 'Listen', 'Read more', 'Advertisement', 'Related'])),
    );
  whitespace(page);
}

/** Each quote is taken out; the same sentence with a third of its words changed stands somewhere else. */
function lookalike(page: Page): void {
  const { body, truth, random } = page;
  const copies: HTMLElement[] = [];
  for (const quote of truth.quotes) {
    const text = truth
      .partsOf(quote, body)
      .map(({ node, from, to }) => node.data.slice(from, to))
      .join('');
    const isUnspaced = CHINESE_OR_JAPANESE.test(text);
    const words = isUnspaced ? inThrees(text) : text.split(/\s+/).filter(word => word !== '');
    const chosen = new Set(random.shuffle(words.map((_, at) => at)).slice(0, Math.round(words.length / 3)));
    const changed = words
      .map((word, at) => (chosen.has(at) ? another(word, random) : word))
      .join(isUnspaced ? '' : ' ');
    if (words.length >= 6)
      copies.push(element(body, 'p', `${filler(random, 8)}. ${changed} ${filler(random, 8)}.`));
  }
  removeQuotes(page);
  const places = blocksOf(body);
  for (const copy of copies) random.pick(places).before(copy);
}

/** Each quote's own words are taken out and nothing else. */
function removeQuotes({ body, truth }: Page): void {
  const parts = truth.quotes.flatMap(quote => truth.partsOf(quote, body));
  for (const { node } of parts) {
    const own = parts.filter(part => part.node === node);
    const kept = [...node.data].length;
    if (kept === 0) continue;
    let data = '';
    for (let at = 0; at < node.length; at++)
      if (!own.some(({ from, to }) => at >= from && at < to)) data += node.data.charAt(at);
    for (const part of own) part.from = part.to = 0;
    node.data = data;
  }
  for (const quote of truth.quotes) quote.gone = true;
}

function several(page: Page): void {
  banner(page);
  for (const block of blocksOf(page.body)) if (page.random.next() < 0.1) block.remove();
  tear(page.truth, page.body);
  page.truth.settle(page.body);
  reorder(page, 0.5);
  light({ ...page, truth: page.truth });
  context(page, 0.15);
  typography(page);
  wrapping(page);
}

export const MUTATIONS: Record<string, (page: Page) => void> = {
  unchanged: () => {},
  banner,
  deletion,
  reorder,
  duplicate,
  light,
  heavy,
  context,
  typography,
  hyphens,
  whitespace,
  wrapping,
  redesign,
  several,
  removed: removeQuotes,
  lookalike,
};
