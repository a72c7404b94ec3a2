/**
 * Every browser API in use, in one file: reading it is auditing the permissions in `manifest.config.ts`.
 * Other code takes the narrowest of these that serves.
 */
import { type Browser, browser } from 'wxt/browser';

export type Tab = Browser.tabs.Tab;

/** Which of our pages stands at which address. */
export const ownPage = (
  path: '/popup.html' | '/editor.html' | '/library.html' | '/reader.html' | '/welcome.html',
) => browser.runtime.getURL(path);

/** Our id and origin, as senders of messages carry them. */
export function ownIdentity(): { id: string; origin: string } {
  return { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
}

/** False once the extension was updated or removed while this script went on living in its page. */
export function isAlive(): boolean {
  return Boolean(browser.runtime?.id);
}

// Messages

export const sendToBackground = (message: object): Promise<unknown> => browser.runtime.sendMessage(message);

/** Sends to the annotator in one frame of a tab; 0 is the page itself. */
export const sendToTab = (tab: number, message: object, frame = 0): Promise<unknown> =>
  browser.tabs.sendMessage(tab, message, { frameId: frame });

/** Sends to every annotator in a tab; answered by whichever is first. */
export const sendToAllFrames = (tab: number, message: object): Promise<unknown> =>
  browser.tabs.sendMessage(tab, message);

type Listener = (message: unknown, sender: Browser.runtime.MessageSender) => Promise<unknown> | undefined;

/** Listens to messages; a promise is the answer. Returns the undo. */
export function onMessage(listener: Listener): () => void {
  const adapted = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ) => {
    const answer = listener(message, sender);
    answer?.then(respond);
    return answer ? true : undefined;
  };
  browser.runtime.onMessage.addListener(adapted);
  return () => browser.runtime?.onMessage.removeListener(adapted);
}

export type Port = Browser.runtime.Port;

/** Opens a connection to the annotator in a frame of a tab. Where there is none, it ends at once. */
export const connectToTab = (tab: number, name: string, frame: number): Port =>
  browser.tabs.connect(tab, { name, frameId: frame });

/** Listens to connections of one name from our own pages. Returns the undo. */
export function onConnect(name: string, listener: (port: Port) => void): () => void {
  const { id } = browser.runtime;
  const own = new URL(browser.runtime.getURL('/')).origin;
  const adapted = (port: Port) => {
    if (port.name !== name || port.sender?.id !== id) return;
    if (port.sender.url && new URL(port.sender.url).origin !== own) return;
    listener(port);
  };
  browser.runtime.onConnect.addListener(adapted);
  return () => browser.runtime?.onConnect.removeListener(adapted);
}

/** Opens a connection to the background. */
export const connectToBackground = (name: string): Port => browser.runtime.connect({ name });

// Tabs and windows

export async function activeTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

export const getTab = (tab: number): Promise<Tab> => browser.tabs.get(tab);
export const openTabs = (): Promise<Tab[]> => browser.tabs.query({});
export const openTab = (url: string): Promise<Tab> => browser.tabs.create({ url });

/** Loads a tab's page again; resolves when it has loaded. */
export async function reloadTab(tab: number): Promise<void> {
  await browser.tabs.reload(tab);
  while ((await browser.tabs.get(tab)).status !== 'complete')
    await new Promise(done => setTimeout(done, 100));
}

/** Opens a small window for one of our pages; its number, where the browser says it. */
export const openWindow = async (url: string): Promise<number | undefined> =>
  (await browser.windows.create({ url, type: 'popup', width: 480, height: 640 }))?.id;

/** Brings a window to the front; false when there is none of that number any more. */
export const raiseWindow = (window: number): Promise<boolean> =>
  browser.windows.update(window, { focused: true }).then(
    () => true,
    () => false,
  );

/** Calls back when a tab we may see has loaded, or has changed its address without loading (`pushState`). */
export function onTabArrived(
  listener: (tab: number, address: string, reason: 'loaded' | 'moved') => void,
): void {
  browser.tabs.onUpdated.addListener((id, change, tab) => {
    if (!tab.url) return;
    if (change.status === 'complete') listener(id, tab.url, 'loaded');
    else if (change.url && tab.status === 'complete') listener(id, tab.url, 'moved');
  });
}

