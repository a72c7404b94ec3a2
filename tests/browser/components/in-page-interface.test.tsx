import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClaimChooser } from '../../../components/claim-chooser';
import { Toast } from '../../../components/toast';
import { Toolbar } from '../../../components/toolbar';
import sheet from '../../../entrypoints/annotator/surface.css?inline';
import { rulesIn, SCHEMES } from '../../support/axe-rules';

const nothing = () => undefined;
const toolbar = (props: Partial<Parameters<typeof Toolbar>[0]> = {}) => (
  <Toolbar
    saved={false}
    kind={null}
    onHighlight={nothing}
    onKind={nothing}
    onTag={nothing}
    onNote={nothing}
    onEvidence={nothing}
    onCopyLink={nothing}
    onDelete={nothing}
    onLeave={nothing}
    {...props}
  />
);

/** Draws in a shadow root with the real sheet; open, unlike the real one, so that it can be looked into. */
function draw(content: ComponentChild): ShadowRoot {
  document.documentElement.lang = 'en';
  document.title = 'A page';
  const main = document.createElement('main');
  const host = document.createElement('claimlight-ui');
  const heading = document.createElement('h1');
  heading.textContent = 'A page';
  main.append(heading, host);
  document.body.replaceChildren(main);
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  root.adoptedStyleSheets = [style];
  const part = document.createElement('div');
  part.className = 'part';
  root.append(part);
  render(content, part);
  return root;
}
const buttonIn = (root: ShadowRoot, text: string) =>
  [...root.querySelectorAll('button')].find(
    button => button.textContent?.includes(text) || button.getAttribute('aria-label') === text,
  );
const keysIn = (root: ShadowRoot) => (key: string) =>
  root.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));

afterEach(() => document.body.replaceChildren());

describe('the interface in the page', () => {
  const chooser = (
    <ClaimChooser
      claims={[
        { id: 'a', quote: 'Eleven of fourteen berths', kind: 'figure' },
        { id: 'b', quote: 'berths', kind: null },
      ]}
      onChoose={nothing}
      onLeave={nothing}
    />
  );
  const toast = <Toast text="Claim deleted." action={{ label: 'Undo', run: nothing }} />;

  it.each<[string, ComponentChild]>([
    ['toolbar', toolbar()],
    ['toolbar at a claim', toolbar({ saved: true, kind: 'figure' })],
    ['chooser', chooser],
    ['toast', toast],
  ])('axe finds nothing on the %s', async (_, content) => {
    const root = draw(content);
    buttonIn(root, 'Kind')?.click();
    await new Promise(requestAnimationFrame);
    for (const scheme of SCHEMES) {
      const part = root.querySelector<HTMLElement>('.part');
      if (part) part.style.colorScheme = scheme;
      const { violations } = await axe.run(document, rulesIn(scheme));
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html)}`)).toEqual([]);
    }
  });

  it('walks through the claims under one word with the arrows', () => {
    const root = draw(chooser);
    const press = keysIn(root);
    buttonIn(root, 'Eleven of')?.focus();
    press('ArrowDown');
    expect(root.activeElement?.textContent).toContain('Plain highlight');
    press('ArrowDown');
    expect(root.activeElement?.textContent).toContain('Eleven of');
    press('ArrowUp');
    press('Home');
    expect(root.activeElement?.textContent).toContain('Eleven of');
  });

  it('walks with the arrows, chooses by digit and leaves with Escape, and the page sees none of it', async () => {
    const onKind = vi.fn();
    const onLeave = vi.fn();
    const seen = vi.fn();
    document.addEventListener('keydown', seen);
    const root = draw(toolbar({ onKind, onLeave }));
    const press = keysIn(root);
    buttonIn(root, 'Highlight')?.focus();
    press('ArrowRight');
    expect(root.activeElement?.textContent).toBe('Kind');
    press('End');
    expect(root.activeElement?.getAttribute('aria-label')).toBe('Link to another claim…');
    press('ArrowRight');
    expect(root.activeElement?.textContent).toBe('Highlight');
    press('1');
    press('0');
    expect(onKind.mock.calls).toEqual([['figure'], ['other']]);
    press('Escape');
    expect(onLeave).toHaveBeenCalledOnce();
    expect(seen).not.toHaveBeenCalled();
    document.removeEventListener('keydown', seen);
  });

  it('lets Ctrl+C and other shortcuts through', () => {
    const onKind = vi.fn();
    const root = draw(toolbar({ onKind }));
    const button = buttonIn(root, 'Highlight');
    for (const key of ['c', '1']) {
      const event = new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true });
      button?.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(false);
    }
    expect(onKind).not.toHaveBeenCalled();
  });

  it('keeps the selection and the focus when its buttons are pressed', () => {
    const root = draw(toolbar());
    const event = new PointerEvent('pointerdown', { bubbles: true, cancelable: true });
    buttonIn(root, 'Highlight')?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });
});
