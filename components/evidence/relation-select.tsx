import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { RELATIONS, type Relation } from '../../lib/claims';

interface Props {
  label: string;
  chosen: Relation;
  /** What a relation is called at this end. */
  name(relation: Relation): string;
  onChoose(relation: Relation): void;
  field?: RefObject<HTMLSelectElement | null>;
}

export function RelationSelect({ label, chosen, name, onChoose, field }: Props) {
  const id = useId();
  return (
    <div>
      <label for={id}>{label}</label>
      <select
        ref={field}
        id={id}
        value={chosen}
        onChange={event => onChoose(event.currentTarget.value as Relation)}
      >
        {RELATIONS.map(relation => (
          <option key={relation} value={relation}>
            {name(relation)}
          </option>
        ))}
      </select>
    </div>
  );
}
