/** The demo behind `npm start` drives the browser just as the tests do, so the driving lives beside it, in plain JavaScript. */
export { type Chromium, launchChromium, makeProfile } from '../../scripts/drive/chromium.mjs';
