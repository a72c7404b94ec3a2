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
  await tour(article, done => console.log(`✔ ${done}`));
  console.log(NEXT);
}
