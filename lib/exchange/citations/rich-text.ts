import { cutAtRightToLeft } from '../parts/direction';
import { linked } from '../parts/html-text';

/** A piece of formatted text. */
export interface Run {
  text: string;
  italic?: true;
  bold?: true;
  smallCaps?: true;
  underline?: true;
  raised?: 'super' | 'sub';
  /** Its direction is its own, and does not reach beyond it. */
  isolated?: true;
}
type Look = Omit<Run, 'text'>;

/** What the processor's tags mean. Every other one of them changes nothing that is seen. */
const LOOKS: Record<string, Look> = {
  '<i>': { italic: true },
  '<em>': { italic: true },
  '<b>': { bold: true },
  '<sup>': { raised: 'super' },
  '<sub>': { raised: 'sub' },
  '<span style="font-variant:small-caps;">': { smallCaps: true },
  '<span style="text-decoration:underline;">': { underline: true },
};

/**
 * The processor's HTML as runs. Text in it is escaped, so every `<` is a tag of its own making.
 * `<span style="font-style:normal;">` within italics is how it sets italics apart from italics.
 */
export function runsOf(html: string): Run[] {
  const runs: Run[] = [];
  const looks: Look[] = [{}];
  for (const [token] of html.matchAll(/<\/?[a-z][^>]*>|[\u2068\u2069]|[^<\u2068\u2069]+|</g)) {
    const look = looks.at(-1) ?? {};
    if (token.startsWith('</') || token === '\u2069') {
      if (looks.length > 1) looks.pop();
    } else if (token === '\u2068') looks.push({ ...look, isolated: true });
    else if (/^<[a-z]/.test(token)) looks.push(within(look, token));
    else runs.push(...apart({ text: unescaped(token), ...look }));
  }
  return runs;
}

/** Names, unlike titles, are isolated only now: the processor would not know their parts again. */
function apart(run: Run): Run[] {
  if (run.isolated) return [run];
  const pieces = cutAtRightToLeft(run.text).map(
    (text, i): Run => (i % 2 ? { ...run, text, isolated: true } : { ...run, text }),
  );
  return pieces.filter(({ text }) => text);
}

function within(look: Look, tag: string): Look {
  if (!tag.includes('font-style:normal')) return { ...look, ...LOOKS[tag] };
  const { italic: _, ...upright } = look;
  return upright;
}

const unescaped = (text: string) =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('<\u2060', '<');

/** Runs as words alone. */
export const textOf = (runs: readonly Run[]): string =>
  runs.map(({ text, isolated }) => (isolated ? `\u2068${text}\u2069` : text)).join('');

/** Runs as HTML of our own. */
export const htmlOf = (runs: readonly Run[]): string => runs.map(runHtml).join('');

function runHtml({ text, italic, bold, smallCaps, underline, raised, isolated }: Run): string {
  let html = linked(text);
  if (raised) html = raised === 'super' ? `<sup>${html}</sup>` : `<sub>${html}</sub>`;
  if (smallCaps) html = `<span style="font-variant:small-caps">${html}</span>`;
  if (underline) html = `<u>${html}</u>`;
  if (bold) html = `<b>${html}</b>`;
  if (italic) html = `<i>${html}</i>`;
  return isolated ? `<bdi>${html}</bdi>` : html;
}
