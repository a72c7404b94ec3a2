import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { SourceEditor } from '../../../../components/source-form/source-editor';
import { failureText } from '../../../../components/words';
import type { Id } from '../../../../lib/claims';
import { createDraftKeeper } from '../../../../lib/messages';
import {
  allTags,
  changeSource,
  claimsOfSource,
  copiesOf,
  deleteSource,
  draftOf,
  sourceViews,
} from '../../../../lib/store';
import { CiteSource } from '../../citing/cite-source';
import { takeBack } from '../../take-back';
import { useLive } from '../../use-live';
import type { DetailProps } from './detail-props';
import { History } from './history';
import { SourceClaims } from './source-claims';
import { SourceText } from './source-text';

/** One source with its details, its saved copies and its claims; edited in place. */
export function SourceDetail({ id, ...props }: DetailProps & { id: Id }) {
  const { db, ask, wrote, tell, tellFailure, editing, onEdit, onGone } = props;
  const subject = `source:${id}`;
  const drafts = useMemo(() => createDraftKeeper(ask, subject), [ask, subject]);
  const shown = useLive(
    async () => {
      const [[source], copies, claims, tags] = await Promise.all([
        sourceViews(db, [id]),
        copiesOf(db, id),
        claimsOfSource(db, id),
        allTags(db),
      ]);
      return { source: source ?? null, copies, claims, tags: tags.map(({ name }) => name) };
    },
    [db, id],
    tellFailure,
  );
  if (shown === undefined) return null;
  if (shown.source === null) return <p class="quiet hint">{failureText({ code: 'notFound' })}</p>;

  const remove = async () => {
    const deleted = wrote(await deleteSource(db, id));
    if (!deleted) return;
    onGone();
    tell({
      text: i18n.t('browse.sourceDeleted'),
      action: { label: i18n.t('announce.undo'), run: () => void takeBack(props, deleted.commit) },
    });
  };

  return (
    <>
      {editing ? (
        <SourceEditor
          source={shown.source}
          tags={shown.tags}
          draft={() => draftOf(db, subject)}
          drafts={drafts}
          onFailure={tellFailure}
          onSave={async fields => {
            const answer = await changeSource(db, id, fields);
            if (answer.ok) wrote(answer);
            return answer.ok ? null : answer.error;
          }}
          onClose={() => onEdit(false)}
        />
      ) : (
        <>
          <SourceText
            source={shown.source}
            copies={shown.copies}
            onEdit={() => onEdit(true)}
            onRemove={() => void remove()}
          />
          <CiteSource {...{ db, tell, tellFailure }} source={shown.source} />
        </>
      )}
      <SourceClaims claims={shown.claims} />
      <History {...props} table="sources" record={id} />
    </>
  );
}
