import { parse } from 'yaml';
import english from '../../locales/en.yml?raw';

type Message = string | Record<string, string>;
const texts = parse(english);

/** The texts of the interface where there is no extension to ask: the real English ones, filled in as the real ones are. */
export const i18n = {
  t(key: string, filled: Record<string, string> | number = {}): string {
    if (key === '@@ui_locale') return 'en';
    const message: Message | undefined = key
      .split('.')
      .reduce((inner: unknown, part) => (inner as Record<string, unknown>)?.[part], texts) as Message;
    if (typeof filled === 'number' && typeof message === 'object') {
      return (message[String(filled)] ?? message['n'] ?? '').replaceAll('$1', String(filled));
    }
    if (typeof message !== 'string') throw new Error(`No text ${key}`);
    const named = typeof filled === 'object' ? filled : {};
    return message.replace(/\{(\w+)\}/g, (_, name) => named[name] ?? '');
  },
};
