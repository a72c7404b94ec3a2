/** A half-open stretch of text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}
