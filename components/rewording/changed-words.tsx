import { diffArrays } from 'diff';
import { i18n } from '#i18n';
import './changed-words.css';

/** Changes looked for before both texts are shown whole: beyond this hardly a word has stayed. */
const MOST_CHANGES = 2000;

interface Props {
  before: string;
  now: string;
}

/** Two wordings compared word by word: what is gone struck through, what has come underlined. */
export function ChangedWords({ before, now }: Props) {
  const parts = diffArrays(wordsOf(before), wordsOf(now), { maxEditLength: MOST_CHANGES }) ?? [
    { removed: true, added: false, value: [before] },
    { removed: false, added: true, value: [now] },
  ];
  return (
    <p class="changed-words" dir="auto">
      {parts.map(({ added, removed, value }, index) => {
        const text = value.join('');
        if (removed)
          return (
            <del key={index}>
              <span class="unseen">{i18n.t('rewording.was')}</span>
              {text}
            </del>
          );
        if (added)
          return (
            <ins key={index}>
              <span class="unseen">{i18n.t('rewording.is')}</span>
              {text}
            </ins>
          );
        return <span key={index}>{text}</span>;
      })}
    </p>
  );
}

/** Words, and what stands between them, each for itself; also where words are not spaced. */
function wordsOf(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  );
}
