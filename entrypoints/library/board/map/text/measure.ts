/** How wide a text is in a font, in px. A canvas knows; one is made for each of these functions. */
export function textMeasure(font: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = font;
  return text => context?.measureText(text).width ?? text.length * 8;
}

/** The fonts of the map; board.css has the same. */
export const FONTS = {
  label: '13px system-ui, sans-serif',
  place: '11px system-ui, sans-serif',
  relation: '600 11px system-ui, sans-serif',
};
