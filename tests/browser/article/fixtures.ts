const pages = import.meta.glob<string>('../../fixtures/{articles,metadata}/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The HTML of a fixture page, by its folder and name; a missing one fails. */
export function fixture(name: string): string {
  const html = pages[`../../fixtures/${name}.html`];
  if (html === undefined) throw new Error(`There is no fixture ${name}.html`);
  return html;
}

/** A fixture as a document, as the parser makes it. */
export function page(name: string): Document {
  return parsed(fixture(name));
}

export function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Fixtures of one folder, by name. */
export function fixtureNames(folder: 'articles' | 'metadata'): string[] {
  return Object.keys(pages).flatMap(path => path.split(`/${folder}/`)[1]?.replace('.html', '') ?? []);
}
