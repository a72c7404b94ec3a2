/** The package brings no types; these are what its README promises. */
declare module 'dom-anchor-text-quote' {
  export interface Selector {
    exact: string;
    prefix?: string;
    suffix?: string;
  }
  export function fromRange(root: Node, range: Range): Selector;
  export function toRange(root: Node, selector: Selector, options?: { hint?: number }): Range | null;
}
