import { strFromU8, unzipSync } from 'fflate';

/** A Word document as text: each paragraph with its style, links and italics marked, footnotes where they are referred to. */
export function wordOutline(bytes: Uint8Array): string {
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const links = targetsIn(part('word/_rels/document.xml.rels'));
  const noteLinks = targetsIn(part('word/_rels/footnotes.xml.rels'));
  const body = paragraphsIn(part('word/document.xml'), links);
  const notes = [
    ...part('word/footnotes.xml').matchAll(/<w:footnote [^>]*w:id="(\d+)"[^>]*>(.*?)<\/w:footnote>/gs),
  ]
    .filter(([whole]) => !/w:type="(?:separator|continuation)/.test(whole))
    .map(([, id, xml]) => `[^${id}] ${paragraphsIn(xml ?? '', noteLinks).join(' ')}`);
  return `${[...body, ...notes].join('\n')}\n`;
}

const targetsIn = (rels: string) =>
  new Map(
    [...rels.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );

const attribute = (tag: string, name: string) => plain(new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

function paragraphsIn(xml: string, links: Map<string, string>): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, inner = '']) => {
    const style = /<w:pStyle w:val="([^"]+)"/.exec(inner)?.[1] ?? 'Normal';
    const tokens = inner.matchAll(/<w:hyperlink[^>]*>|<\/w:hyperlink>|<w:r>.*?<\/w:r>/gs);
    let target = '';
    const text = [...tokens].map(([token]) => {
      if (token.startsWith('<w:hyperlink')) target = targetOf(token, links);
      else if (token.startsWith('</')) return `](${target})`;
      else return runText(token);
      return '[';
    });
    return `${style}${inner.includes('<w:bidi/>') ? ' (right to left)' : ''}: ${text.join('')}`;
  });
}

/** Where a link leads: what stands after the `#` of an address is kept apart from it there. */
function targetOf(tag: string, links: Map<string, string>): string {
  const anchor = attribute(tag, 'w:anchor');
  return `${links.get(attribute(tag, 'r:id')) ?? '?'}${anchor && `#${anchor}`}`;
}

function runText(run: string): string {
  const note = /<w:footnoteReference w:id="(\d+)"/.exec(run)?.[1];
  if (note) return `[^${note}]`;
  const text = [...run.matchAll(/<w:br\/>|<w:tab\/>|<w:t[^>]*>(.*?)<\/w:t>/gs)]
    .map(([tag, words]) => (tag === '<w:br/>' ? '⏎' : words === undefined ? '⇥' : plain(words)))
    .join('');
  return run.includes('<w:i/>') ? `*${text}*` : text;
}

const plain = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
