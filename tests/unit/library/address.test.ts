import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from '../../../entrypoints/library/address';

describe('the address of a place in the library', () => {
  it.each([
    ['', { section: '', params: {} }],
    ['#', { section: '', params: {} }],
    ['#/claims', { section: 'claims', params: {} }],
    ['#/claims/', { section: 'claims', params: {} }],
    [
      '#/claims?q=tag%3Aharbours+%22battery+ferry%22',
      { section: 'claims', params: { q: 'tag:harbours "battery ferry"' } },
    ],
    ['#/claims?q=what?&sort=title', { section: 'claims', params: { q: 'what?', sort: 'title' } }],
    ['#/claims?q=%E0%A4%A', { section: 'claims', params: { q: '\ufffd%A' } }],
  ])('reads %s', (hash, address) => {
    expect(parseAddress(hash)).toEqual(address);
  });

  it.each([
    [{ section: 'claims', params: {} }, '#/claims'],
    [{ section: 'claims', params: { sort: 'title', q: 'a & b', at: '' } }, '#/claims?q=a+%26+b&sort=title'],
    [{ section: 'claims', params: { q: 'дело #1?' } }, '#/claims?q=%D0%B4%D0%B5%D0%BB%D0%BE+%231%3F'],
  ])('writes %j and reads it again', (address, hash) => {
    expect(formatAddress(address)).toBe(hash);
    const kept = Object.fromEntries(Object.entries(address.params).filter(([, value]) => value !== ''));
    expect(parseAddress(hash)).toEqual({ ...address, params: kept });
  });

  it('is the same for the same place, whatever came first', () => {
    const one = formatAddress({ section: 'claims', params: { a: '1', b: '2' } });
    expect(formatAddress({ section: 'claims', params: { b: '2', a: '1' } })).toBe(one);
  });
});
