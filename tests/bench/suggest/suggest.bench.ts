import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';
import { suggestClaims } from '../../../lib/suggest';
import { KNOWN_TO_BROWSERS, smallRules } from '../../../scripts/build/smallest';
import { type Half, labelledArticles } from '../../support/suggest/labelled';
import { choosers, ranking, reading, SHOWN, type Share, textOf } from './score';

/** `HALF=tune` measures the half that rules are tuned on, and shows what was missed there. The other half is never shown. */
const half: Half = process.env.HALF === 'tune' ? 'tune' : 'measure';
const articles = labelledArticles(half);

const percent = ({ right, of }: Share) => `${((100 * right) / of).toFixed(1)} % (${right} of ${of})`;

it('suggested claims', async () => {
  const sentences = articles.flatMap(({ paragraphs }) => paragraphs.flat());
  const worthy = { right: sentences.filter(({ claim }) => claim).length, of: sentences.length };
  console.log(
    `\n${half} half: ${articles.length} articles, ${sentences.length} sentences, worth a claim: ${percent(worthy)}\n`,
  );

  console.log(
    `| choosing sentences | precision in the first ${SHOWN} | recall in the first ${SHOWN} | recall in all |\n| --- | ---: | ---: | ---: |`,
  );
  for (const [name, choose] of Object.entries(choosers)) {
    const { precision, shownRecall, recall } = ranking(articles, choose);
    console.log(`| ${name} | ${percent(precision)} | ${percent(shownRecall)} | ${percent(recall)} |`);
  }

  const show = (what: string, text: string, got: unknown) => {
    if (half === 'tune') console.log(`${what}: ${text}\n    ${JSON.stringify(got)}`);
  };
  const is = reading(articles, show);
  if (half === 'tune') showChoices();
  const [found, right] = [is.sentencesFound, is.sentencesRight].map(({ right, of }) => right / of);
  const f1 = found && right ? (2 * found * right) / (found + right) : 0;
  console.log('\n| reading them | right |\n| --- | ---: |');
  console.log(`| sentences, F1 | ${f1.toFixed(3)} |`);
  console.log(`| figures: value found | ${percent(is.figuresFound)} |`);
  console.log(`| figures: read ones that are figures | ${percent(is.figuresRight)} |`);
  console.log(`| figures: unit and approximation too | ${percent(is.figuresWhole)} |`);
  console.log(`| speaker, named in the sentence | ${percent(is.speakerNamed)} |`);
  console.log(`| speaker, inferred | ${percent(is.speakerInferred)} |`);
  console.log(`| speakers read where nobody speaks | ${percent(is.speakerExtra)} |`);
  console.log(`| direct or indirect | ${percent(is.speech)} |`);
  console.log(`| kind | ${percent(is.kind)} |`);

  const texts = articles.map(({ paragraphs }) => paragraphs.map(textOf));
  for (let round = 0; round < 5; round++) for (const text of texts) suggestClaims(text);
  const start = performance.now();
  for (let round = 0; round < 5; round++) for (const text of texts) suggestClaims(text);
  const each = (performance.now() - start) / 5 / (sentences.length / 100);
  console.log(`\n${each.toFixed(1)} ms for a hundred sentences; ${(await size()).toFixed(2)} kB gzip`);
  expect(sentences.length).toBeGreaterThan(200);
});

/** What the whole room adds, bundled and minified as it ships, in kB of gzip: without the claim model, which every page of ours carries anyway. */
async function size(): Promise<number> {
  const entry = new URL('../../../lib/suggest/index.ts', import.meta.url).pathname;
  const lib = { entry, formats: ['es' as const] };
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [smallRules()],
    esbuild: { supported: KNOWN_TO_BROWSERS },
    build: {
      write: false,
      target: 'chrome128',
      lib,
      minify: 'esbuild',
      rollupOptions: { external: /lib\/claims\// },
    },
  });
  const [{ output }] = built as Rollup.RollupOutput[] as [Rollup.RollupOutput];
  return gzipSync(output[0].code, { level: 9 }).length / 1000;
}

function showChoices(): void {
  for (const article of articles) {
    const chosen = choosers.Claimlight?.(article) ?? [];
    for (const one of chosen.slice(0, SHOWN)) if (!one.claim) console.log(`shown: ${one.text}`);
    const all = article.paragraphs.flat();
    for (const one of all)
      if (one.claim && !chosen.some(({ text }) => text === one.text))
        console.log(`not offered (${one.kind}): ${one.text}`);
  }
}
