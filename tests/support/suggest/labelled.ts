import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../../../lib/claims';

/** A figure as it is labelled: `~40e6..150e6 people`. */
export interface LabelledFigure {
  value: number;
  to: number | null;
  unit: string | null;
  approximation: string | null;
}

interface LabelledSpeaker {
  name: string;
  /** False where only a pronoun, or nothing, stands in the sentence itself. */
  named: boolean;
  role: string | null;
  speech: string | null;
}

export interface LabelledSentence {
  text: string;
  /** Whether it is worth suggesting. */
  claim: boolean;
  kind: Kind | null;
  speaker: LabelledSpeaker | null;
  figures: LabelledFigure[];
}

export interface LabelledArticle {
  title: string;
  genre: string;
  english: string;
  /** Paragraphs of sentences; joined with a space they are the paragraph's text. */
  paragraphs: LabelledSentence[][];
}

/** The two halves: what rules may be tuned on, and what is only measured. */
export type Half = 'tune' | 'measure';

const FOLDER = join(import.meta.dirname, '../../fixtures/suggest');
const SIGNS: [string, string][] = [
  ['>=', 'at least'],
  ['<=', 'at most'],
  ['>', 'more than'],
  ['<', 'less than'],
  ['~', 'about'],
];

/** Every labelled article of one half; tests/fixtures/suggest/README.md says how they are written. */
export function labelledArticles(half: Half): LabelledArticle[] {
  const folder = join(FOLDER, half);
  return readdirSync(folder)
    .toSorted()
    .flatMap(file =>
      readFileSync(join(folder, file), 'utf8')
        .split(/^---\n/m)
        .map(read),
    );
}

function read(text: string): LabelledArticle {
  const [head = '', ...blocks] = text.trim().split(/\n\n/);
  const field = (name: string) => {
    const value = head.match(new RegExp(`^${name}: (.+)$`, 'm'))?.[1];
    if (!value) throw new Error(`no ${name} in: ${head}`);
    return value;
  };
  return {
    title: field('title'),
    genre: field('genre'),
    english: field('english'),
    paragraphs: blocks.map(block => sentencesOf(block.split('\n'))),
  };
}

function sentencesOf(lines: readonly string[]): LabelledSentence[] {
  const sentences: LabelledSentence[] = [];
  for (const line of lines) {
    const label = line.match(/^([=-]) (.*)$/);
    if (!label) {
      sentences.push({ text: line, claim: false, kind: null, speaker: null, figures: [] });
      continue;
    }
    const last = sentences.at(-1);
    const [kind = '', speaker = '', figures = ''] = (label[2] ?? '').split('|').map(part => part.trim());
    if (!last) throw new Error(`a label with no sentence: ${line}`);
    last.claim = label[1] === '=';
    last.kind = last.claim ? (kind as Kind) : null;
    last.speaker = speaker ? readSpeaker(speaker) : null;
    last.figures = figures ? figures.split(' ; ').map(readFigure) : [];
  }
  return sentences;
}

function readSpeaker(label: string): LabelledSpeaker {
  const [name = '', role = '', speech = ''] = label.split(';').map(part => part.trim());
  return {
    name: name.replace(/^\?/, ''),
    named: !name.startsWith('?'),
    role: role || null,
    speech: speech || null,
  };
}

function readFigure(label: string): LabelledFigure {
  const sign = SIGNS.find(([mark]) => label.startsWith(mark));
  const [, value = '', to, unit] =
    label.slice(sign?.[0].length ?? 0).match(/^(-?[\d.e]+?)(?:\.\.([\d.e]+))?(?: (.+))?$/) ?? [];
  if (!value) throw new Error(`not a figure: ${label}`);
  return {
    value: Number(value),
    to: to ? Number(to) : null,
    unit: unit ?? null,
    approximation: sign?.[1] ?? null,
  };
}
