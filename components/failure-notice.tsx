import type { Failure } from '../lib/claims';
import { failureText } from './words';

/** Says what has failed, at once to screen readers, too; nothing where nothing has. */
export function FailureNotice({ failure }: { failure: Failure | null }) {
  return (
    failure && (
      <p class="failure" role="alert">
        {failureText(failure)}
      </p>
    )
  );
}
