import { describe, expect, it } from 'vitest';
import { parseNames } from '../../../lib/article/metadata/values/bylines';
import type { Author } from '../../../lib/claims';

const person = (
  family: string,
  given?: string,
  more: { particle?: string; suffix?: string } = {},
): Author => ({
  family,
  ...(given && { given }),
  ...more,
});
const other = (literal: string): Author => ({ literal });

describe('one name to a tag', () => {
  it.each<[string, Author[]]>([
    ['Ann Lee', [person('Lee', 'Ann')]],
    ['Lee, Ann', [person('Lee', 'Ann')]],
    ['Lee, A. B.', [person('Lee', 'A. B.')]],
    ['Ann B. Lee', [person('Lee', 'Ann B.')]],
    ['Lee AB', [person('Lee', 'AB')]],
    ['de Vries PK', [person('Vries', 'PK', { particle: 'de' })]],
    ['Post, Emily', [person('Post', 'Emily')]],
    ['Catherine of Aragon', [other('Catherine of Aragon')]],
    ['Institute of Oceanography, Karrby', [other('Institute of Oceanography, Karrby')]],
    ['Plato', [other('Plato')]],
    ['Marsh, Odile; de Vries, Pim', [person('Marsh', 'Odile'), person('Vries', 'Pim', { particle: 'de' })]],
    ['Ludwig van Halen', [person('Halen', 'Ludwig', { particle: 'van' })]],
    ['van Halen, Ludwig', [person('Halen', 'Ludwig', { particle: 'van' })]],
    ['Halen, Ludwig van', [person('Halen', 'Ludwig', { particle: 'van' })]],
    ['Noor van der Lugt', [person('Lugt', 'Noor', { particle: 'van der' })]],
    ['María de la Cruz Ortega', [person('Cruz Ortega', 'María', { particle: 'de la' })]],
    ['Ann Van Gogh', [person('Van Gogh', 'Ann')]],
    ['Salim bin Rashid', [person('Rashid', 'Salim', { particle: 'bin' })]],
    ['Omar al-Farouk', [person('al-Farouk', 'Omar')]],
    ['José Ruiz y Blanco', [person('Ruiz y Blanco', 'José')]],
    ['Martin Cole Jr.', [person('Cole', 'Martin', { suffix: 'Jr.' })]],
    ['Martin Cole III', [person('Cole', 'Martin', { suffix: 'III' })]],
    ['Cole, Martin, Jr.', [person('Cole', 'Martin', { suffix: 'Jr.' })]],
    ['Dr. Hana Okafor, PhD', [person('Okafor', 'Hana')]],
    ['Pham-Delacroix, Saoirse', [person('Pham-Delacroix', 'Saoirse')]],
    ['Siôn O’Dell', [person('O’Dell', 'Siôn')]],
    ['City of Merrowgate Health Department', [other('City of Merrowgate Health Department')]],
    ['Littoral Air Consortium', [other('Littoral Air Consortium')]],
    ['AFP', [other('AFP')]],
    ['https://social.example/ann', []],
    ['ann@courier.example', []],
    ['', []],
    ['—', []],
    ['admin', []],
  ])('%s', (written, authors) => {
    expect(parseNames(written, 'tag')).toEqual(authors);
  });
});

describe('a byline', () => {
  const ann = person('Lee', 'Ann');
  const bo = person('Ek', 'Bo');
  it.each<[string, Author[]]>([
    ['By Ann Lee', [ann]],
    ['BY ANN LEE', [ann]],
    ['by Ann Lee and Bo Ek', [ann, bo]],
    ['By Ann Lee, Bo Ek and Pim de Vries', [ann, bo, person('Vries', 'Pim', { particle: 'de' })]],
    ['By Ann Lee, Bo Ek, and Bo Ek', [ann, bo]],
    ['Ann Lee & Bo Ek', [ann, bo]],
    ['By Ann Lee, Science Editor', [ann]],
    ['Ann Lee, Staff Writer | 3 March 2026', [ann]],
    ['Ann Lee in Karrby', [ann]],
    ['Ann Lee for The Courier', [ann]],
    ['Ann Lee (text) and Bo Ek (photographs)', [ann, bo]],
    ['Ann Lee (with Bo Ek and Pim Ahl)', [ann, bo, person('Ahl', 'Pim')]],
    ['By Ann Lee March 25, 2015', [ann]],
    ['Written by Ann Lee', [ann]],
    ['Words by Ann Lee · Photographs by Bo Ek', [ann, bo]],
    ['Posted by: Ann Lee', [ann]],
    ['By Ann Lee @annlee', [ann]],
    ['By Ann Lee <ann@courier.example>', [ann]],
    ['By Ann Lee Updated 3 May 2026', [ann]],
    ['Von Ann Lee und Bo Ek', [ann, bo]],
    ['Par Ann Lee et Bo Ek', [ann, bo]],
    ['Por Ann Lee', [ann]],
    ['Ann Lee, Jr.', [person('Lee', 'Ann', { suffix: 'Jr.' })]],
    ['Lee, Ann', [ann]],
    ['University of Karrby', [other('University of Karrby')]],
    ['Ann Lee of the University of Karrby', [ann]],
    ['Tideway Newsroom', [other('Tideway Newsroom')]],
    ['By The Associated Harbours Press', [other('The Associated Harbours Press')]],
    ['Ann Lee, Karrby News Agency', [ann, other('Karrby News Agency')]],
    ['5 min read', []],
    ['Follow', []],
    ['3 March 2026', []],
    ['Senior Correspondent', []],
    ['<b>Ann</b>', []],
  ])('%s', (written, authors) => {
    expect(parseNames(written, 'byline')).toEqual(authors);
  });
});

describe('Chinese, Japanese and Korean', () => {
  it.each<[string, string, Author[]]>([
    ['小野寺 さつき', 'ja', [person('小野寺', 'さつき')]],
    ['真鍋礼子', 'ja', [other('真鍋礼子')]],
    ['小野寺 さつき、真鍋 礼子', 'ja', [person('小野寺', 'さつき'), person('真鍋', '礼子')]],
    ['王小明', 'zh-CN', [person('王', '小明')]],
    ['欧阳明月', 'zh', [person('欧阳', '明月')]],
    ['김하늘', 'ko', [person('김', '하늘')]],
    ['김하늘 기자', 'ko', [person('김', '하늘')]],
    ['港町日報編集部', 'ja', [other('港町日報編集部')]],
    ['アン・リー', 'ja', [other('アン・リー')]],
  ])('%s (%s)', (written, language, authors) => {
    expect(parseNames(written, 'byline', { language })).toEqual(authors);
  });
});

it('takes the page at its word about organisations and people', () => {
  expect(parseNames('Ann Lee', 'tag', { kind: 'organisation' })).toEqual([other('Ann Lee')]);
  expect(parseNames('Ann Guest', 'tag', { kind: 'person' })).toEqual([person('Guest', 'Ann')]);
  expect(parseNames('Ann Press', 'tag', { kind: 'person' })).toEqual([person('Press', 'Ann')]);
});

it('survives what is no name at all', () => {
  for (const written of [', , ,', ';;;', 'and', 'a'.repeat(5000), ',Jr.', 'van', 'van der', '&', '\u0000']) {
    expect(() => parseNames(written, 'byline')).not.toThrow();
    expect(() => parseNames(written, 'tag')).not.toThrow();
  }
});
