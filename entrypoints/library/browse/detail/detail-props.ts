import type { Id, LibraryView } from '../../../../lib/claims';
import type { SectionProps } from '../../section';

export interface DetailProps extends SectionProps {
  view: LibraryView;
  /** Nothing is in view: null. */
  id: Id | null;
  editing: boolean;
  onEdit(editing: boolean): void;
  /** What was in view is there no more. */
  onGone(): void;
}
