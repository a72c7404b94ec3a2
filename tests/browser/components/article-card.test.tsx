import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import '../../../components/theme.css';
import { ArticleCard } from '../../../entrypoints/popup/article-card';
import { type SourceView, sourceFields } from '../../../lib/claims';
import type { PageSummary } from '../../../lib/messages';
import { source } from '../../support/exchange/records';

const root = document.createElement('main');
document.body.append(root);
afterEach(() => render(null, root));

const SUMMARY: PageSummary = {
  key: 'https://courier.example/a',
  address: 'https://courier.example/a',
  title: 'The harbour',
  byline: 'Follow',
  site: 'The Tideway Courier',
  published: '2026-03-14',
  modified: '2026-04-02',
  language: 'en',
  article: null,
};
const TAB = { id: 1, address: 'https://courier.example/a', title: 'Tab', private: false };

const shown = (summary: Partial<PageSummary>, kept: Partial<SourceView> | null) => {
  const view = kept && source(kept);
  const props = {
    summary: { ...SUMMARY, ...summary },
    source: view && { ...view, fields: sourceFields(view) },
  };
  render(<ArticleCard tab={TAB as never} {...props} />, root);
  return root.textContent ?? '';
};

it('says when the page was updated, and whether that was after it was kept', () => {
  expect(shown({}, null)).toContain('Updated on April 2, 2026');
  expect(shown({ modified: '2026-03-14' }, null)).not.toContain('Updated');
  expect(shown({}, { accessed: '2026-03-20T10:00:00.000Z' })).toContain(
    'Updated on April 2, 2026, after you first kept it',
  );
  expect(shown({}, { accessed: '2026-11-22T10:00:00.000Z' })).not.toContain('after');
});

it('shows nothing of what the reader has removed', () => {
  const text = shown({}, { corrected: { authors: null, modified: null, site: null } });
  expect(text).not.toMatch(/Follow|Updated|Tideway/);
  expect(text).toContain('courier.example');
});