/** Calls back when another tab of a window is shown, or the one shown goes elsewhere. Returns the undo. */
export function onActiveTab(listener: () => void): () => void {
  const updated = (_: number, change: { status?: string; url?: string }) => {
    if (change.status || change.url) listener();
  };
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** Opens our side panel or sidebar in a window. Must be called in a click, before anything is awaited. */
export function openSidePanel(windowId: number): Promise<void> {
  // Firefox's name for it, which these types do not know.
  const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId });
}

// Scripts

/**
 * Runs one of our scripts in a tab's top frame and returns what it returns; rejects where we have no access.
 * `at`: as soon as the document is read, which some never are, or at once.
 */
export async function runScript(
  tab: number,
  file: '/annotator.js' | '/extractor.js',
  at: 'once read' | 'at once',
): Promise<unknown> {
  const target = { tabId: tab };
  const order = { target, files: [file], injectImmediately: at === 'at once' };
  const [result] = await browser.scripting.executeScript(order);
  return result?.result;
}

/** The same in some frames of a tab, at once. Those of them in which it has `started`. */
export async function runInFrames(tab: number, file: '/annotator.js', frames: number[]): Promise<number[]> {
  const target = { tabId: tab, frameIds: frames };
  const results = await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
  return results.flatMap(({ frameId: frame, result }) => (result === 'started' ? frame : []));
}

/** A frame in a page: which it is, and whether a reader would find anything in it. Sizes in CSS pixels. */
export interface FrameLook {
  frame: number;
  address: string;
  width: number;
  height: number;
  /** Length of its text, in UTF-16 units. */
  text: number;
  /** Where it stands among the frames of the tab: the page itself is '', the second frame of its first frame '/0/1'. */
  place: string;
  /** Where the frame stands in it that has the keyboard, if one has. */
  active?: string | null;
}

/** The frames of a tab that the browser lets us into, with the page itself, which is frame 0. */
export async function lookAtFrames(tab: number): Promise<FrameLook[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    injectImmediately: true,
    func: () => {
      // Of a frame of another site this much may be asked: what it stands in, and as which of the frames there.
      const placeOf = (frame: Window): string =>
        frame.parent === frame
          ? ''
          : `${placeOf(frame.parent)}/${Array.prototype.indexOf.call(frame.parent, frame)}`;
      const inner = (document.activeElement as HTMLIFrameElement | null)?.contentWindow;
      return {
        address: location.href,
        width: innerWidth,
        height: innerHeight,
        text: document.body?.textContent?.length ?? 0,
        place: placeOf(window),
        active: inner && placeOf(inner),
      };
    },
  });
  return results.flatMap(({ frameId: frame, result }) => (result ? { frame, ...result } : []));
}

/**
 * Adds our style sheet to frames of a tab, 0 being the page itself. In Firefox only a reader's own sheet reaches into shadow trees; in
 * Chromium a page's does, for these rules, and a reader's own may not set the background.
 */
export const addStyle = (tab: number, file: '/assets/marks.css', frames: number[] = [0]) =>
  browser.scripting.insertCSS({
    target: { tabId: tab, frameIds: frames },
    files: [file],
    origin: import.meta.env.FIREFOX ? 'USER' : 'AUTHOR',
  });

// Permissions

/** As the manifest has it: Firefox grants a site's `*://` only where one declared pattern holds both protocols. */
export const EVERY_SITE = ['*://*/*'];

/** The pattern for one site, whatever its port and protocol. */
export const sitePattern = (host: string) => `*://${host}/*`;

export const hasAccess = (origins: string[]) => browser.permissions.contains({ origins });

/** Must be called in a click, before anything is awaited. */
export const askAccess = (origins: string[]) => browser.permissions.request({ origins });
export const dropAccess = (origins: string[]) => browser.permissions.remove({ origins });
export const onAccessGranted = (listener: (origins: readonly string[]) => void) =>
  browser.permissions.onAdded.addListener(({ origins = [] }) => listener(origins));

// Downloads, and a page that makes what is downloaded: only for backups that are written by themselves

/** Firefox has no offscreen documents, and needs none. */
const downloading = () => ({
  permissions: (browser.runtime.getManifest().optional_permissions ?? []) as ('downloads' | 'offscreen')[],
});
export const mayDownload = () => browser.permissions.contains(downloading());
/** Must be called in a click, before anything is awaited. */
export const askDownloads = () => browser.permissions.request(downloading());
export const dropDownloads = () => browser.permissions.remove(downloading());

