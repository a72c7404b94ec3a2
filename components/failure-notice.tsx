import type { Failure } from '../lib/claims';
import { failureText } from './words';

interface Props {
  failure: Failure | null;
  /** Where its usual sentence does not fit. */
  text?: string | null;
}

/** Says what has failed, at once to screen readers, too; nothing where nothing has. */
export function FailureNotice({ failure, text }: Props) {
  return (
    failure && (
      <p class="failure" role="alert">
        {text ?? failureText(failure)}
      </p>
    )
  );
}
