import { Sparkles, X } from 'lucide';
import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim } from '../../lib/claims';
import { formatFigure } from '../format-figure';
import { Icon } from '../icon';
import { useFocusKept } from '../use-focus-kept';
import { FigureRow } from './figure-row';
import type { FiguresIn } from './read-amount';
import { NO_FIGURE, type TypedFigure, typedFigure } from './typed-figure';

interface Props {
  /** The figures that were read in what the claim says. */
  read: Claim['figures'];
  /** The figures as the reader has them; `null` where nothing was corrected. */
  own: readonly TypedFigure[] | null;
  figuresIn: FiguresIn | null;
  onChange(own: TypedFigure[] | null): void;
}

/** The amounts in a claim: as they were read, or as the reader corrects them. */
export function FigureFields({ read, own, figuresIn, onChange }: Props) {
  const title = useId();
  const part = useRef<HTMLDivElement>(null);
  const way = useRef<HTMLButtonElement>(null);
  // A figure that is removed takes the button that was pressed with it.
  useFocusKept(part, way);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row with its button
    <div ref={part} class="figures" role="group" aria-labelledby={title}>
      <div class="spread">
        <span class="label" id={title}>
          {!own && <Icon node={Sparkles} size={14} />}
          {i18n.t(own ? 'form.ownFigures' : 'form.figures')}
        </span>
        <button
          ref={way}
          type="button"
          class="plain"
          onClick={() => onChange(own ? null : read.length > 0 ? read.map(typedFigure) : [NO_FIGURE])}
        >
          {i18n.t(own ? 'form.readFigures' : read.length > 0 ? 'form.correctFigures' : 'form.addFigure')}
        </button>
      </div>
      {own ? (
        <OwnFigures {...{ own, figuresIn, onChange }} />
      ) : (
        read.length > 0 && <ReadFigures figures={read} />
      )}
    </div>
  );
}

const ReadFigures = ({ figures }: { figures: Claim['figures'] }) => (
  <ul>
    {figures.map(figure => (
      <li key={figure.text}>
        <span class="quiet" dir="auto">
          {figure.text}
        </span>{' '}
        {formatFigure(figure)}
      </li>
    ))}
  </ul>
);

interface OwnProps extends Pick<Props, 'figuresIn' | 'onChange'> {
  own: readonly TypedFigure[];
}

function OwnFigures({ own, figuresIn, onChange }: OwnProps) {
  const change = (at: number, fields: Partial<TypedFigure>) =>
    onChange(own.map((figure, i) => (i === at ? { ...figure, ...fields } : figure)));
  return (
    <>
      {own.map((figure, i) => (
        <FigureRow key={i} figure={figure} figuresIn={figuresIn} onChange={fields => change(i, fields)}>
          <button
            type="button"
            class="plain"
            aria-label={i18n.t('form.removeFigure', { figure: figure.text || figure.value })}
            onClick={() => onChange(own.filter((_, other) => other !== i))}
          >
            <Icon node={X} size={16} />
          </button>
        </FigureRow>
      ))}
      <button type="button" class="plain" onClick={() => onChange([...own, NO_FIGURE])}>
        {i18n.t('form.addFigure')}
      </button>
    </>
  );
}
