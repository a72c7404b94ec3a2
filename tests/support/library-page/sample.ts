import type { ClaimEdit, SourceEdit, SourceMetadata } from '../../../lib/claims';

export interface SampleArticle {
  address: string;
  found: SourceMetadata;
  said: SourceEdit;
  paragraphs: string[];
  /** The same after its editors changed it, where it was kept a second time. */
  later?: string[];
  /** Passages of the paragraphs, with what the reader says of them. */
  claims: [quote: string, fields: ClaimEdit][];
}

const found = (title: string, authors: [string, string][], site: string, published: string) => ({
  title: { value: title, from: 'json-ld headline' },
  authors: { value: authors.map(([given, family]) => ({ given, family })), from: 'json-ld author' },
  site: { value: site, from: 'og:site_name' },
  published: { value: published, from: 'article:published_time' },
  language: { value: 'en', from: 'html lang' },
});

/** A small library as a reader might have it after some weeks. All people, places and papers are invented. */
export const SAMPLE: SampleArticle[] = [
  {
    address: 'https://courier.tideway.example/2026/03/14/harbour-batteries',
    found: found(
      'The harbour that learned to hold its breath',
      [
        ['Ines', 'Vandermolen'],
        ['Tobias', 'Okonjo-Reed'],
      ],
      'The Tideway Courier',
      '2026-03-14',
    ),
    said: { tags: ['harbours', 'energy'], note: 'For the chapter on ports.' },
    paragraphs: [
      'On a still morning in Merrowgate you can now hear the gulls. For sixty years the ships at the quay kept their engines running.',
      'Since the floating batteries came, eleven of the port’s fourteen berths supply ships at night, and the air at the school above the docks holds a third less soot.',
      '“Within three years no ship here will burn fuel at the quay,” says Petra Holm, who directs the port. Her own engineers call that hopeful.',
      'The batteries cost 53 million crowns. A diesel plant of the same power would have cost half as much, but its fuel would have doubled the bill by 2034.',
    ],
    later: [
      'On a still morning in Merrowgate you can now hear the gulls. For sixty years the ships at the quay kept their engines running.',
      'Since the floating batteries came, twelve of the port’s fourteen berths supply ships at night, and the air at the school above the docks holds a third less soot.',
      'The batteries cost 53 million crowns. A diesel plant of the same power would have cost half as much, but its fuel would have doubled the bill by 2034.',
    ],
    claims: [
      [
        'eleven of the port’s fourteen berths supply ships at night',
        { kind: 'figure', tags: ['energy', 'harbours'], status: 'supported', statusNote: 'Port log, page 4' },
      ],
      [
        'the air at the school above the docks holds a third less soot',
        {
          kind: 'comparison',
          tags: ['air quality'],
          status: 'checking',
          note: 'Less than when? Ask the school for its own readings.',
        },
      ],
      [
        'Within three years no ship here will burn fuel at the quay',
        {
          kind: 'prediction',
          tags: ['energy', 'to check'],
          speaker: { name: 'Petra Holm', role: 'port director', speech: 'direct' },
          status: 'disputed',
          statement: 'By 2029 no ship burns fuel at the quay of Merrowgate.',
        },
      ],
      ['its fuel would have doubled the bill by 2034', { kind: 'cause', tags: ['energy', 'costs'] }],
    ],
  },
  {
    address: 'https://lowlandreview.example/essays/slow-reading',
    found: found('In praise of reading slowly', [['Amaru', 'Quillca']], 'The Lowland Review', '2025-11-02'),
    said: { tags: ['reading'], note: '' },
    paragraphs: [
      'We read more words a day than any people before us, and finish fewer pages.',
      'Slow reading is not reading little; it is reading with a pencil, so that the text has to answer.',
      'In a study of 412 students, those who marked a text by hand remembered its argument a week later almost twice as often.',
    ],
    claims: [
      [
        'it is reading with a pencil, so that the text has to answer',
        { kind: 'definition', tags: ['reading'] },
      ],
      [
        'those who marked a text by hand remembered its argument a week later almost twice as often',
        {
          kind: 'figure',
          tags: ['reading', 'to check'],
          note: 'Which study? No name, no year.',
          status: 'unverifiable',
        },
      ],
      ['We read more words a day than any people before us, and finish fewer pages', { kind: 'opinion' }],
    ],
  },
  {
    address: 'https://nightdesk.example/markets/lantern-street',
    found: found('Lantern Street after dark', [['Bao', 'Lindqvist']], 'Night Desk', '2026-05-20'),
    said: { tags: ['towns'], note: '' },
    paragraphs: [
      'The council opened Lantern Street to night stalls in May, and by midsummer three hundred traders had asked for a place.',
      'Whoever sells after ten must carry their own light, says the new rule, and take it home again.',
      'Rents in the side streets rose by a fifth in one season, the tenants’ union reports.',
    ],
    claims: [
      [
        'Whoever sells after ten must carry their own light',
        { kind: 'rule', tags: ['towns'], status: 'supported' },
      ],
      [
        'Rents in the side streets rose by a fifth in one season',
        {
          kind: 'figure',
          tags: ['towns', 'costs'],
          speaker: { name: 'Tenants’ union', role: null, speech: 'indirect' },
          status: 'mixed',
        },
      ],
      ['The council opened Lantern Street to night stalls in May', { kind: 'event', tags: ['towns'] }],
    ],
  },
  {
    address: 'https://journal.example/articles/2026-17',
    found: {
      ...found(
        'Soot in harbour towns: a season of measurements',
        [
          ['Ruxandra', 'Teel'],
          ['Kofi', 'Brandt'],
        ],
        'Annals of Coastal Air',
        '2026-04',
      ),
      doi: { value: '10.5555/coastal.2026.17', from: 'citation_doi' },
      type: { value: 'journal article', from: 'json-ld @type' },
    },
    said: { tags: ['air quality', 'harbours'], note: '' },
    paragraphs: [
      'Soot fell by 31 per cent at the three stations nearest to the quay and did not change at the fourth.',
      'We conclude that supplying ships from the shore lowers soot in the streets behind a harbour.',
    ],
    claims: [
      [
        'Soot fell by 31 per cent at the three stations nearest to the quay and did not change at the fourth',
        { kind: 'figure', tags: ['air quality', 'harbours'], status: 'supported' },
      ],
      [
        'supplying ships from the shore lowers soot in the streets behind a harbour',
        { kind: 'cause', tags: ['air quality', 'harbours'] },
      ],
    ],
  },
];
