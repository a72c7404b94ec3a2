import { SOURCE_FIELDS } from '../../claims';

/** What a template can name, by what it is said of; a test holds it against what `variables` gives. */
export const TEMPLATE_NAMES = {
  file: ['claims', 'index', 'first', 'alone', 'today'],
  source: [
    ...new Set([
      ...[
        'title',
        'author',
        'authors',
        'container',
        'published',
        'year',
        'accessed',
        'address',
        'tags',
        'note',
        'id',
      ],
      ...SOURCE_FIELDS,
    ]),
  ],
  claim: [
    'quote',
    'quotes',
    'statement',
    'question',
    'kind',
    'speaker',
    'said',
    'status',
    'status_note',
    'figures',
    'evidence',
    'tags',
    'note',
    'link',
    'created',
    'updated',
    'id',
    'block',
  ],
  filters: ['quotation', 'markdown', 'link', 'hashtag'],
} as const;
