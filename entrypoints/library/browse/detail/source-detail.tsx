import { failureText } from '../../../../components/words';
import type { Id } from '../../../../lib/claims';
import { sourceViews } from '../../../../lib/store';
import { useLive } from '../../use-live';
import type { DetailProps } from './detail-props';
import { History } from './history';
import { SourceCard } from './source-card';

/** One source with its claims. */
export function SourceDetail({ id, db, wrote, tellFailure }: DetailProps & { id: Id }) {
  const source = useLive(async () => (await sourceViews(db, [id]))[0] ?? null, [db, id], tellFailure);
  if (source === undefined) return null;
  if (source === null) return <p class="quiet hint">{failureText({ code: 'notFound' })}</p>;
  return (
    <>
      <SourceCard source={source} />
      <History {...{ db, wrote, tellFailure }} table="sources" record={id} />
    </>
  );
}
