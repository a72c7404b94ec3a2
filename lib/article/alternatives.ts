/** Pictures and formulas, in the order in which one may stand for what is inside it. */
const PICTURES = 'picture, img, svg, math, [role="img"]';

/** A file name or a placeholder that software put where a description belongs. */
const NO_DESCRIPTION =
  /^(image|img|photo|picture|figure|logo|icon|avatar|\W*|\S+\.(jpe?g|png|gif|webp|avif|svg))$/i;

/**
 * Puts its alternative text in the place of every picture, as `[text]`, and a formula's own notation in the place of a
 * formula. Pictures without one leave nothing. Changes `root`, which must not be a live page.
 */
export function describePictures(root: Element): void {
  for (const picture of root.querySelectorAll(PICTURES)) {
    if (!root.contains(picture)) continue;
    const words = picture.localName === 'math' ? formula(picture) : description(picture);
    const owner = root.ownerDocument;
    if (!words) picture.remove();
    else if (picture.localName === 'math') picture.replaceWith(owner.createTextNode(words));
    else {
      const span = owner.createElement('span');
      span.textContent = `[${words}]`;
      picture.replaceWith(span);
    }
  }
}

function description(picture: Element): string {
  const image = picture.localName === 'picture' ? (picture.querySelector('img') ?? picture) : picture;
  const words =
    image.getAttribute('alt') ??
    image.getAttribute('aria-label') ??
    image.querySelector(':scope > title')?.textContent ??
    '';
  const plain = words.replace(/\s+/g, ' ').trim();
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  const repeated = caption.replace(/\s+/g, ' ').includes(plain);
  return NO_DESCRIPTION.test(plain) || repeated ? '' : plain;
}

/** LaTeX where the page gives it, else the symbols in reading order. */
function formula(math: Element): string {
  const written = math.getAttribute('alttext') ?? math.querySelector('annotation')?.textContent;
  return (written ?? math.textContent ?? '').replace(/\s+/g, ' ').trim();
}
