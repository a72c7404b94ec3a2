import { describe, expect, it } from 'vitest';
import { english } from '../../../lib/suggest/en';
import { readSpeakers } from '../../../lib/suggest/speakers';

type Row = [text: string, ...speakers: (string | null)[]];

/** One line a sentence: name; role; direct or indirect; "inferred" where the sentence does not name them. */
const inShort = (...paragraphs: string[]) =>
  readSpeakers(paragraphs, english()).map(
    ({ speaker }) =>
      speaker &&
      [speaker.name, speaker.role, speaker.speech, speaker.inferred && 'inferred'].filter(Boolean).join('; '),
  );

const table = (name: string, rows: Row[]) =>
  describe(name, () => {
    it.each(rows.map(([text, ...speakers]) => ({ text, speakers })))('$text', ({ text, speakers }) => {
      expect(inShort(...text.split('\n'))).toEqual(speakers);
    });
  });

table('before the verb', [
  ['Mara Lind said the dam would hold.', 'Mara Lind; indirect'],
  ['The water board said the dam would hold.', 'The water board; indirect'],
  ['On Tuesday the water board said it would hold.', 'the water board; indirect'],
  ['Speaking in Olm, Lind said that it would hold.', 'Lind; indirect'],
  ['Engineers who saw the dam say it is safe.', 'Engineers who saw the dam; indirect'],
  ['Police said two men were held.', 'Police; indirect'],
  [
    'A coalition of 41 ports, led by Olm and its twins, said on Thursday that it would pay.',
    'A coalition of 41 ports; indirect',
  ],
  ['In 2024 officials said it would hold.', 'officials; indirect'],
  ['A survey of 12 towns shows that they grow.', 'A survey of 12 towns; indirect'],
  ['The budget office put the cost at about $48 million.', 'The budget office; indirect'],
  ['The workers put the boat at the end of the pier.', null],
  ['The water board disputes that number.', null],
  ['The water board disputes that the dam leaks.', 'The water board; indirect'],
  ['A clerk writes every word by hand.', null],
  ['The board proposed a dividend of 35 kobo per share.', null],
  ['Census data show that towns are growing.', 'Census data; indirect'],
  ['Critics praised the dam but warned that it is old.', 'Critics; indirect'],
  ['The new mayor, Ines Vidal-Roy, said it would hold.', 'Ines Vidal-Roy; The new mayor; indirect'],
  ['Its founder, Rev. Samuel Osei, told the court that it was so.', 'Samuel Osei; Its founder; indirect'],
  [
    'Lind, a hydrologist who has studied dams, argues that it leaks.',
    'Lind; a hydrologist who has studied dams; indirect',
  ],
  ['Prof. Anton van der Meer, who did not take part, says it leaks.', 'Anton van der Meer; indirect'],
  ['The Water Bureau, in an e-mail, said it would hold.', 'The Water Bureau; indirect'],
  [
    'A spokeswoman for Olm Water, which runs the dam, said it would hold.',
    'A spokeswoman for Olm Water; indirect',
  ],
  [
    'Dr Paa Kwesi Addo of Tema General Hospital said beds were full.',
    'Paa Kwesi Addo; Tema General Hospital; indirect',
  ],
  ['Dam Minister Ines Vidal said it would hold.', 'Ines Vidal; Dam Minister; indirect'],
  [
    'Speaker of the House Asif Mahmud Khan said it would hold.',
    'Asif Mahmud Khan; Speaker of the House; indirect',
  ],
  [
    'Inspector General of Police Ravi Menon Nair said so.',
    'Ravi Menon Nair; Inspector General of Police; indirect',
  ],
  [
    'Siti Nurhaliza binti Tarudin, Chief Engineer, said that it was strong.',
    'Siti Nurhaliza binti Tarudin; Chief Engineer; indirect',
  ],
  ['Former captain Luis de la Cruz believes it will rain.', 'Luis de la Cruz; Former captain; indirect'],
  ["Olm's Ines Vidal told MPs it would hold.", "Ines Vidal; Olm's; indirect"],
  ['The committee has warned that it may not hold.', 'The committee; indirect'],
  ['Ines Vidal, in a talk with the mayor, said it leaks.', 'Ines Vidal; indirect'],
  ['Ines Vidal, deputy mayor of Olm, said it leaks.', 'Ines Vidal; deputy mayor of Olm; indirect'],
  ['Residents have long complained that it leaks.', 'Residents; indirect'],
  ['On Tuesday Mara Lind said it would hold.', 'Mara Lind; indirect'],
  ['Yesterday the board announced that it would close.', 'the board; indirect'],
  ['Lind, 71, a cook, says it leaks.', 'Lind; a cook; indirect'],
  ['Mara Lind (34) said the dam leaks.', 'Mara Lind; indirect'],
  ['Sen. Joe Park (R-Olm) said the dam leaks.', 'Joe Park; Sen.; indirect'],
  ['A judge in Olm ruled on Monday that it was unlawful.', 'A judge in Olm; indirect'],
  ['Economists polled by Olm Press say it leaks.', 'Economists polled by Olm Press; indirect'],
  ['Mara Lind — the engineer — said the weir leaks.', 'Mara Lind; the engineer; indirect'],
  [
    'Dam minister Ines Vidal – who took over in May – blamed the last board.',
    'Ines Vidal; Dam minister; indirect',
  ],
  ['Asked by Mara Lind, Ines Vidal said that it leaks.', 'Ines Vidal; indirect'],
  ['Asked if Mara Lind would go, Ines Vidal said she would.', 'Ines Vidal; indirect'],
  ['Asked whether Mara Lind would go, Ines Vidal said she would.', 'Ines Vidal; indirect'],
  ['The 34-year-old engineer Mara Lind said it leaks.', 'Mara Lind; The 34-year-old engineer; indirect'],
  ['Owners of the 300-seat hall said it leaks.', 'Owners of the 300-seat hall; indirect'],
  ['Mara Lind pointed out that the weir leaks.', 'Mara Lind; indirect'],
  ['The WHO said that it kills.', 'The WHO; indirect'],
  ['WHO data show that it kills.', 'WHO data; indirect'],
  ['Founder and chair Mara Lind said it leaks.', 'Mara Lind; chair; indirect'],
  ['Mara Lind and Ines Vidal said it leaks.', null],
  ['Officials in Olm and Tema said it leaks.', null],
  ['Ines Vidal criticised the claim by Mara Lind that it leaks.', null],
  ['The claim by Mara Lind is that it leaks.', null],
]);

