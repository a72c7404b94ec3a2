import { render } from 'preact';
import type { Ask, toBackground } from '../../lib/messages';
import { Elsewhere } from './elsewhere';

/** Draws what the library has like the claim that was just saved. */
export function draw(root: HTMLElement, ask: Ask<typeof toBackground>, ticket: string): void {
  render(<Elsewhere ask={ask} ticket={ticket} />, root);
}
