/** What of an element's look must be written into a picture, since it leaves the page's style sheets behind. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
] as const;

/** The drawing as an SVG file of its own: whole, with its looks written into it. */
export function toSvg(drawing: SVGSVGElement, box: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const shown = [drawing, ...drawing.querySelectorAll('*')];
  const copied = [copy, ...copy.querySelectorAll('*')];
  shown.forEach((element, i) => {
    const looks = getComputedStyle(element);
    const target = copied[i] as SVGElement;
    for (const name of LOOKS) target.style.setProperty(name, looks.getPropertyValue(name));
    target.removeAttribute('tabindex');
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

/** An SVG file as a PNG, twice as fine as it is large. */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * image.width;
  canvas.height = 2 * image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob(
      blob => (blob ? done(blob) : failed(new Error('The browser made no picture'))),
      'image/png',
    ),
  );
}
