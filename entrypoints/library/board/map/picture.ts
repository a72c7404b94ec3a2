/** What of an element's look must be written into a picture, since it leaves the page's style sheets behind. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'direction',
  'opacity',
] as const;

/** The drawing as an SVG file of its own: whole, with its looks written into it. */
export function toSvg(drawing: SVGSVGElement, box: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.removeAttribute('style');
  const shown = [drawing, ...drawing.querySelectorAll('*')];
  const copied = [copy, ...copy.querySelectorAll('*')];
  shown.forEach((element, i) => {
    const looks = getComputedStyle(element);
    const target = copied[i] as SVGElement;
    for (const name of LOOKS) target.style.setProperty(name, looks.getPropertyValue(name));
    target.removeAttribute('tabindex');
    // An address can be opened from the picture; a claim only from the library.
    if (target.getAttribute('href')?.startsWith('#')) target.removeAttribute('href');
  });
  const [x = '0', y = '0', width = '100', height = '100'] = box.split(' ');
  copy.setAttribute('viewBox', box);
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x, y, width, height })) ground.setAttribute(name, value);
  ground.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor);
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/** No side of a PNG is longer than this, in px: browsers draw no larger ones. */
const LONGEST_SIDE = 8192;

/** An SVG file as a PNG, twice as fine as it is large. */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const scale = Math.min(2, LONGEST_SIDE / Math.max(image.width, image.height));
  canvas.width = Math.round(scale * image.width);
  canvas.height = Math.round(scale * image.height);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob(
      blob => (blob ? done(blob) : failed(new Error('The browser made no picture'))),
      'image/png',
    ),
  );
}
