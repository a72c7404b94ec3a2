import { afterEach, describe, expect, it } from 'vitest';
import { createSurface } from '../../../entrypoints/annotator/surface';

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
  document.body.replaceChildren();
});

const button = <button type="button">Highlight</button>;
/** What a click at the middle of our button would meet, seen from the page: our one element, or the page. */
async function hit(surface: ReturnType<typeof createSurface>): Promise<Element | null> {
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const box = surface.element('toolbar').querySelector('button')?.getBoundingClientRect() ?? new DOMRect();
  return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
}
const at = { getBoundingClientRect: () => new DOMRect(200, 200, 80, 20) };

describe('our interface over a page', () => {
  it.each([
    ['plain', ''],
    ['moved', 'transform: translate(30px, 10px)'],
    ['clipped', 'overflow: hidden; width: 60px; height: 40px'],
  ])('can be used under a modal dialog: %s', async (_, style) => {
    const dialog = document.createElement('dialog');
    dialog.setAttribute('style', style);
    dialog.textContent = 'Text of the dialog';
    document.body.append(dialog);
    const surface = createSurface(document, life.signal);
    dialog.showModal();
    surface.show('toolbar', button, at);
    expect(await hit(surface)).toBe(surface.host);
    surface.element('toolbar').querySelector('button')?.focus();
    expect(document.activeElement).toBe(surface.host);
    expect(document.querySelectorAll('claimlight-ui')).toHaveLength(1);

    dialog.close();
    surface.show('toolbar', button, at);
    expect(surface.host.parentElement).toBe(document.documentElement);
    expect(surface.host.hasAttribute('popover')).toBe(false);
    expect(await hit(surface)).toBe(surface.host);
  });

  it('never comes back once it has ended', () => {
    const surface = createSurface(document, life.signal);
    life.abort();
    surface.show('toolbar', button, at);
    surface.toast(<p>Late news</p>);
    expect(document.querySelector('claimlight-ui')).toBeNull();
  });

  it('comes back when a page has thrown it out with a dialog', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    const surface = createSurface(document, life.signal);
    dialog.showModal();
    surface.show('toolbar', button, at);
    dialog.remove();
    surface.show('toolbar', button, at);
    expect(await hit(surface)).toBe(surface.host);
  });
});