/** Saves a file under a name in the reader's downloads, over one of that name; rejects where that fails. */
export async function download(url: string, filename: string): Promise<void> {
  const id = await browser.downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
  await new Promise<void>((resolve, reject) => {
    const look = async () => {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(onChanged);
      if (item?.state === 'complete') resolve();
      else reject(new Error(item?.error ?? 'the download is gone'));
    };
    const onChanged = (change: { id: number }) => {
      if (change.id === id) void look();
    };
    browser.downloads.onChanged.addListener(onChanged);
    void look();
  });
}

/** Runs one of our pages unseen: a worker can make no file. Returns the undo. */
export async function openUnseen(path: '/backup-writer.html'): Promise<() => Promise<void>> {
  const { offscreen } = browser;
  if (!offscreen) {
    const frame = document.createElement('iframe');
    frame.src = path;
    document.body.append(frame);
    return async () => frame.remove();
  }
  const close = () => offscreen.closeDocument().catch(() => undefined);
  // One may be left of a worker that was stopped.
  await close();
  await offscreen.createDocument({
    url: path,
    reasons: ['BLOBS'],
    justification: 'Writes the backup that the reader has scheduled into a file.',
  });
  return close;
}

/** A worker lives on for as long as it keeps asking something. */
export const stayAwake = () => void browser.runtime.getPlatformInfo();

// Toolbar button, menus, shortcuts

export async function setBadge(tab: number, claims: number): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: claims > 0 ? String(claims) : '' });
}

/** Colours of the badge; once, for every tab. */
export async function styleBadge(background: string, text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: background });
  await browser.action.setBadgeTextColor?.({ color: text });
}

/** A text by the key that the browser has it under, for the background, which draws nothing and so has no other way to one. */
function textOf(key: 'menu_highlight' | 'menu_library' | Alarm): string {
  const texts = browser.i18n as unknown as { getMessage(name: string): string };
  return texts.getMessage(key);
}

/** What our button says where nobody else can. */
type Alarm = 'menu_cannot' | 'menu_notSaved';

/** Says something on our button for so long (ms): that nothing can be done in a tab, or what became of the page that stood there. */
export async function sayOnButton(tab: number, what: Alarm, time: number): Promise<void> {
  const { action } = browser;
  const [text, title] = await Promise.all([
    action.getBadgeText({ tabId: tab }),
    action.getTitle({ tabId: tab }),
  ]);
  const say = (badge: string, words: string) =>
    Promise.all([
      action.setBadgeText({ tabId: tab, text: badge }),
      action.setTitle({ tabId: tab, title: words }),
    ]);
  if (text === ALARM) return;
  await say(ALARM, textOf(what));
  setTimeout(() => say(text, title).catch(() => undefined), time);
}
const ALARM = '!';

/** Adds an entry to a menu, on selected text or on our button; there are none on Firefox for Android. */
export function addMenu(
  id: string,
  title: 'menu_highlight' | 'menu_library',
  on: 'selection' | 'action',
): void {
  browser.contextMenus?.create(
    { id, title: textOf(title), contexts: [on] },
    () => void browser.runtime.lastError,
  );
}

export function onMenu(listener: (id: string, tab: number) => void): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (tab?.id !== undefined) listener(String(info.menuItemId), tab.id);
  });
}

/** Shortcuts; there are none on Firefox for Android. */
export function onCommand(listener: (command: string, tab: number) => void): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) listener(command, tab.id);
  });
}

export const shortcuts = async () => (await browser.commands?.getAll()) ?? [];

// Life of the extension

/** Calls back once in so many minutes while the browser runs; set anew under the same name it stays one. */
export function onAlarm(name: string, minutes: number, listener: () => void): void {
  void browser.alarms.get(name).then(async known => {
    if (!known) await browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: minutes });
  });
  browser.alarms.onAlarm.addListener(alarm => {
    if (alarm.name === name) listener();
  });
}

export function onInstalled(listener: (reason: string) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason));
}

/** Values that outlive the worker but not the browser, and that no page can read. */
export const session = {
  async get(key: string): Promise<unknown> {
    return (await browser.storage.session.get(key))[key];
  },
  set: (key: string, value: unknown) => browser.storage.session.set({ [key]: value }),
  remove: (key: string) => browser.storage.session.remove(key),
};

export const uiLanguage = () => browser.i18n.getUILanguage();
