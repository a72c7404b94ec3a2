import { i18n } from '#i18n';
import { LibraryLink } from '../this-page/library-link';
import type { Unreachable as Why } from './reach';

/** Says plainly that nothing can be done here, and why. */
export function Unreachable({ why }: { why: Why }) {
  return (
    <section class="unreachable">
      <h1>{i18n.t(`reach.${why}Title`)}</h1>
      <p>{i18n.t(`reach.${why}`)}</p>
      <LibraryLink />
    </section>
  );
}