table('after the verb', [
  ['“It will hold for years,” said Mara Lind.', 'Mara Lind; direct'],
  ['It will hold, said a spokesman for the Water Board.', 'a spokesman for the Water Board; indirect'],
  ['“It will hold for years,” reads the report.', 'the report; direct'],
  ['Joe Park described the dam as “a disgrace to the town”.', 'Joe Park; direct'],
  ['“It will hold for years,” said Citi analyst Jane Roe.', 'Jane Roe; Citi analyst; direct'],
  ['“It will hold for years,” wrote economist B.K. Rao in a note.', 'B.K. Rao; economist; direct'],
  [
    '"It will hold for years," said Dr. Mara Lind, the head of the board.',
    'Mara Lind; the head of the board; direct',
  ],
  [
    '"It will hold for years," says Tan Sri Wong Kah Fai, Chairman of Olm.',
    'Wong Kah Fai; Chairman of Olm; direct',
  ],
  ['"It will hold for years," said O’Brien, 71, who lives below.', 'O’Brien; direct'],
  ['‘It will hold for years,’ said the engineer, Mara Lind.', 'Mara Lind; the engineer; direct'],
  ['It will hold, said the board.', 'the board; indirect'],
  ['The weir leaks – it is old – said Mara Lind.', 'Mara Lind; indirect'],
  ['The weir leaks, it is old, said Mara Lind.', 'Mara Lind; indirect'],
  ['“It will hold for years,” said Mara Lind and Ines Vidal.', null],
  ['"It will hold for years," lead engineer Mara Lind said.', 'Mara Lind; lead engineer; direct'],
  ['"It will hold for years," the mayor, Ines Vidal, told reporters.', 'Ines Vidal; the mayor; direct'],
]);

table('without a verb', [
  ['According to Mara Lind, it will hold.', 'Mara Lind; indirect'],
  ['It will hold, according to the water board.', 'the water board; indirect'],
  ['It will hold, according to Mara Lind, an engineer.', 'Mara Lind; an engineer; indirect'],
  ['As per the Dam Agency, it will hold.', 'the Dam Agency; indirect'],
  ['It has lost half its water, as Dr Lind showed in May.', 'Lind; indirect'],
  ['Half the water is gone, the board reported.', 'the board; indirect'],
  ['Per the WHO, it will hold.', 'the WHO; indirect'],
  ['It will hold, per the board.', 'the board; indirect'],
  ['It yields 40 litres per US gallon.', null],
  ['Lind: It will hold for years and years.', 'Lind; direct'],
]);

table('over several sentences', [
  [
    'Mara Lind said it was old. She added that it leaks.',
    'Mara Lind; indirect',
    'Mara Lind; indirect; inferred',
  ],
  ['“It is old,” said Mara Lind. “It leaks every day.”', 'Mara Lind; direct', 'Mara Lind; direct; inferred'],
  ['“It is old. It leaks every day,” said Mara Lind.', 'Mara Lind; direct; inferred', 'Mara Lind; direct'],
  ['Mara Lind said: “It is old. It leaks every day.”', 'Mara Lind; direct', 'Mara Lind; direct; inferred'],
  ['Mara Lind said: “It is old.\n“It leaks every day.”', 'Mara Lind; direct', 'Mara Lind; direct; inferred'],
  ['Dr Mara Lind spoke first. Lind said it leaks.', null, 'Mara Lind; indirect'],
  ['The board met. It said the dam would hold.', null, null],
  [
    'The board denied it. It said the dam would hold.',
    'The board; indirect',
    'The board; indirect; inferred',
  ],
  ['"It leaks every day," the 34-year-old said.', null],
  ['Mara Lind came home. "It leaks every day," the 34-year-old said.', null, 'Mara Lind; direct; inferred'],
  ['Mara Lind came home. "It leaks every day," said the 34-year-old.', null, 'Mara Lind; direct; inferred'],
  ['By day Mara Lind digs wells. “Wells are harder,” she says.', null, 'Mara Lind; direct; inferred'],
]);

table('quotation marks', [
  ['She called it “old” once.', null],
  ['«Il tient bon depuis dix ans», said Mara Lind.', 'Mara Lind; direct'],
  ['“He said ‘it leaks’ and left,” said Mara Lind.', 'Mara Lind; direct'],
  ['‘It’s the dam’s age that worries us,’ said Mara Lind.', 'Mara Lind; direct'],
  ['Mara Lind said: "It is old and it leaks.', 'Mara Lind; direct'],
]);

table(
  'nobody speaks',
  [
    ['The dam holds.'],
    ['I said so.', null].slice(0, 2) as Row,
    ['Nobody said why.', null],
    ['A holder may claim half the price.', null],
    ['Farmers are told that it is so.', null],
    ['They found a coin in the mud.', null],
    ['Olm Water reported a profit of $3.', null],
    ['He called for an inquiry.', null],
  ].map(row => (row.length === 1 ? [row[0], null] : row) as Row),
);
