import { i18n } from '#i18n';
import { useKept } from './kept';
import type { Ongoing } from './ongoing';
import { Progress } from './progress';

/** How far taking something back has come, whichever section asked for it. */
export function TakingBack({ ongoing }: { ongoing: Ongoing }) {
  const doing = useKept(ongoing.takingBack);
  if (!doing) return null;
  const { progress, stop } = doing;
  return (
    <div class="toast">
      <Progress
        label={i18n.t('bulk.takingBack')}
        value={progress}
        {...(progress < 1 && { onCancel: () => stop.abort() })}
      />
    </div>
  );
}
