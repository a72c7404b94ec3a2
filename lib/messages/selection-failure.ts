import type { Failure } from '../claims';
import type { SelectionState } from './contract';

type Reason = NonNullable<SelectionState['reason']>;

const CODES = {
  none: 'noSelection',
  field: 'selectionInField',
  frame: 'selectionInFrame',
  editable: 'selectionInEditable',
  long: 'selectionTooLong',
} as const;

/** Why what is selected cannot become a claim. */
export const selectionFailure = (reason: Reason): Failure => ({ code: CODES[reason] });
