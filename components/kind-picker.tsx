import { KINDS, type Kind } from '../lib/claims';
import { kindName } from './words';

/** The key that picks a kind while the toolbar has the focus: 1 to 9, then 0. */
const kindKey = (index: number) => String((index + 1) % 10);

/** The kind a key picks, if it picks one. */
export function kindOfKey(key: string): Kind | undefined {
  return /^\d$/.test(key) ? KINDS[(Number(key) + 9) % 10] : undefined;
}

interface Props {
  chosen: Kind | null;
  /** Choosing the chosen kind again takes it away. */
  onChoose(kind: Kind | null): void;
  label: string;
  /** Whether digits choose, which are then shown. */
  keys?: boolean;
}

export function KindPicker({ chosen, onChoose, label, keys = false }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this row needs, and adds nothing to the role
    <div class="kinds" role="group" aria-label={label}>
      {KINDS.map((kind, index) => (
        <button
          key={kind}
          type="button"
          class={`kind kind-${kind}`}
          aria-pressed={kind === chosen}
          aria-keyshortcuts={keys ? kindKey(index) : undefined}
          onClick={() => onChoose(kind === chosen ? null : kind)}
        >
          <span class="swatch" aria-hidden="true" />
          {kindName(kind)}
          {keys && (
            <span class="key" aria-hidden="true">
              {kindKey(index)}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
