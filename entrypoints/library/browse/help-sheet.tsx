import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { COMMANDS, type Command } from './keys';

/** Every key and every search word, on one sheet. */
export function HelpSheet({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{i18n.t('browse.helpTitle')}</h2>
      <dl class="keys">
        {Object.entries(COMMANDS).map(([command, keys]) => (
          <div key={command}>
            <dt>
              {keys.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{i18n.t(`keys.${command as Command}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{i18n.t('browse.searchTitle')}</h3>
      <dl class="terms">
        {TERMS.map(([term, name]) => (
          <div key={term}>
            <dt>
              <code>{term}</code>
            </dt>
            <dd>{i18n.t(`browse.terms.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="primary">
          {i18n.t('form.close')}
        </button>
      </form>
    </dialog>
  );
}

const TERMS = [
  ['harb ferries', 'words'],
  ['"battery ferry"', 'phrase'],
  ['tag:energy', 'tag'],
  ['site:courier.example', 'site'],
  ['kind:figure', 'kind'],
  ['status:disputed', 'status'],
  ['speaker:vandermolen', 'speaker'],
  ['after:2026-03 before:2026-06', 'dates'],
  ['no:evidence', 'evidence'],
  ['-opinion', 'not'],
] as const;
