import { expect, it } from 'vitest';
import { renderMarkdown } from '../../../components/note/render-markdown';

function shown(note: string): HTMLElement {
  const place = document.createElement('div');
  place.append(renderMarkdown(note));
  return place;
}

it('shows Markdown', () => {
  const place = shown('A **bold** word and a [link](https://a.example/).\n\n- one\n- two');
  expect(place.querySelector('strong')?.textContent).toBe('bold');
  expect(place.querySelectorAll('li')).toHaveLength(2);
  const link = place.querySelector('a');
  expect([link?.href, link?.rel, link?.target]).toEqual([
    'https://a.example/',
    'noopener noreferrer',
    '_blank',
  ]);
});

it.each([
  '![picture](https://a.example/track.png)',
  '<img src=x onerror="window.ran = true">',
  '<script>window.ran = true</script>',
  '<iframe src="https://a.example/"></iframe>',
  '<style>body { background: url(https://a.example/x) }</style>',
  '<svg onload="window.ran = true"><use href="https://a.example/#x"/></svg>',
  '<p style="background: url(https://a.example/x)" onclick="window.ran = true" id="claims">words</p>',
  '<form action="https://a.example/"><input name="x"></form>',
  '<link rel="stylesheet" href="https://a.example/x.css">',
  '<a href="https://a.example/" ping="https://b.example/" style="position:fixed">x</a>',
])('loads and runs nothing: %s', note => {
  const place = shown(note);
  document.body.append(place);
  expect(place.querySelector('img, script, iframe, style, svg, form, input, link, object, video')).toBeNull();
  for (const element of place.querySelectorAll('*')) {
    for (const { name } of element.attributes) expect(['href', 'start', 'target', 'rel']).toContain(name);
  }
  expect('ran' in window).toBe(false);
  place.remove();
});

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//a.example/',
  'relative',
])('follows no link to %s', address => {
  expect(shown(`[x](${address})`).querySelector('a[href]')).toBeNull();
  expect(shown(`<a href="${address}">x</a>`).querySelector('a[href]')).toBeNull();
});

it('keeps links to mail addresses', () => {
  expect(shown('[x](mailto:a@b.example)').querySelector('a')?.href).toBe('mailto:a@b.example');
});
