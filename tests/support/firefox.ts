import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBrowser } from '../../scripts/browsers.mjs';
import { createHands, type Hands } from './firefox/hands';
import { EXTENSION_ID, EXTENSION_ORIGIN, preferences, toUserJs } from './firefox/preferences';
import { createView, type InBrowser, inBrowser, type View } from './firefox/view';
import { connectMarionette, type Marionette } from './marionette';
import { waitFor } from './wait';

const BUILD = resolve(import.meta.dirname, '../../.output/firefox-mv3');

/** Firefox with the built extension, driven as a person would. */
export interface Firefox {
  /** The extension's origin, `moz-extension://…`. */
  origin: string;
  /** Where downloads arrive. */
  downloads: string;
  hands: Hands;
  inBrowser: InBrowser;
  /** Opens an address in a new tab and waits until it has loaded. */
  open(address: string): Promise<View>;
  reload(page: View): Promise<void>;
  /** Opens a private window; everything that follows happens there. */
  enterPrivateWindow(): Promise<void>;
  /** Presses the extension's button in the toolbar with the mouse; resolves with the popup once it has read the page. */
  pressButton(): Promise<View>;
  closePopup(): Promise<void>;
  /** The sidebar of the window. */
  sidebar: View;
  /** The claim editor in a frame of the page in front. */
  editorFrame: View;
  /** What is claimed elsewhere, in its frame of the page in front. */
  elsewhereFrame: View;
  /** The claim editor in a window of its own. */
  editorWindow: View;
  /** Ends the browser, keeping the profile. */
  quit(): Promise<void>;
}

export interface LaunchOptions {
  profile: string;
  headless?: boolean;
  build?: string;
  /** Leaves the welcome page open, which greets every new installation. */
  keepWelcome?: boolean;
  /** The reader has allowed the extension in private windows. */
  inPrivate?: boolean;
  /** Such as a DISPLAY for real windows. */
  env?: NodeJS.ProcessEnv;
}

export async function launchFirefox({
  profile,
  headless = true,
  build = BUILD,
  keepWelcome = false,
  inPrivate = false,
  env = process.env,
}: LaunchOptions): Promise<Firefox> {
  const program = findBrowser('firefox');
  if (!program) throw new Error('No Firefox found. `npm test` installs it on Debian; elsewhere set FIREFOX.');
  if (!existsSync(join(build, 'manifest.json')))
    throw new Error(`No extension in ${build}. \`npm run build:firefox\` makes it.`);
  const downloads = join(profile, 'downloads');
  await mkdir(downloads, { recursive: true });
  await writeFile(join(profile, 'user.js'), toUserJs(preferences(downloads)));

  const running = await start(program, profile, headless, env);
  try {
    return await drive(running, { build, downloads, keepWelcome, inPrivate });
  } catch (error) {
    await running.end();
    throw error;
  }
}

interface Running {
  marionette: Marionette;
  end(): Promise<void>;
}

