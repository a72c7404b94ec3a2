import type { Author } from '../../../claims';
import { cjkName } from './cjk-names';
import { isOrganisation } from './organisations';

/** Words between given and family name that belong to the family name. */
const PARTICLE =
  /^(van|von|de|der|den|del|della|dello|di|da|dal|das|dos|do|du|des|la|le|las|los|lo|af|av|zu|zum|zur|ten|ter|te|bin|ibn|bint|ben|abu|vom|'t|بن|ابن|بنت|آل|אבן|בן|בת)$/;
const CAPITAL_PARTICLE =
  /^(Van|Von|De|Der|Den|Del|Della|Di|Da|Dos|Du|La|Le|Bin|Ibn|Ben|Abu|Al|El|St\.?|Mac|Ter|Ten)$/;
const SUFFIX = /^(Jr|Sr|Snr|Jnr)\.?$|^(II|III|IV)$/i;
const TITLE = /^(Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Rev|Fr|Herr|Frau)\.?$/i;
const DEGREE =
  /^(Ph\.?\s?D|M\.?D|M\.?Sc|B\.?Sc|M\.?A|B\.?A|MPH|MBA|RN|Esq|DPhil|J\.?D|LL\.?M|FRS|OBE|CBE)\.?$/i;

/** `Post, Emily` is a person, whatever else is called Post. */
const PLAIN_INVERSION = /^\p{L}[\p{L}'’-]*,\s*\p{Lu}[\p{L}.'’-]*(\s\p{Lu}\S*)?$/u;

/** Initials after the family name without points or comma, as PubMed writes them: `Lee AB`. */
const MEDLINE = /^\p{Lu}{2,3}$/u;

/**
 * One person or organisation from a name written in either order: `Ann van Dijk`, `van Dijk, Ann`, `Dijk, Ann van`,
 * `King, Martin, Jr.`, `山田 太郎`. Null for what is no name. `kind` is what the page says it is, where it does.
 */
export function toAuthor(
  written: string,
  { kind, language = null }: { kind?: 'person' | 'organisation'; language?: string | null } = {},
): Author | null {
  if (written.length > 1000) return null;
  const name = written
    .replace(/[\s,;]+$/, '')
    .replace(/^[\s,;]+/, '')
    .normalize('NFC');
  if (!/\p{L}/u.test(name) || name.length > 200) return null;
  const isPerson = kind === 'person' || PLAIN_INVERSION.test(name);
  if (kind === 'organisation' || (!isPerson && isOrganisation(name))) return { literal: name };
  const parts = name.split(/\s*[,，]\s*/).filter(part => part && !DEGREE.test(part));
  const suffix = parts.find((part, i) => i > 0 && SUFFIX.test(part));
  const [first = '', second, third] = parts.filter(part => part !== suffix);
  if (third) return { literal: name };
  return second ? inverted(first, second, suffix) : (cjkName(first, language) ?? straight(first, suffix));
}

function inverted(family: string, given: string, suffix?: string): Author {
  const words = spaced(family);
  const before = words.findIndex(word => !PARTICLE.test(word));
  const after = spaced(given);
  const trailing = after.length - after.findLastIndex(word => !PARTICLE.test(word)) - 1;
  const particles = [
    ...after.splice(after.length - trailing, trailing),
    ...words.splice(0, Math.max(before, 0)),
  ];
  const last = words.at(-1) ?? '';
  const suffixed = words.length > 1 && SUFFIX.test(last) ? words.pop() : suffix;
  return compact({
    family: words.join(' '),
    given: after.join(' '),
    particle: particles.join(' '),
    suffix: suffixed,
  });
}

function straight(name: string, suffix?: string): Author | null {
  if (/\s(of|the|and|&)\s/.test(name)) return { literal: name };
  const words = spaced(name).filter((word, i) => i > 0 || !TITLE.test(word));
  const last = words.at(-1) ?? '';
  const ending = words.length > 2 && SUFFIX.test(last) ? words.pop() : suffix;
  const [only] = words;
  if (!only) return null;
  if (words.length === 1) return { literal: only };
  if (MEDLINE.test(last) && !SUFFIX.test(last) && /\p{Ll}/u.test(only))
    return inverted(words.slice(0, -1).join(' '), last);
  const start = familyStart(words);
  const family = words.slice(start);
  const split = family.findIndex(word => !PARTICLE.test(word));
  const particle = family.splice(0, Math.max(split, 0)).join(' ');
  return compact({
    family: family.join(' '),
    given: words.slice(0, start).join(' '),
    particle,
    suffix: ending,
  });
}

/** Where the family name begins: at the first particle after a given name, else at the last word. */
function familyStart(words: readonly string[]): number {
  const particle = words.findIndex(
    (word, i) => i > 0 && i < words.length - 1 && (PARTICLE.test(word) || CAPITAL_PARTICLE.test(word)),
  );
  if (particle > 0) return particle;
  const joined = words.length > 3 && /^(y|e|i)$/.test(words.at(-2) ?? '');
  return words.length - (joined ? 3 : 1);
}

function spaced(name: string): string[] {
  return name.split(/\s+/).filter(word => (word && !DEGREE.test(word)) || /^(MA|BA|Ma|Ba)$/.test(word));
}

function compact(name: { family: string; given: string; particle: string; suffix?: string }): Author {
  if (!name.family) return { literal: [name.given, name.particle].filter(Boolean).join(' ') };
  return {
    family: name.family,
    ...(name.given && { given: name.given }),
    ...(name.particle && { particle: name.particle }),
    ...(name.suffix && { suffix: name.suffix }),
  };
}
