import { type ComponentType, render } from 'preact';
import { useState } from 'preact/hooks';
import '../../../components/theme.css';
import '../../../components/kinds.css';
import '../../../entrypoints/library/library.css';
import { nothingOngoing } from '../../../entrypoints/library/ongoing';
import type { SectionProps } from '../../../entrypoints/library/section';
import { TakingBack } from '../../../entrypoints/library/taking-back';
import { type ClaimlightDatabase, openLibrary } from '../../../lib/store';
import { askOn } from '../../support/evidence-desk';

/** What a section told and wrote, and where it went. */
export interface Told {
  texts: string[];
  address: SectionProps['address'];
}

/** Draws a section of the library as its page does, over a real database; the address is kept here instead of in the bar. */
export function drawSection(
  Section: ComponentType<SectionProps>,
  db: ClaimlightDatabase,
  start: SectionProps['address'],
): Told {
  document.documentElement.lang = 'en';
  document.title = 'Library';
  const library = openLibrary(db);
  const ask = askOn(db);
  const ongoing = nothingOngoing();
  const told: Told = { texts: [], address: start };
  function Frame() {
    const [address, setAddress] = useState(start);
    told.address = address;
    const go = (to: string | SectionProps['address']['params'], params: unknown = {}) =>
      setAddress(last =>
        typeof to === 'string'
          ? { section: to, params: params as SectionProps['address']['params'] }
          : { ...last, params: { ...last.params, ...to } },
      );
    return (
      <main class="section">
        <Section
          {...{ db, address, go }}
          ask={ask}
          library={() => library}
          ongoing={ongoing}
          tell={({ text }) => told.texts.push(text)}
          tellFailure={({ code }) => told.texts.push(code)}
          wrote={written => {
            if (written.ok) return written.value;
            told.texts.push(written.error.code);
            return null;
          }}
        />
        <TakingBack ongoing={ongoing} />
      </main>
    );
  }
  const root = document.createElement('div');
  root.id = 'library';
  root.style.gridTemplateColumns = 'minmax(0, 1fr)';
  document.body.replaceChildren(root);
  render(<Frame />, root);
  return told;
}

/** Takes what was drawn out of the page again. */
export function takeSectionAway(): void {
  const root = document.querySelector('#library');
  if (root) render(null, root);
  document.body.replaceChildren();
}
