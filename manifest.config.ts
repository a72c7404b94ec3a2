import type { ConfigEnv, UserManifest } from 'wxt';

/** Only our own files: nothing may be loaded from, or sent to, any network. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "frame-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Firefox from 140 has the Custom Highlight API. WXT's types do not know `data_collection_permissions` yet. */
const FIREFOX = {
  gecko: {
    id: '{393718c0-218d-4c1c-8cbe-6177eb72e282}',
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'] },
  },
  gecko_android: { strict_min_version: '142.0' },
};

/** Otherwise Firefox puts a new button behind the puzzle piece, where hardly any reader would look for it. */
const BUTTON_IN_TOOLBAR = { default_title: 'Claimlight', default_area: 'navbar' };

const KEYS = { highlight: 'H', toolbar: 'E', next: 'J', previous: 'K' };

/** Firefox opens a menu of its own at Alt with its letter, Shift or not (H is Help, E is Edit), before any extension hears of it. */
const FIREFOX_KEYS = { ...KEYS, highlight: 'Y', toolbar: 'I' };

/** The shortcuts, each with Alt and Shift; the reader may choose others in the browser's own settings. */
function commands(keys: typeof KEYS) {
  const command = (letter: string, description: string) => ({
    suggested_key: { default: `Alt+Shift+${letter}` },
    description,
  });
  return {
    'highlight-selection': command(keys.highlight, '__MSG_commands_highlight__'),
    'enter-toolbar': command(keys.toolbar, '__MSG_commands_toolbar__'),
    'next-claim': command(keys.next, '__MSG_commands_next__'),
    'previous-claim': command(keys.previous, '__MSG_commands_previous__'),
  };
}

/** The one page a website may hold in a frame: the editor. Nothing is ever typed into the page's own document. */
function editorInFrames(browser: string) {
  const entry = { resources: ['editor.html'], matches: ['<all_urls>'] };
  return browser === 'firefox' ? [entry] : [{ ...entry, use_dynamic_url: true }];
}

/**
 * The manifest. Installed, the extension may see no site at all: `activeTab` opens the one page
 * on which the reader presses the button, and every further site is asked for at a button that says why.
 */
export function manifest({ browser }: ConfigEnv): UserManifest {
  return {
    name: '__MSG_extName__',
    short_name: 'Claimlight',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    minimum_chrome_version: '128',
    permissions: [
      ...['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: browser === 'firefox' ? ['downloads'] : ['downloads', 'offscreen'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    web_accessible_resources: editorInFrames(browser),
    commands: commands(browser === 'firefox' ? FIREFOX_KEYS : KEYS),
    ...(browser === 'firefox' && { browser_specific_settings: FIREFOX, action: BUTTON_IN_TOOLBAR }),
  };
}
