import { i18n } from '#i18n';
import { formatDate } from '../../../components/format-date';
import { type SourceView, sourceSite, sourceTitle } from '../../../lib/claims';
import { type BoardData, groupClaims, inConflict, sourcesOf } from './board-data';
import { ClaimCell, Saying } from './claim-cell';

/** With more sources than this a column for each can no longer be read. */
const MOST_COLUMNS = 6;

/** Who says what: claims by sources, or one claim a row where there are many sources. */
export function BoardTable({ data }: { data: BoardData }) {
  const sources = sourcesOf(data.claims);
  return sources.length <= MOST_COLUMNS ? (
    <Matrix data={data} sources={sources} />
  ) : (
    <LongTable data={data} />
  );
}

function Matrix({ data, sources }: { data: BoardData; sources: SourceView[] }) {
  const conflicts = inConflict(data.claims, data.links);
  return (
    <table class="matrix">
      <caption class="unseen">{i18n.t('board.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('board.claim')}</th>
          {sources.map(source => (
            <th key={source.id} scope="col">
              <SourceName source={source} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groupClaims(data).map(group => (
          <tr key={group[0]?.id}>
            <th scope="row">{group[0] && <Saying claim={group[0]} />}</th>
            {sources.map(source => (
              <td key={source.id}>
                {group
                  .filter(claim => claim.source === source.id)
                  .map(claim => (
                    <ClaimCell
                      key={claim.id}
                      claim={claim}
                      conflict={conflicts.has(claim.id)}
                      // What it says stands at the head of the row, and nothing twice.
                      text={claim === group[0] ? 'above' : 'here'}
                    />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LongTable({ data }: { data: BoardData }) {
  const conflicts = inConflict(data.claims, data.links);
  return (
    <table class="long">
      <caption class="unseen">{i18n.t('board.captionLong')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('board.claim')}</th>
          <th scope="col">{i18n.t('board.standing')}</th>
          <th scope="col">{i18n.t('board.source')}</th>
        </tr>
      </thead>
      {groupClaims(data).map(group => (
        <tbody key={group[0]?.id}>
          {group.map(claim => (
            <tr key={claim.id}>
              <th scope="row">
                <Saying claim={claim} />
              </th>
              <td>
                <ClaimCell claim={claim} conflict={conflicts.has(claim.id)} text="above" />
              </td>
              <td>
                <SourceName source={claim.from} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function SourceName({ source }: { source: SourceView }) {
  const { published } = source.fields;
  return (
    <>
      <span dir="auto">{sourceTitle(source)}</span>
      <small class="quiet">
        {[sourceSite(source), published && formatDate(published)].filter(Boolean).join(' · ')}
      </small>
    </>
  );
}
