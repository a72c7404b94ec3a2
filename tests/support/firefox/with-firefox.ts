import { afterAll, beforeAll } from 'vitest';
import { makeProfile } from '../chromium';
import { type Display, openDisplay } from '../display';
import { type Firefox, type LaunchOptions, launchFirefox } from '../firefox';
import { type Site, serveFixtures } from '../site';

/** What the tests of one file share: a Firefox with a profile of its own, and a site to read. */
export interface Setting {
  firefox: Firefox;
  site: Site;
  /** The screen that the window stands on, where one was asked for. */
  display: Display;
  /** Ends Firefox and starts it again with the same profile. */
  restart(): Promise<Firefox>;
}

interface Options extends Omit<LaunchOptions, 'profile' | 'headless' | 'env'> {
  /** A real window on a screen of its own, for what a keyboard alone reaches. */
  inWindow?: boolean;
}

/** Starts a Firefox before the tests of a file and takes everything away after them, whether or not they succeeded. */
export function withFirefox({ inWindow = false, ...options }: Options = {}): Setting {
  const undo: (() => Promise<void>)[] = [];
  const setting = {} as Setting;
  beforeAll(async () => {
    const profile = await makeProfile();
    undo.push(profile.remove);
    setting.site = await serveFixtures();
    undo.push(setting.site.close);
    if (inWindow) {
      setting.display = await openDisplay();
      undo.push(setting.display.close);
    }
    const where = inWindow && { headless: false, env: setting.display.env };
    const start = async () => {
      setting.firefox = await launchFirefox({ profile: profile.path, ...options, ...where });
      undo.push(setting.firefox.quit);
      return setting.firefox;
    };
    setting.restart = async () => {
      await undo.pop()?.();
      return start();
    };
    await start();
  });
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  });
  return setting;
}
