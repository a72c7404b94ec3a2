// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT, runTool } from './run/command.mjs';
import { orExplain, setUp } from './setup.mjs';

const BUILD = join(ROOT, '.output/chrome-mv3');

/**
 * What is measured: a file with everything that must be loaded before it is of use, and the most it may weigh,
 * in kB of gzip, file by file as a browser would fetch them.
 * @type {{ what: string, files: string[], budget: number | null }[]}
 */
const MEASURED = [
  { what: 'put into a page: annotator and marks', files: ['annotator.js', 'assets/marks.css'], budget: 45 },
  { what: 'run once in a page: extractor', files: ['extractor.js'], budget: null },
  { what: 'background', files: ['background.js'], budget: 60 },
  {
    what: 'popup, before it shows article and claims',
    files: ['popup.html', 'chunks/draw-popup-*.js'],
    budget: 60,
  },
  { what: 'editor, before it opens', files: ['editor.html', 'chunks/draw-editor-*.js'], budget: null },
];

/** A static import of a chunk, or a script, style or preloaded module of a page; what is imported later does not count. */
const NEEDS = [
  /\bfrom\s?["'](\.{1,2}\/[^"']+\.js)["']/g,
  /\bimport\s?["'](\.{1,2}\/[^"']+\.js)["']/g,
  /<(?:script|link)[^>]+(?:src|href)="(\/[^"]+\.(?:js|css))"/g,
];

/**
 * A file and everything it loads first.
 * @param {string} file
 * @param {Set<string>} [seen]
 */
function withNeeds(file, seen = new Set()) {
  if (seen.has(file) || !existsSync(join(BUILD, file))) return seen;
  seen.add(file);
  const text = readFileSync(join(BUILD, file), 'utf8');
  for (const pattern of NEEDS) {
    for (const [, needed = ''] of text.matchAll(pattern)) {
      withNeeds(needed.startsWith('/') ? needed.slice(1) : posix.join(posix.dirname(file), needed), seen);
    }
  }
  return seen;
}

/**
 * The files of the build that a name means; a `*` in it stands for what the build puts there.
 * @param {string} pattern
 */
function inBuild(pattern) {
  const [start = '', end] = pattern.split('*');
  const found = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => (end === undefined ? file === start : file.startsWith(start) && file.endsWith(end)));
  if (found.length === 0) throw new Error(`${pattern} is not in the build: has the layout changed?`);
  return found;
}

/** @param {string} file */
const weight = file => gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length / 1000;

await orExplain(setUp([]));
const built = await runTool(['wxt'], ['build']);
if (built.code !== 0) throw new Error(built.output);

console.log('| what is loaded | gzip | budget | of it |\n| --- | ---: | ---: | ---: |');
for (const { what, files, budget } of MEASURED) {
  const all = new Set(files.flatMap(inBuild).flatMap(file => [...withNeeds(file)]));
  const size = [...all].reduce((sum, file) => sum + weight(file), 0);
  const columns = [what, `${size.toFixed(1)} kB`];
  if (budget) columns.push(`${budget} kB`, `${Math.round((size / budget) * 100)} %`);
  else columns.push('', '');
  console.log(`| ${columns.join(' | ')} |`);
}
