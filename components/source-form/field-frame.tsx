import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { SourceView } from '../../lib/claims';
import { fieldText, type TextField } from './field-text';

interface Props {
  id: string;
  /** Id of the words about the field. */
  described: string;
  field: TextField;
  source: SourceView;
  wrong: boolean;
  /** Puts what was found back into the field. */
  onTakeBack(text: string): void;
  children: ComponentChildren;
}

/** A field with its name, where its value was found, and what was found where the reader has corrected it. */
export function FieldFrame({ id, described, field, source, wrong, onTakeBack, children }: Props) {
  const found = source.found[field];
  const corrected = source.corrected[field] !== undefined;
  const foundText = fieldText(found?.value);
  return (
    <div class={corrected ? 'field corrected' : 'field'}>
      <label for={id}>{i18n.t(`sourceFields.${field}`)}</label>
      {children}
      <p id={described} class="about quiet">
        {wrong && <strong class="wrong">{i18n.t(`sourceWrong.${RULES[field] ?? 'long'}`)} </strong>}
        {corrected &&
          i18n.t(source.corrected[field] === null ? 'sourceForm.removed' : 'sourceForm.corrected')}
        {found &&
          (corrected
            ? i18n.t('sourceForm.foundAs', { value: foundText.slice(0, 200), from: found.from })
            : i18n.t('sourceForm.from', { from: found.from }))}
      </p>
      {corrected && (
        <button type="button" class="plain small" onClick={() => onTakeBack(foundText)}>
          {i18n.t('sourceForm.takeBack')}
        </button>
      )}
    </div>
  );
}

/** Which sentence says what a field must look like. */
const RULES: Partial<Record<TextField, 'date' | 'language' | 'doi' | 'address'>> = {
  published: 'date',
  modified: 'date',
  language: 'language',
  doi: 'doi',
  canonical: 'address',
};
