/** The demo behind `npm start` drives the browser just as the tests do, so the driving lives beside it, in plain JavaScript. */
export {
  CHROMIUM_FLAGS,
  type Chromium,
  type LaunchOptions,
  launchChromium,
  makeProfile,
} from '../../scripts/drive/chromium.mjs';
