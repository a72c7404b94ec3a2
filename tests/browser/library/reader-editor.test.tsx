import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { OpenClaim } from '../../../entrypoints/reader/open-claim';
import { ClaimlightDatabase, changeClaim, claimViews, keepDraft } from '../../../lib/store';
import { askOn } from '../../support/evidence-desk';
import { value } from '../../support/library';
import { plainClaim } from './linked-library';

const db = new ClaimlightDatabase(`reader-${crypto.randomUUID()}`);
afterEach(() => {
  render(null, document.body);
  db.close();
});

it('the editor beside a saved copy has the words half-typed for its claim, and what its status was', async () => {
  const id = await plainClaim(db, 1);
  value(await changeClaim(db, id, { status: 'disputed', statusNote: 'Counted twice.' }));
  value(await keepDraft(db, `claim:${id}`, { note: 'half-typed' }));
  const [claim] = await claimViews(db, [id]);
  if (!claim) throw new Error('no claim');
  const told: string[] = [];
  render(
    <OpenClaim
      {...{ db, claim }}
      ask={askOn(db)}
      wrote={written => (written.ok ? written.value : null)}
      tell={({ text }) => told.push(text)}
      tellFailure={({ code }) => told.push(code)}
      onClose={() => told.push('closed')}
    />,
    document.body,
  );
  await expect.element(page.getByLabelText('Note')).toHaveValue('half-typed');
  await expect.element(page.getByText('Counted twice.', { exact: false }).first()).toBeInTheDocument();
  expect(told).toEqual([]);
});
