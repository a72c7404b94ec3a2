import { expect, test } from 'vitest';
import { KEYS } from '../../support/firefox/hands';
import { firstPainted } from '../../support/firefox/in-document';
import { highlight, letIn } from '../../support/firefox/jobs';
import { keepPicture } from '../../support/firefox/pictures';
import { withFirefox } from '../../support/firefox/with-firefox';

const here = withFirefox();

const BODY = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A strict page</title>
  <body><article><h1>A strict page</h1><p>The harbour board expects its ferries to cut fuel costs by 40 per cent.</p>
  ${'<p>Its engineers, who have run the old boats for thirty years, call that figure hopeful, and say why.</p>'.repeat(9)}
  </article></body></html>`;
const QUOTE = 'cut fuel costs by 40 per cent';

/** Headers with which pages guard themselves against what they did not write. */
const POLICIES: Record<string, Record<string, string>> = {
  'no styles, scripts or frames': {
    'content-security-policy': "default-src 'none'; style-src 'none'; frame-src 'none'",
  },
  'cross-origin isolation': {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  },
};

test.each(Object.entries(POLICIES))('a page with %s lets toolbar and editor in', async (name, headers) => {
  const { firefox, site } = here;
  const { hands } = firefox;
  const path = `/${name.replaceAll(/\W+/g, '-')}.html`;
  site.put(path, BODY, headers);
  const page = await firefox.open(site.origin + path);
  await letIn(firefox, page);
  await hands.select(page, QUOTE);
  await page.middleOf('claimlight-ui >>> .toolbar');
  await keepPicture(page, `strict-${name}`);
  expect(await page.run(toolbarStyle)).toEqual({ display: 'flex', corner: '10px' });

  await highlight(firefox, page, QUOTE);
  await hands.press(KEYS.escape);
  await hands.clickAt(page, await page.wait(firstPainted, 'plain'));
  const { editorFrame: editor } = firefox;
  await editor.wait(() => document.hasFocus() && document.activeElement?.role === 'combobox');
  await keepPicture(page, `strict-editor-${name}`);
});

/** Whether our style sheet has arrived in the closed shadow root. */
function toolbarStyle() {
  const host: (Element & { openOrClosedShadowRoot?: ShadowRoot }) | null =
    document.querySelector('claimlight-ui');
  const toolbar = host?.openOrClosedShadowRoot?.querySelector('.toolbar');
  const row = toolbar?.querySelector('.row');
  return {
    display: row && getComputedStyle(row).display,
    corner: toolbar && getComputedStyle(toolbar).borderTopLeftRadius,
  };
}
