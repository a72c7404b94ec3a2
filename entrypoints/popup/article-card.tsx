import { i18n } from '#i18n';
import { formatDate } from '../../components/format-date';
import { authorName, type SourceView, updatedOn } from '../../lib/claims';
import type { PageSummary } from '../../lib/messages';
import type { PageTab } from '../this-page/use-page';

interface Props {
  tab: PageTab;
  summary: PageSummary | null;
  source: SourceView | null;
}

/** What the reader is reading. The tab's own title stands here until the page has been read. */
export function ArticleCard({ tab, summary, source }: Props) {
  const fields = source?.fields;
  const title = fields?.title ?? (summary?.title || tab.title || tab.address);
  const byline = fields?.authors?.map(authorName).join(', ') ?? summary?.byline;
  const site = fields?.site ?? fields?.publication ?? summary?.site ?? hostOf(tab.address);
  const published = fields?.published ?? summary?.published;
  // What the page says today counts, unless the reader has said otherwise.
  const modified = source?.corrected.modified ?? summary?.modified ?? fields?.modified;
  const updated = updatedOn({ published, modified });
  const isSince = source && updated && updated.slice(0, 10) > source.accessed.slice(0, 10);
  const article = summary?.article;
  const facts = [
    site,
    published && formatDate(published),
    article && i18n.t('popup.minutes', article.minutes),
  ];

  return (
    <header class="article">
      <h1 dir="auto">{title}</h1>
      {byline && (
        <p class="byline" dir="auto">
          {byline}
        </p>
      )}
      <p class="quiet facts">{facts.filter(Boolean).join(' · ')}</p>
      {updated && (
        <p class="quiet facts">
          {i18n.t(isSince ? 'source.updatedSince' : 'source.updated', { date: formatDate(updated) })}
        </p>
      )}
      {summary && !article && <p class="quiet">{i18n.t('popup.noArticle')}</p>}
    </header>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