/** Starts the program and waits for its port, which it chooses itself and writes into the profile. */
async function start(
  program: string,
  profile: string,
  headless: boolean,
  env: NodeJS.ProcessEnv,
): Promise<Running> {
  const portFile = join(profile, 'MarionetteActivePort');
  await rm(portFile, { force: true });
  const args = ['-marionette', '-remote-allow-system-access', '-no-remote', '-profile', profile];
  const child = spawn(program, headless ? ['--headless', ...args] : args, {
    stdio: 'ignore',
    env: {
      ...env,
      MOZ_HEADLESS_WIDTH: '1100',
      MOZ_HEADLESS_HEIGHT: '900',
      MOZ_CRASHREPORTER_DISABLE: '1',
    },
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>(done => child.once('exit', () => done()));
  ended.then(() => process.off('exit', kill));

  const end = async (marionette?: Marionette) => {
    await marionette?.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(kill);
    const patience = setTimeout(kill, 10_000);
    if (!marionette) kill();
    await ended;
    clearTimeout(patience);
    marionette?.close();
  };
  try {
    const port = await waitFor(() => readPort(child, portFile), {
      timeout: 90_000,
      what: 'Firefox to start',
    });
    const marionette = await connectMarionette(port);
    return { marionette, end: () => end(marionette) };
  } catch (error) {
    await end();
    throw error;
  }
}

async function readPort(child: ChildProcess, file: string): Promise<number> {
  if (child.exitCode !== null) throw new Error(`Firefox ended at once, with code ${child.exitCode}`);
  return Number(await readFile(file, 'utf8').catch(() => '0'));
}

const POPUP = `document.querySelector('browser.webextension-popup-browser')?.browsingContext`;
const SIDEBAR = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')?.browsingContext`;
const frameAt = (
  address: string,
) => `gBrowser.selectedBrowser.browsingContext.getAllBrowsingContextsInSubtree()
  .find(({ currentWindowGlobal }) => /${address}$/.test(currentWindowGlobal?.documentURI.spec))`;
const WINDOW = `[...Services.wm.getEnumerator('navigator:browser')].filter(other => other !== window)
  .map(other => other.gBrowser.selectedBrowser)
  .find(({ currentURI }) => currentURI.spec.startsWith('${EXTENSION_ORIGIN}/editor.html'))?.browsingContext`;

async function drive(
  { marionette, end }: Running,
  {
    build,
    downloads,
    keepWelcome,
    inPrivate,
  }: { build: string; downloads: string; keepWelcome: boolean; inPrivate: boolean },
): Promise<Firefox> {
  await marionette.send('WebDriver:NewSession', { capabilities: {} });
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  const browser = inBrowser(marionette);
  const hands = createHands(marionette);
  const chrome = createView(browser, 'window.browsingContext');
  const popup = createView(browser, POPUP);

  await marionette.send('Addon:Install', {
    path: build,
    temporary: true,
    allowPrivateBrowsing: inPrivate,
  });
  const isWelcomed = () =>
    browser<boolean>(
      `const tab = gBrowser.tabs.find(tab => tab.linkedBrowser.currentURI.spec === arguments[0]);
      if (tab && arguments[1]) gBrowser.removeTab(tab);
      return Boolean(tab);`,
      `${EXTENSION_ORIGIN}/welcome.html`,
      !keepWelcome,
    );
  // Being allowed in private windows starts an extension anew, which may take it its greeting.
  const isActive = () =>
    browser<boolean>('return Boolean(WebExtensionPolicy.getByID(arguments[0])?.active);', EXTENSION_ID);
  if (inPrivate) await waitFor(isActive, { what: 'the extension' });
  else await waitFor(isWelcomed, { what: 'the welcome page' });

  return {
    origin: EXTENSION_ORIGIN,
    downloads,
    hands,
    inBrowser: browser,
    async open(address) {
      const panel = await browser<string>(
        `const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        gBrowser.selectedTab = gBrowser.addTab(arguments[0], { triggeringPrincipal });
        return gBrowser.selectedTab.linkedPanel;`,
        address,
      );
      const tab = `gBrowser.tabs.find(tab => tab.linkedPanel === '${panel}')`;
      const page = createView(browser, `${tab}?.linkedBrowser.browsingContext`);
      await page.wait(
        wanted => document.readyState === 'complete' && location.href.startsWith(wanted),
        address,
      );
      return page;
    },
    async reload(page) {
      await page.run(() => {
        (window as { before?: true }).before = true;
        location.reload();
      });
      await page.wait(() => document.readyState === 'complete' && !('before' in window));
    },
    async enterPrivateWindow() {
      const before = await marionette.send<string[]>('WebDriver:GetWindowHandles', {});
      await browser('OpenBrowserWindow({ private: true });');
      const opened = await waitFor(async () => {
        const handles = await marionette.send<string[]>('WebDriver:GetWindowHandles', {});
        return handles.find(handle => !before.includes(handle));
      });
      await marionette.send('WebDriver:SwitchToWindow', { handle: opened, focus: true });
      await waitFor(() => browser<boolean>('return Boolean(window.gBrowserInit?.delayedStartupFinished);'));
    },
    async pressButton() {
      await hands.click(
        chrome,
        `[data-extensionid="${EXTENSION_ID}"] .unified-extensions-item-action-button`,
      );
      await popup.wait(() => document.querySelector('header')?.textContent?.includes('to read'));
      return popup;
    },
    async closePopup() {
      await browser(`for (const panel of document.querySelectorAll('panel')) panel.hidePopup();`);
      await waitFor(async () => !(await popup.exists()), { what: 'the popup to close' });
    },
    sidebar: createView(browser, SIDEBAR),
    editorFrame: createView(browser, frameAt('editor.html#[^&]*')),
    elsewhereFrame: createView(browser, frameAt('editor.html#.*&elsewhere')),
    editorWindow: createView(browser, WINDOW),
    quit: end,
  };
}
