/** The extension's id, from `manifest.config.ts`. */
export const EXTENSION_ID = '{393718c0-218d-4c1c-8cbe-6177eb72e282}';

/** Firefox makes up the host of an extension's address per profile; a fixed one keeps its data findable and ours to name. */
const EXTENSION_HOST = '5c7c1d0e-6d53-4c0e-9f3e-c1a1311667ed';
export const EXTENSION_ORIGIN = `moz-extension://${EXTENSION_HOST}`;

/**
 * What a profile of ours sets. Marionette adds the preferences that Mozilla recommends for tests (no updates, no telemetry,
 * no captive portal); what follows is on top of them.
 */
export function preferences(downloads: string): Record<string, string | number | boolean> {
  return {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
    // A temporary add-on loses its data and its address when the browser closes, an installed one does not.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    // No network but this machine: every other host name is sent to a proxy that is not there.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
    'network.dns.disablePrefetch': true,
    'network.prefetch-next': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.startup.page': 0,
    'browser.startup.homepage': 'about:blank',
    'browser.newtabpage.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'app.normandy.enabled': false,
    // The same picture on every machine.
    'ui.systemUsesDarkTheme': 0,
    'ui.prefersReducedMotion': 1,
    'layout.css.devPixelsPerPx': '1.0',
  };
}

/** As the `user.js` of a profile, which Firefox reads at every start. */
export const toUserJs = (wanted: ReturnType<typeof preferences>): string =>
  Object.entries(wanted)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
