import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ClaimEdit, type FoundPassages, foldName, type Passage } from '../../lib/claims';
import { SentenceList } from './sentence-list';
import { SuggestedClaims } from './suggested-claims';
import './find-claims.css';

interface Props {
  /** Whether the reader wants suggestions. */
  wanted: boolean;
  onWanted(wanted: boolean): void;
  /** Reads the article; asked when something of it is to be shown, until there is one. `null` where there is none. */
  read(): Promise<FoundPassages | null>;
  /** The quotes of the page's claims. */
  saved: readonly string[];
  /** Highlights a passage in the page and keeps it as a claim. */
  onHighlight(passage: Passage, fields: ClaimEdit): Promise<void>;
  /** Never suggests a passage here again; `comeBack` shows it again, should the reader think better of it. */
  onDismiss(passage: Passage, comeBack: () => void): Promise<void>;
}

/** Ways to make claims without selecting text. Nothing is read before the reader opens one of them, and nothing is painted. */
export function FindClaims({ wanted, onWanted, read, saved, onHighlight, onDismiss }: Props) {
  const [found, setFound] = useState<FoundPassages | null>(null);
  const [reading, setReading] = useState(false);
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set());
  const [open, setOpen] = useState({ suggested: false, sentences: false });
  const isSaved = useMemo(() => {
    const quotes = new Set(saved.map(asRead));
    return (passage: Passage) => quotes.has(asRead(passage.text));
  }, [saved.join('\n')]);
  const onToggle = (part: 'suggested' | 'sentences', isOpen: boolean) => {
    setOpen(parts => ({ ...parts, [part]: isOpen }));
    if (isOpen && !found && !reading) void look();
  };
  /** A page that could not be read may well be the next time. */
  const look = async () => {
    setReading(true);
    const passages = await read().catch(() => null);
    setFound(passages && { ...passages, suggested: onceEach(passages.suggested) });
    setReading(false);
  };
  const shown = (part: (passages: FoundPassages) => preact.ComponentChild) => {
    if (found) return part(found);
    if (reading) return <p class="quiet">{i18n.t('find.reading')}</p>;
    return (
      <div class="row">
        <p class="quiet">{i18n.t('popup.noArticle')}</p>
        <button type="button" class="plain" onClick={() => void look()}>
          {i18n.t('find.again')}
        </button>
      </div>
    );
  };

  return (
    <section class="find-claims" aria-labelledby="find-title">
      <h2 id="find-title">{i18n.t('find.title')}</h2>
      <details onToggle={event => onToggle('suggested', event.currentTarget.open)}>
        <summary>
          {i18n.t('find.suggested')} <small class="badge">{i18n.t('find.experimental')}</small>
        </summary>
        {open.suggested &&
          wanted &&
          shown(({ suggested, understood }) =>
            understood ? (
              <SuggestedClaims
                passages={suggested.filter(passage => !gone.has(passage.at) && !isSaved(passage))}
                onAccept={passage => onHighlight(passage, passage.fields)}
                onDismiss={async passage => {
                  await onDismiss(passage, () => setGone(others => without(others, passage.at)));
                  setGone(others => new Set([...others, passage.at]));
                }}
              />
            ) : (
              <p class="quiet">{i18n.t('find.language')}</p>
            ),
          )}
        <label class="wanted">
          <input type="checkbox" checked={wanted} onChange={event => onWanted(event.currentTarget.checked)} />
          {i18n.t('find.wanted')}
        </label>
      </details>
      <details onToggle={event => onToggle('sentences', event.currentTarget.open)}>
        <summary>{i18n.t('find.sentences')}</summary>
        {open.sentences &&
          shown(({ sentences }) => (
            <SentenceList
              sentences={sentences}
              isSaved={isSaved}
              onHighlight={passage => onHighlight(passage, {})}
            />
          ))}
      </details>
    </section>
  );
}

/** Words without what nobody sees of them, such as soft hyphens, which a page may hold and a quote does not. */
const asRead = (text: string) => foldName(text.replace(/\p{Cf}/gu, ''));

/** A pull quote says again what the article says. */
function onceEach<P extends Passage>(passages: readonly P[]): P[] {
  const seen = new Set<string>();
  return passages.filter(({ text }) => !seen.has(asRead(text)) && seen.add(asRead(text)));
}

const without = (numbers: ReadonlySet<number>, one: number) =>
  new Set([...numbers].filter(other => other !== one));
