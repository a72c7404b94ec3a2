import { i18n } from '#i18n';
import { formatDate } from '../../components/format-date';
import { authorName, type SourceField, type SourceView, updatedOn } from '../../lib/claims';
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
  /** What the page says today, unless the reader says that the source has no such thing. */
  const today = <T,>(field: SourceField, value: T) => (source?.corrected[field] === null ? undefined : value);
  const title = fields?.title ?? (summary?.title || tab.title || tab.address);
  const byline = fields?.authors?.map(authorName).join(', ') ?? today('authors', summary?.byline);
  const site = fields?.site ?? fields?.publication ?? today('site', summary?.site) ?? hostOf(tab.address);
  const published = fields?.published ?? today('published', summary?.published);
  const modified = source?.corrected.modified ?? today('modified', summary?.modified) ?? fields?.modified;
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
        <p class="quiet">
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
