import { i18n } from '#i18n';
import type { SectionProps } from '../section';
import { QueueWork } from './queue-work';
import { QUEUE_NAMES, type Queue } from './queues';
import './checking.css';

/** Checking: the queues, and the one that is worked through. The address holds the queue and the claim in view. */
export function Checking(props: SectionProps) {
  const { address, go } = props;
  const queue: Queue = QUEUE_NAMES.find(name => name === address.params.queue) ?? 'unchecked';
  return (
    <div class="checking">
      <h1>{i18n.t('library.sections.checking')}</h1>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this row needs */}
      <div class="queues" role="group" aria-label={i18n.t('checking.queue')}>
        {QUEUE_NAMES.map(name => (
          <button
            key={name}
            type="button"
            aria-pressed={name === queue}
            onClick={() => go({ queue: name, at: '' }, 'push')}
          >
            {i18n.t(`checking.queues.${name}`)}
          </button>
        ))}
      </div>
      <QueueWork key={queue} queue={queue} {...props} />
    </div>
  );
}
