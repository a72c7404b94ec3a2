import { i18n } from '#i18n';
import { formatCount } from '../../../components/format-count';
import type { Failure } from '../../../lib/claims';
import { allTags, type ClaimlightDatabase } from '../../../lib/store';
import type { Scope } from '../../export-job/job';
import { toggleTerm } from '../browse/search/query-terms';
import type { Go } from '../use-address';
import { useLive } from '../use-live';

interface Props {
  db: ClaimlightDatabase;
  params: Readonly<Record<string, string>>;
  scope: Scope | null;
  go: Go;
  tellFailure(failure: Failure): void;
}

/** What is taken out: everything, what a search finds (a tag is a search), or the claims that were chosen in a list. */
export function ScopeFields({ db, params, scope, go, tellFailure }: Props) {
  const tags = useLive(() => allTags(db), [db], tellFailure) ?? [];
  const { q = '', ids = '', sources = '' } = params;
  const count = scope && 'ids' in scope ? formatCount(scope.ids.length) : null;
  const found = scope?.kind === 'found' ? scope : null;
  return (
    <section class="scope">
      <h2>{i18n.t('takeOut.what')}</h2>
      {ids || sources ? (
        <p class="spread">
          <span>{i18n.t(ids ? 'takeOut.chosen' : 'takeOut.chosenSources', { count: count ?? '' })}</span>
          <button type="button" onClick={() => go({ ids: '', sources: '' }, 'replace')}>
            {i18n.t('takeOut.everythingInstead')}
          </button>
        </p>
      ) : (
        <>
          <div class="pair">
            <div>
              <label for="export-search">{i18n.t('takeOut.search')}</label>
              <input
                id="export-search"
                type="search"
                dir="auto"
                placeholder={i18n.t('takeOut.searchHint')}
                value={q}
                onInput={event => go({ q: event.currentTarget.value }, 'replace')}
              />
            </div>
            <div>
              <label for="export-tag">{i18n.t('takeOut.tag')}</label>
              <select
                id="export-tag"
                value=""
                onChange={event => go({ q: toggleTerm('', 'tag', event.currentTarget.value) }, 'replace')}
              >
                <option value="">{i18n.t('takeOut.anyTag')}</option>
                {tags.map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <p class="quiet" role="status">
            {q
              ? i18n.t('takeOut.found', {
                  claims: found ? formatCount(found.claims.length) : '…',
                  sources: found ? formatCount(found.sources.length) : '…',
                })
              : i18n.t('takeOut.everything')}
          </p>
        </>
      )}
    </section>
  );
}
