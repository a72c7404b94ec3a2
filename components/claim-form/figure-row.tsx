import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { readNumber, type TypedFigure } from './typed-figure';

interface Props {
  figure: TypedFigure;
  onChange(fields: Partial<TypedFigure>): void;
  /** What takes it away. */
  children: ComponentChildren;
}

/** One amount, corrected or added by the reader; of a range both ends. */
export function FigureRow({ figure, onChange, children }: Props) {
  const ids = { value: useId(), to: useId(), unit: useId() };
  const number = (field: 'value' | 'to', label: string) => (
    <div>
      <label for={ids[field]}>{label}</label>
      <input
        id={ids[field]}
        inputMode="decimal"
        ref={input => input?.setCustomValidity(isWrong(figure, field) ? i18n.t('form.numberWanted') : '')}
        value={figure[field] ?? ''}
        onInput={event => onChange({ [field]: event.currentTarget.value })}
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
          onInput={event => onChange({ unit: event.currentTarget.value })}
        />
      </div>
      {children}
      {figure.text && (
        <p class="quiet" dir="auto">
          {figure.text}
        </p>
      )}
    </div>
  );
}

/** A figure without a number is wrong if it has a unit, or was read in the text; a new one in which nothing was typed is none. */
function isWrong(figure: TypedFigure, field: 'value' | 'to'): boolean {
  const typed = figure[field] ?? '';
  const needed = field === 'value' && Boolean(figure.text || figure.unit.trim());
  return readNumber(typed) === null && (typed.trim() !== '' || needed);
}
