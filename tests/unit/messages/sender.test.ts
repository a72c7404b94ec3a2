import { describe, expect, it } from 'vitest';
import { readSender, type Sender } from '../../../lib/messages';

const own = { id: 'abc', origin: 'chrome-extension://abc' };
const page: Sender = {
  id: 'abc',
  url: 'https://news.example/a',
  origin: 'https://news.example',
  frameId: 0,
  tab: { id: 7, url: 'https://news.example/b', title: 'B', incognito: false },
};

describe('who sent a message', () => {
  it('takes the address of a top frame from the tab, which pushState keeps true', () => {
    expect(readSender(page, own)).toMatchObject({ who: 'page', tab: 7, address: 'https://news.example/b' });
  });
  it('takes a sandboxed page at its address, but no frame', () => {
    expect(readSender({ ...page, origin: 'null' }, own)).toMatchObject({ address: 'https://news.example/b' });
    expect(readSender({ ...page, frameId: 3, origin: 'null' }, own)).toBeNull();
  });
  it('takes the address of a frame from the frame', () => {
    const frame = { ...page, frameId: 3, url: 'https://news.example/frame' };
    expect(readSender(frame, own)).toMatchObject({ address: 'https://news.example/frame' });
  });
  it('knows which page a frame stands in', () => {
    const frame = {
      ...page,
      frameId: 3,
      url: 'https://other.example/frame',
      origin: 'https://other.example',
    };
    expect(readSender(frame, own)).toMatchObject({ frame: 3, page: 'https://news.example/b' });
    expect(readSender({ ...frame, tab: { id: 7, incognito: false } }, own)).toBeNull();
  });
  it('takes a frame that the page has written itself only with the page’s own origin', () => {
    const written = { ...page, frameId: 3, url: 'about:srcdoc' };
    expect(readSender(written, own)).toMatchObject({
      address: 'about:srcdoc',
      page: 'https://news.example/b',
    });
    expect(readSender({ ...written, origin: 'https://evil.example' }, own)).toBeNull();
    expect(readSender({ ...written, origin: undefined }, own)).toBeNull();
  });
  it('knows our own pages, also in a frame of a tab', () => {
    const editor = { id: 'abc', url: 'chrome-extension://abc/editor.html', tab: page.tab };
    expect(readSender(editor, own)).toEqual({ who: 'extension', tab: 7, private: false });
  });
  it.each<[string, Sender]>([
    ['another extension', { ...page, id: 'xyz' }],
    ['nobody', {}],
    ['a page whose origin is not its address', { ...page, origin: 'https://evil.example' }],
    ['a page without a tab', { ...page, tab: undefined }],
    [
      'an origin that only begins like ours',
      { ...page, url: 'chrome-extension://abcd/editor.html', tab: undefined },
    ],
  ])('refuses %s', (_, sender) => {
    expect(readSender(sender, own)).toBeNull();
  });
});
