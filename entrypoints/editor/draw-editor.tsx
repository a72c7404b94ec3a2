import { render } from 'preact';
import type { Ask, toBackground } from '../../lib/messages';
import { Editor } from './editor';
import '../../components/kinds.css';

/** Draws the claim editor. */
export function draw(root: HTMLElement, ask: Ask<typeof toBackground>, ticket: string): void {
  render(<Editor ask={ask} ticket={ticket} />, root);
}
