// @ts-check
import { findBrowser } from './browsers.mjs';
import { runTool } from './run/command.mjs';
import { orExplain, setUp } from './setup.mjs';

/** Where the sample article is served if nothing else is there: the same each time, so that its highlights come back. */
const PORT = 4170;

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const family = hasDisplay && !findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium';

await orExplain(setUp([family]));
console.log('Building the extension…');
const built = await runTool(['wxt'], family === 'firefox' ? ['build', '-b', 'firefox'] : ['build']);
if (built.code !== 0) {
  console.error(`${built.output}\nThe extension could not be built; the reason is above.`);
  process.exit(1);
}

// What follows needs the npm packages, which set-up has only just installed.
const { serveFixtures } = await import('./drive/site.mjs');
const site = await serveFixtures(PORT);
const article = `${site.origin}/harbour-batteries.html`;
console.log(`The sample article is at ${article}\n`);
try {
  if (hasDisplay) await (await import('./demo/window.mjs')).openWindow(family, article);
  else await (await import('./demo/headless.mjs')).showHeadless(article);
} finally {
  await site.close();
}
