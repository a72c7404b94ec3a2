import { Plus, X } from 'lucide';
import { i18n } from '#i18n';
import { authorName, type SourceView } from '../../lib/claims';
import { Icon } from '../icon';
import { type TypedAuthor, typedAuthor } from './field-text';

interface Props {
  id: string;
  source: SourceView;
  authors: readonly TypedAuthor[];
  wrong: boolean;
  onAuthors(authors: TypedAuthor[]): void;
}

/** The authors, one a row. An organisation is one without a given name. */
export function AuthorFields({ id, source, authors, wrong, onAuthors }: Props) {
  const { found } = source;
  const corrected = source.corrected.authors !== undefined;
  const change = (index: number, fields: Partial<TypedAuthor>) =>
    onAuthors(authors.map((author, at) => (at === index ? { ...author, ...fields } : author)));
  const field = (index: number, part: keyof TypedAuthor, number: string) => (
    <input
      id={index === 0 && part === 'given' ? id : undefined}
      dir="auto"
      autocomplete="off"
      aria-label={i18n.t(`sourceForm.${part}`, { number })}
      placeholder={i18n.t(`sourceForm.${part}Hint`)}
      value={authors[index]?.[part]}
      onInput={event => change(index, { [part]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset class={corrected ? 'field corrected' : 'field'}>
      <legend>{i18n.t('sourceFields.authors')}</legend>
      {authors.map((_, index) => (
        <div key={index} class="author">
          {field(index, 'given', String(index + 1))}
          {field(index, 'family', String(index + 1))}
          <button
            type="button"
            class="plain"
            aria-label={i18n.t('sourceForm.removeAuthor', { number: String(index + 1) })}
            onClick={() => onAuthors(authors.filter((_, at) => at !== index))}
          >
            <Icon node={X} size={16} />
          </button>
        </div>
      ))}
      <button
        type="button"
        class="plain small"
        onClick={() => onAuthors([...authors, { given: '', family: '' }])}
      >
        <Icon node={Plus} size={14} />
        {i18n.t('sourceForm.addAuthor')}
      </button>
      <p class="about quiet">
        {wrong && <strong class="wrong">{i18n.t('sourceWrong.long')} </strong>}
        {corrected &&
          i18n.t(source.corrected.authors === null ? 'sourceForm.removed' : 'sourceForm.corrected')}
        {found.authors &&
          (corrected
            ? i18n.t('sourceForm.foundAs', {
                value: found.authors.value.map(authorName).join(', '),
                from: found.authors.from,
              })
            : i18n.t('sourceForm.from', { from: found.authors.from }))}
      </p>
      {corrected && (
        <button
          type="button"
          class="plain small"
          onClick={() => onAuthors((found.authors?.value ?? []).map(typedAuthor))}
        >
          {i18n.t('sourceForm.takeBack')}
        </button>
      )}
    </fieldset>
  );
}
