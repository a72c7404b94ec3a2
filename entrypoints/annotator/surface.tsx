import { autoUpdate, computePosition, flip, offset, shift, type VirtualElement } from '@floating-ui/dom';
import { type ComponentChild, render } from 'preact';
import sheet from './surface.css?inline';

/** Our one element in the page. Its shadow root is closed: the page can neither look into it nor style it. */
const HOST = 'claimlight-ui';

/** How long what is said last can be read, in ms. */
const LAST_WORDS = 10_000;

/** A part of our interface; all but what is known from elsewhere stand beside a place in the page, inside the viewport. */
export type Part = 'toolbar' | 'chooser' | 'editor' | 'elsewhere';

export interface Surface {
  host: HTMLElement;
  /** Draws a part beside a place; nothing is drawn where there is no content. */
  show(part: Part, content: ComponentChild, at?: VirtualElement): void;
  hide(part: Part): void;
  shows(part: Part): boolean;
  /** The element a part is drawn in. */
  element(part: Part): HTMLElement;
  toast(content: ComponentChild | null): void;
  /** The element what is said is drawn in. */
  toasts: HTMLElement;
  /** Lets what is said, and an editor with words in it, outlive everything else for a while. */
  outlive(): void;
  /** Says something to a screen reader. */
  announce(text: string): void;
}

export function createSurface(document: Document, signal: AbortSignal): Surface {
  document.querySelector(HOST)?.remove();
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root, sheet);
  for (const type of ['click', 'keydown', 'pointerdown']) {
    root.addEventListener(type, event => event.isTrusted || event.stopImmediatePropagation(), true);
  }

  const add = (className: string, attributes: Record<string, string> = {}) => {
    const element = document.createElement('div');
    element.className = className;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    root.append(element);
    return element;
  };
  const parts = {
    elsewhere: add('part elsewhere'),
    editor: add('part'),
    toolbar: add('part'),
    chooser: add('part'),
  };
  const toasts = add('toasts');
  // Pressing what a notice offers must not take away the selection that it is about.
  toasts.addEventListener('mousedown', event => event.preventDefault());
  const status = add('announcer', { role: 'status', 'aria-live': 'polite' });
  const following = new Map<Part, () => void>();
  mount(document, host);
  let outlives = false;
  signal.addEventListener('abort', () => {
    if (!outlives) {
      for (const stop of following.values()) stop();
      return host.remove();
    }
    hide('toolbar');
    hide('chooser');
    hide('elsewhere');
    if (parts.editor.childElementCount === 0) setTimeout(() => host.remove(), LAST_WORDS);
  });

  const hide = (part: Part) => {
    following.get(part)?.();
    following.delete(part);
    render(null, parts[part]);
  };

  return {
    host,
    show(part, content, at) {
      if (signal.aborted) return;
      mount(document, host);
      render(content, parts[part]);
      if (!at) return;
      // From what it was about before, which may have been scrolled away.
      parts[part].removeAttribute('style');
      following.get(part)?.();
      following.set(part, follow(parts[part], at, part === 'editor' ? 'right-start' : 'top'));
    },
    hide,
    shows: part => parts[part].childElementCount > 0,
    element: part => parts[part],
    toasts,
    toast(content) {
      if (content && !signal.aborted) mount(document, host);
      render(content, toasts);
    },
    outlive() {
      outlives = true;
    },
    announce(text) {
      status.textContent = '';
      requestAnimationFrame(() => {
        status.textContent = text;
      });
    },
  };
}

/** Makes everything outside it inert while it is open, wherever it stands in the page and however high. */
const MODAL = 'dialog:modal, :fullscreen';

/**
 * Puts our element above everything: into the dialog or the full-screen element that the page has on top, since all else
 * cannot be reached then, and otherwise at the end of the document.
 */
function mount(document: Document, host: HTMLElement): void {
  const top = [...document.querySelectorAll(MODAL)].filter(canHold).at(-1);
  const home: Element & { moveBefore?: Move } = top ?? document.documentElement;
  if (host.parentElement !== home) {
    // Moved in this way an editor that is open keeps what is typed in it.
    if (host.isConnected && home.moveBefore) home.moveBefore(host, null);
    else home.append(host);
  }
  // As a popover it is laid out in the window, though the dialog may be moved or scaled, and lies over the dialog.
  if (top) host.popover = 'manual';
  else host.removeAttribute('popover');
  if (top && !host.matches(':popover-open')) host.showPopover();
}
type Move = (node: Node, before: Node | null) => void;

/** Videos, frames and the like show no elements that are put into them. */
const canHold = (element: Element): boolean =>
  !/^(html|video|audio|img|iframe|canvas|object|embed)$/.test(element.localName);

/** Keeps an element beside a place while the page scrolls and changes its size. Returns the undo. */
function follow(element: HTMLElement, at: VirtualElement, placement: 'top' | 'right-start'): () => void {
  let last: ReturnType<typeof at.getBoundingClientRect> | undefined;
  const place = async () => {
    const now = at.getBoundingClientRect();
    // A mark that is being painted anew has no place for a moment; one that is gone has the last it had.
    if (now.height || now.top) last = now;
    const box = last;
    if (!box) return;
    const { bottom, top } = box;
    // What the toolbar is about has been scrolled away; an editor has words in it and stays.
    const isAway = placement === 'top' && (bottom < 0 || top > window.innerHeight);
    element.style.visibility = isAway ? 'hidden' : '';
    const middleware = [
      offset(8),
      flip({ fallbackAxisSideDirection: 'end' }),
      shift({ padding: 8, crossAxis: true }),
    ];
    const { x, y } = await computePosition({ getBoundingClientRect: () => box }, element, {
      placement,
      strategy: 'fixed',
      middleware,
    });
    element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
  };
  return autoUpdate(at, element, place);
}

/** A constructed sheet is not subject to the page's style policy; where it cannot be adopted, an element serves. */
function addStyle(root: ShadowRoot, css: string): void {
  try {
    const constructed = new CSSStyleSheet();
    constructed.replaceSync(css);
    root.adoptedStyleSheets = [constructed];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
