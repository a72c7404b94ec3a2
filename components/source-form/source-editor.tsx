import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Failure, SourceEdit, SourceView } from '../../lib/claims';

interface Props {
  source: SourceView;
  tags: readonly string[];
  /** Reads the words that were half-typed last time. */
  draft(): Promise<unknown>;
  drafts: { keep(fields: Record<string, unknown>): void; drop(): Promise<void> };
  onSave(fields: SourceEdit): Promise<Failure | null>;
  onClose(): void;
  onFailure(failure: Failure): void;
}

/** The form for a source, with what was half-typed in it. It loads only now, so that the page opens at once. */
export function SourceEditor({ draft, drafts, onSave, onFailure, ...props }: Props) {
  const [ready, setReady] = useState<Awaited<ReturnType<typeof load>> | null>(null);
  useEffect(() => {
    load(draft).then(setReady, () => onFailure({ code: 'storageUnavailable' }));
  }, [props.source.id]);

  if (!ready) return <p class="quiet">{i18n.t('editor.opening')}</p>;
  const { SourceForm, ...loaded } = ready;
  return (
    <SourceForm
      {...props}
      {...loaded}
      onDraft={drafts.keep}
      onSave={async fields => {
        const failure = await onSave(fields);
        if (!failure) await drafts.drop();
        return failure;
      }}
    />
  );
}

async function load(draft: Props['draft']) {
  const [{ SourceForm }, words] = await Promise.all([import('./source-form'), draft()]);
  return { SourceForm, draft: words };
}
