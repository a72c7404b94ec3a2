import { Fragment } from 'preact';
import { i18n } from '#i18n';
import { SOURCE_TYPES, type SourceView } from '../../lib/claims';
import { AuthorFields } from './author-fields';
import { FieldFrame } from './field-frame';
import { TEXT_FIELDS, type TextField } from './field-text';
import type { SourceFormState } from './form-state';
import './source-form.css';

type Details = Pick<SourceFormState, 'authors' | 'texts'>;

interface Props {
  source: SourceView;
  state: Details;
  /** Fields that cannot be read as they are. */
  wrong: ReadonlySet<string>;
  /** What the ids of the fields begin with; after it comes the field's name. */
  formId: string;
  onChange(part: Partial<Details>): void;
}

const LONG: readonly TextField[] = ['abstract', 'keywords'];

/** The reader's word on each detail that was found, which can be taken back. */
export function DetailFields({ source, state, wrong, formId, onChange }: Props) {
  const setText = (field: TextField, text: string) => onChange({ texts: { ...state.texts, [field]: text } });
  return (
    <>
      <p class="quiet">{i18n.t('sourceForm.hint')}</p>
      {TEXT_FIELDS.map(field => {
        const id = `${formId}-${field}`;
        const described = `${id}-about`;
        const shared = {
          id,
          'aria-invalid': wrong.has(field),
          'aria-describedby': described,
          value: state.texts[field],
        };
        const onInput = (event: { currentTarget: { value: string } }) =>
          setText(field, event.currentTarget.value);
        return (
          <Fragment key={field}>
            <FieldFrame
              {...{ id, field, described, source }}
              wrong={wrong.has(field)}
              onTakeBack={text => setText(field, text)}
            >
              {field === 'type' ? (
                <select {...shared} onChange={onInput}>
                  <option value="" />
                  {SOURCE_TYPES.map(type => (
                    <option key={type} value={type}>
                      {i18n.t(`sourceTypes.${type.replace(' ', '_') as 'report'}`)}
                    </option>
                  ))}
                </select>
              ) : LONG.includes(field) ? (
                <textarea {...shared} dir="auto" onInput={onInput} />
              ) : (
                <input {...shared} dir="auto" autocomplete="off" onInput={onInput} />
              )}
            </FieldFrame>
            {field === 'title' && (
              <AuthorFields
                id={`${formId}-authors`}
                source={source}
                authors={state.authors}
                wrong={wrong.has('authors')}
                onAuthors={authors => onChange({ authors })}
              />
            )}
          </Fragment>
        );
      })}
    </>
  );
}
