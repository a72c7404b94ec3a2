import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatFigure } from '../format-figure';
import { type FiguresIn, readAmount } from './read-amount';
import { NO_FIGURE, partFigure, readEnd, readFigure, type TypedFigure } from './typed-figure';

interface Props {
  figure: TypedFigure;
  /** The rules that read what is typed, once they have come. */
  figuresIn: FiguresIn | null;
  onChange(fields: Partial<TypedFigure>): void;
  /** What takes it away. */
  children: ComponentChildren;
}

/** One amount, corrected or added by the reader, and how it is understood; of a range both ends. */
export function FigureRow({ figure, figuresIn, onChange, children }: Props) {
  const ids = { value: useId(), to: useId(), unit: useId(), about: useId() };
  // Nobody is told of a mistake in the middle of a word.
  const [typing, setTyping] = useState(false);
  const wrong = whatIsWrong(figure, figuresIn);
  const read = readFigure(figure, figuresIn);
  const understood = read && formatFigure(read);
  const words = figure.text || figure.words;
  const number = (field: 'value' | 'to', label: string) => (
    <div>
      <label for={ids[field]}>{label}</label>
      <input
        id={ids[field]}
        dir="auto"
        aria-describedby={ids.about}
        aria-invalid={figuresIn !== null && !typing && wrong?.field === field}
        ref={input => input?.setCustomValidity(wrong?.field === field ? wrong.says : '')}
        value={figure[field] ?? ''}
        onInput={event => {
          setTyping(true);
          // "About", where the reader typed it, went with the number that is written over now.
          const { approximation } = figure.words ? NO_FIGURE : figure;
          onChange({ [field]: event.currentTarget.value, approximation, words: undefined });
        }}
        onBlur={() => {
          setTyping(false);
          const parted = partFigure(figure, figuresIn);
          if (parted !== figure) onChange(parted);
        }}
      />
    </div>
  );
  return (
    <div class="figure-row">
      {number('value', i18n.t(figure.to === null ? 'form.figureValue' : 'form.figureFrom'))}
      {figure.to !== null && number('to', i18n.t('form.figureTo'))}
      <div>
        <label for={ids.unit}>{i18n.t('form.figureUnit')}</label>
        <input
          id={ids.unit}
          dir="auto"
          maxLength={50}
          value={figure.unit}
          onInput={event => {
            const { value: unit } = event.currentTarget;
            onChange({ ...partFigure(figure, figuresIn), unit, words: undefined });
          }}
        />
      </div>
      {children}
      <p id={ids.about}>
        {words && words !== understood && (
          <span class="quiet" dir="auto">
            {words}{' '}
          </span>
        )}
        {understood}
        {figuresIn && wrong?.typed && !typing && <strong class="wrong">{wrong.says}</strong>}
      </p>
    </div>
  );
}

/**
 * Which number cannot be read, and the sentence for it. A figure without a number is wrong if it has a unit or another end, or was read in
 * the text; a new one in which nothing was typed is none.
 */
function whatIsWrong(
  figure: TypedFigure,
  figuresIn: FiguresIn | null,
): { field: 'value' | 'to'; typed: string; says: string } | null {
  const field = figure.to === null || !readAmount(figure.value, figuresIn) ? 'value' : 'to';
  const typed = (figure[field] ?? '').trim();
  const read = field === 'value' ? readAmount : readEnd;
  if (read(typed, figuresIn)) return null;
  if (typed) return { field, typed, says: i18n.t('form.figureUnread', { typed }) };
  const isNone = field === 'to' || !(figure.text || figure.unit.trim() || figure.to?.trim());
  return isNone ? null : { field, typed, says: i18n.t('form.numberWanted') };
}
