/** How the exported page looks, on a screen in either light and on paper. */
export const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; font: 1.0625rem/1.55 Georgia, "Noto Serif", serif; color: light-dark(#1d1e20, #f2f1ec); background: light-dark(#fffefb, #1e1f21); overflow-wrap: anywhere; }
article + article { margin-top: 4rem; padding-top: 2rem; border-top: 1px solid light-dark(#dcdad3, #43454a); }
h1 { margin: 0 0 .25rem; font-size: 1.6rem; line-height: 1.25; text-wrap: balance; }
a { color: inherit; text-underline-offset: .15em; }
.source, dl, .tags, .open { font: .875rem/1.5 system-ui, sans-serif; }
.source, dt, .open { color: light-dark(#5d6066, #b3b5ba); }
.source { margin: 0 0 1rem; }
section { margin: 2rem 0; }
blockquote { margin: 0 0 .75rem; padding-inline-start: 1rem; border-inline-start: 4px solid #e5b800; }
blockquote p, .note { margin: 0 0 .75rem; white-space: pre-line; }
blockquote p:last-child { margin: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 .75rem; }
dd { margin: 0; white-space: pre-line; }
.tags { display: flex; flex-wrap: wrap; gap: .375rem; margin: 0 0 .75rem; padding: 0; list-style: none; }
.tags li { padding: 0 .6rem; border: 1px solid light-dark(#dcdad3, #43454a); border-radius: 1rem; }
.open { margin: 0; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  article + article { break-before: page; margin: 0; padding: 0; border: 0; }
  h1, header { break-after: avoid; }
  section, blockquote { break-inside: avoid; }
  .open { display: none; }
}
`;
