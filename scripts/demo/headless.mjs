// @ts-check
import { SHOWN, tour } from './tour.mjs';

const NEXT = `
Pictures of toolbar, editor, popup and page, in light and dark, and the exported files are in ${SHOWN}/.

To try next:
  npm start            on a machine with a screen: opens a browser with Claimlight on the same article
  npm test             every check and test, in real Chromium and Firefox
  npm run zip          packs the extension for a store`;

/**
 * Does the main job without a window, saying each step.
 * @param {string} article
 */
export async function showHeadless(article) {
  console.log(
    'There is no display here, so this does what a reader would, in a Chromium without a window:\n',
  );
  try {
    await tour(article, done => console.log(`✔ ${done}`));
  } catch (error) {
    console.error(`✘ The next step did not come about: ${error instanceof Error ? error.message : error}`);
    console.error(`What was done so far can be seen in ${SHOWN}/. Please report this as a fault.`);
    process.exitCode = 1;
    return;
  }
  console.log(NEXT);
}
