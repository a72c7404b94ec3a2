import { parse } from 'yaml';
import english from '../../locales/en.yml?raw';

/** The texts of the interface where there is no extension to ask: the real English ones, filled in as the real ones are. */
export const i18n = {
  t(key: string, named: Record<string, string> = {}): string {
    const message = key
      .split('.')
      .reduce((texts: unknown, part) => (texts as Record<string, unknown>)?.[part], parse(english));
    if (typeof message !== 'string') throw new Error(`No text ${key}`);
    return message.replace(/\{(\w+)\}/g, (_, name) => named[name] ?? '');
  },
};
