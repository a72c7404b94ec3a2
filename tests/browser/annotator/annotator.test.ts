import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fail, newId, ok } from '../../../lib/claims';
import { annotate, claimOn, click, drag, middleOf, painted, words } from '../../support/annotator';
import { value } from '../../support/library';

const PAGE = '<p>Eleven of the fourteen berths are fed by barges.</p><p><input value="typed"></p>';
const ID = newId();
const CLAIM = claimOn(ID, 'fourteen berths');
const COMMIT = newId();
const HIDDEN = '<div style="display: none">';
const CLOSED = 'That claim stands in a part of the page that is closed. Open it to see the words.';

let here: Awaited<ReturnType<typeof annotate>>;
const start = async (background: Parameters<typeof annotate>[1] = {}, html = PAGE) => {
  here = await annotate(html, { pageClaims: () => [CLAIM], ...background });
  return here;
};
/** The annotator with its claim painted. */
const painting = async (background: Parameters<typeof annotate>[1] = {}, html = PAGE) => {
  await start(background, html);
  await here.load();
  expect(painted()).toEqual(['fourteen berths']);
  return here;
};
const select = async (text: string) => {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(words(text));
  await vi.waitFor(() => here.button('Highlight'));
};
afterEach(() => {
  document.getSelection()?.removeAllRanges();
  vi.useRealTimers();
  here.end();
});

describe('the claims of the page', () => {
  it('are waited for by whoever asks right after the annotator has begun', async () => {
    let answer: (claims: unknown) => void = () => undefined;
    const claims = new Promise(resolve => {
      answer = resolve;
    });
    await start({ pageClaims: () => claims });
    void here.load();
    const asked = Promise.all([
      here.answers.step({ by: 1 }, ASKER),
      here.answers.places({}, ASKER),
      here.answers.jumpTo({ claim: ID }, ASKER),
    ]);
    answer([CLAIM]);
    const [step, places, jump] = await asked;
    expect(step).toEqual(ok(undefined));
    expect(places).toMatchObject({ value: [{ claim: ID, found: { match: 'exact' } }] });
    expect(jump).toEqual(ok(undefined));
    expect(here.text('.toasts')).toBe('');
  });

  it('leave the page with its address, whatever becomes of the next ones', async () => {
    const pageClaims = vi.fn<() => unknown>(() => [CLAIM]);
    await painting({ pageClaims });
    pageClaims.mockReturnValue(fail('storageUnavailable'));
    await here.moved();
    expect(painted()).toEqual([]);
    expect(await here.answers.places({}, ASKER)).toEqual(ok([]));
  });

  it.each([
    ['the passage that is gone', 'tugs burn coal', [1]],
    ['all, where none is gone', 'fed by barges', [0, 1]],
  ])('are put on what is selected: in the place of %s', async (_, exact, instead) => {
    const [target] = CLAIM.targets;
    if (!target) throw new Error('no passage');
    const other = { ...target, at: 1, quote: { exact, prefix: '', suffix: '' } };
    await start({ pageClaims: () => [{ ...CLAIM, targets: [target, other] }] });
    await here.load();
    await select('Eleven');
    await here.answers.attachSelection({ claim: ID }, ASKER);
    expect(here.asked('reattach')).toMatchObject([
      { claim: ID, instead, targets: [{ selectors: expect.anything() }] },
    ]);
  });

  it.each([
    ['the page says how to open: nothing more is said', '<details><summary>More</summary>', ''],
    ['nobody can open: that is said, too', HIDDEN, CLOSED],
  ])('in a part of the page that %s', async (_, part, said) => {
    await painting({}, `${part}${PAGE}`);
    expect(await here.answers.jumpTo({ claim: ID }, ASKER)).toEqual(ok(undefined));
    expect(here.text('.toasts')).toBe(said);
    await vi.waitFor(() =>
      expect(here.text('.announcer')).toBe(`Claim 1 of 1: fourteen berths${said && ` … ${said}`}`),
    );
  });

  it('are read out as they stand there now where their text has changed, which is said', async () => {
    const exact =
      'The harbour office counted eleven of the fourteen berths on Monday and found them all taken.';
    const now = exact.replace('all taken', 'half empty');
    await start({ pageClaims: () => [claimOn(ID, exact)] }, `<p>${now}</p>`);
    await here.load();
    await here.answers.step({ by: 1 }, ASKER);
    await vi.waitFor(() =>
      expect(here.text('.announcer')).toBe(
        `Claim 1 of 1: ${now} … That text has changed since it was highlighted.`,
      ),
    );
  });

  it.each([
    ['there are none yet', [], 'This page has no claims yet.'],
    [
      'none of them is there now',
      [claimOn(ID, 'tugs burn coal')],
      "None of this page's claims can be found on it now. Their quotes are kept.",
    ],
  ])('cannot be gone to where %s, which is said', async (_, claims, said) => {
    await start({ pageClaims: () => claims });
    await here.load();
    expect(await here.answers.step({ by: 1 }, ASKER)).toEqual(fail('notFound'));
    expect(here.text('.toasts')).toBe(said);
  });

  it('are said to lack a passage that is gone, while another is found', async () => {
    const [target] = CLAIM.targets;
    if (!target) throw new Error('no passage');
    const gone = { ...target, at: 1, quote: { exact: 'tugs burn coal', prefix: 'the ', suffix: ' still' } };
    await painting({ pageClaims: () => [{ ...CLAIM, targets: [target, gone] }] });
    expect(await here.answers.places({}, ASKER)).toMatchObject({
      value: [{ claim: ID, found: { match: 'exact' }, missing: ['tugs burn coal'] }],
    });
  });

  it('come back after a deletion in the page that is undone', async () => {
    let deleted = false;
    await painting({
      pageClaims: () => (deleted ? [] : [CLAIM]),
      saveClaim: () => ({ claim: CLAIM, commit: COMMIT }),
      deleteClaim: () => {
        deleted = true;
        return { commit: COMMIT };
      },
      undo: () => {
        deleted = false;
      },
    });
    await select('fourteen berths');
    await click(here.button('Highlight'));
    await vi.waitFor(() => here.button('Delete'));
    await click(here.button('Delete'));
    await vi.waitFor(() => expect(here.text('.toast')).toContain('Claim deleted.'));
    expect(painted()).toEqual([]);
    await click(here.button('Undo'));
    await vi.waitFor(() => expect(painted()).toEqual(['fourteen berths']));
    expect(here.asked('undo')).toEqual([{ claim: ID, commit: COMMIT }]);
  });
});

describe('a wording that is settled', () => {
  const QUOTE = 'The harbour board spent 100 million on cables, barges and transformers.';
  const reworded = (amount: string) => QUOTE.replace('100', amount);
  const shown = (amount: string) => ({
    claim: ID,
    changes: [{ at: 0, before: QUOTE, now: reworded(amount) }],
  });
  /** A page on which the quote reads otherwise, whose script is about to write it once more. */
  const rewritten = async () => {
    const page = await start(
      { pageClaims: () => [claimOn(ID, QUOTE)] },
      `<p>It met on Tuesday.</p><p id="written">${reworded('200')}</p>`,
    );
    await page.load();
    const [place] = value(await page.answers.places({}, ASKER));
    expect(place?.changes).toEqual(shown('200').changes);
    return (amount: string) => document.querySelector('#written')?.replaceChildren(reworded(amount));
  };

  it.each([
    ['confirmChange', 'confirmWording', { target: { selectors: expect.arrayContaining(exactly('999')) } }],
    ['refuseChange', 'refuseWording', { wording: reworded('999') }],
  ] as const)('is the one that was shown: %s', async (settle, written, passage) => {
    const write = await rewritten();
    write('999');
    expect(await here.answers[settle](shown('200'), ASKER)).toEqual(fail('reworded'));
    expect(here.asked(written)).toEqual([]);
    const [place] = value(await here.answers.places({}, ASKER));
    expect(place?.changes).toEqual(shown('999').changes);

    expect(await here.answers[settle](shown('999'), ASKER)).toMatchObject({ ok: true });
    expect(here.asked(written)).toMatchObject([{ claim: ID, passages: [{ at: 0, ...passage }] }]);
  });

  it('is none where the page says by then what it said at first', async () => {
    const write = await rewritten();
    write('100');
    expect(await here.answers.confirmChange(shown('200'), ASKER)).toEqual(fail('reworded'));
    expect(here.asked('confirmWording')).toEqual([]);
  });

  function exactly(amount: string) {
    return [expect.objectContaining({ exact: reworded(amount) })];
  }
});

describe('a notice', () => {
  it('that there are no claims goes as soon as one is saved', async () => {
    let claims: (typeof CLAIM)[] = [];
    await start({ pageClaims: () => claims, saveClaim: () => ({ claim: CLAIM, commit: COMMIT }) });
    await here.answers.step({ by: 1 }, ASKER);
    expect(here.text('.toasts')).toBe('This page has no claims yet.');
    claims = [CLAIM];
    await select('fourteen berths');
    await click(here.button('Highlight'));
    await vi.waitFor(() => expect(here.text('.announcer')).toBe('Highlighted.'));
    expect(here.text('.toasts')).toBe('');
  });

  it('that a claim is in a closed part goes at the next that is not', async () => {
    const pageClaims = () => [CLAIM, claimOn(newId(), 'tugs burn coal')];
    await start({ pageClaims }, `${HIDDEN}${PAGE}</div><p>The tugs burn coal.</p>`);
    await here.load();
    await here.answers.step({ by: 1 }, ASKER);
    expect(here.text('.toasts')).toBe(CLOSED);
    await here.answers.step({ by: 1 }, ASKER);
    expect(here.text('.toasts')).toBe('');
  });

  it('that offers to bring something back stays while other claims are gone to', async () => {
    await painting();
    await here.answers.claimDeleted({ claim: newId(), commit: COMMIT }, ASKER);
    await here.answers.step({ by: 1 }, ASKER);
    here.button('Undo');
  });
});

describe('the toolbar at a selection', () => {
  it('takes neither the focus nor the selection from a field of the page', async () => {
    await painting();
    const field = document.querySelector('input');
    field?.focus();
    // A field may have the focus while words of the page are selected.
    await select('fed by barges');
    expect(document.activeElement).toBe(field);
    await click(here.button('Kind'));
    expect(document.activeElement).toBe(field);
    expect(String(document.getSelection())).toBe('fed by barges');
  });

  it('keeps the keyboard when what was pressed makes way for something else', async () => {
    await painting({ saveClaim: () => ({ claim: CLAIM, commit: COMMIT }) });
    await select('fed by barges');
    const pressed = here.button('Highlight');
    pressed.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => here.button('Delete'));
    expect(here.root.activeElement?.closest('.toolbar')).not.toBeNull();
  });

  it('gives the kind that is chosen while the claim is still being saved to that claim', async () => {
    let saved = (_: unknown) => {};
    await painting({
      saveClaim: () => new Promise(done => (saved = done)),
      changeClaim: () => undefined,
    });
    await select('fed by barges');
    await click(here.button('Highlight'));
    await click(here.button('Kind'));
    await click(here.button('Figure'));
    saved({ claim: CLAIM, commit: COMMIT });
    await vi.waitFor(() =>
      expect(here.asked('changeClaim')).toEqual([{ claim: CLAIM.id, fields: { kind: 'figure' } }]),
    );
    expect(here.asked('saveClaim')).toHaveLength(1);
    expect(here.button('Figure').ariaPressed).toBe('true');
  });

  it('does not come back for a kind that is still being saved, once the editor is opened', async () => {
    let saved = () => {};
    await painting({
      saveClaim: () => ({ claim: CLAIM, commit: COMMIT }),
      changeClaim: () => new Promise<void>(done => (saved = done)),
      openEditor: () => ({ address: 'about:blank', ticket: '1' }),
    });
    await select('fed by barges');
    await click(here.button('Highlight'));
    await vi.waitFor(() => here.button('Delete'));
    await click(here.button('Kind'));
    await click(here.button('Figure'));
    await vi.waitFor(() => expect(here.asked('changeClaim')).toHaveLength(1));
    await click(words('fourteen berths'));
    await vi.waitFor(() => expect(here.root.querySelector('.editor-frame')).toBeTruthy());
    const before = here.asked('pageClaims').length;
    saved();
    await vi.waitFor(() => expect(here.asked('pageClaims').length).toBeGreaterThan(before));
    await new Promise(done => setTimeout(done, 50));
    expect(here.text('.toolbar')).toBe('');
  });

  it('stays inside the window at its lower edge, too', async () => {
    await painting({}, `<div style="height: 2000px"></div><p>At the very end.</p><p>fourteen berths</p>`);
    const range = words('At the very end');
    window.scrollTo(0, 0);
    window.scrollBy(0, range.getBoundingClientRect().bottom - window.innerHeight);
    await select('At the very end');
    await click(here.button('Kind'));
    await vi.waitFor(() => {
      const box = here.root.querySelector('.toolbar')?.getBoundingClientRect();
      expect(box?.top).toBeGreaterThanOrEqual(0);
      expect(box?.bottom).toBeLessThanOrEqual(window.innerHeight);
      expect(here.root.querySelector('.kinds')).toBeTruthy();
    });
  });

  it('comes for the keyboard after a drag that ended over our interface', async () => {
    await painting();
    await select('Eleven of');
    const end = middleOf(here.button('Note'));
    await drag({ x: 8, y: middleOf(words('Eleven')).y }, end);
    here.escape();
    await vi.waitFor(() => expect(here.text('.toolbar')).toBe(''));
    await select('fed by');
  });
});

describe('the toolbar by keyboard', () => {
  it('opens at the claim that was gone to, where nothing is selected', async () => {
    await painting();
    await here.answers.step({ by: 1 }, ASKER);
    await here.answers.enterToolbar({}, ASKER);
    await vi.waitFor(() => here.button('Delete'));
    expect(here.root.activeElement?.closest('.toolbar')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(here.text('.toolbar')).toBe(''));
  });

  it('stands at the top of the window for a claim that is not to be seen, and not at the one before', async () => {
    const pageClaims = () => [CLAIM, claimOn(newId(), 'tugs burn coal')];
    const space = '<div style="height: 300px"></div>';
    await start({ pageClaims }, `${space}${PAGE}${HIDDEN}<p>The tugs burn coal.</p></div>`);
    await here.load();
    const toolbar = () => here.root.querySelector('.toolbar')?.getBoundingClientRect() ?? new DOMRect();
    await here.answers.step({ by: 1 }, ASKER);
    await here.answers.enterToolbar({}, ASKER);
    await vi.waitFor(() => expect(toolbar().top).toBeGreaterThan(100));
    await userEvent.keyboard('{Escape}');
    await here.answers.step({ by: 1 }, ASKER);
    await here.answers.enterToolbar({}, ASKER);
    await new Promise(done => setTimeout(done, 50));
    const { top, left, right } = toolbar();
    expect(top).toBeCloseTo(8, 0);
    expect((left + right) / 2).toBeCloseTo(window.innerWidth / 2, 0);
  });

  it('goes to the notice that can bring back what was deleted, which stays while it is there', async () => {
    await painting({ deleteClaim: () => ({ commit: COMMIT }), undo: () => undefined });
    await here.answers.step({ by: 1 }, ASKER);
    await here.answers.enterToolbar({}, ASKER);
    await vi.waitFor(() => here.button('Delete'));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    here.button('Delete').focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitUntil(() => here.text('.toast').includes('Claim deleted.'));
    await here.answers.enterToolbar({}, ASKER);
    expect(here.root.activeElement?.textContent).toBe('Undo');
    await vi.advanceTimersByTimeAsync(25_000);
    await userEvent.keyboard('{Enter}');
    await vi.waitUntil(() => here.text('.toast').includes('Claim restored.'));
    expect(here.asked('undo')).toEqual([{ claim: ID, commit: COMMIT }]);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(here.text('.toast')).toBe('');
  });

  it('is out of sight while what it is about is scrolled away', async () => {
    await painting({}, `${PAGE}<div style="height: 4000px"></div>`);
    await select('fed by barges');
    const toolbar = () => here.root.querySelector('.toolbar') as HTMLElement;
    const isSeen = () => toolbar().checkVisibility({ visibilityProperty: true });
    expect(isSeen()).toBe(true);
    window.scrollTo(0, 2000);
    await vi.waitFor(() => expect(isSeen()).toBe(false));
    window.scrollTo(0, 0);
    await vi.waitFor(() => expect(isSeen()).toBe(true));
  });
});

describe('an update of the extension', () => {
  it('is told to a reader who has the toolbar before them, and to nobody else', async () => {
    await painting();
    here.farewell();
    expect(here.text('.toasts')).toBe('');
    await select('fed by barges');
    here.farewell();
    here.endLife();
    expect(here.text('.toasts')).toContain('Claimlight was updated');
    expect(here.text('.toolbar')).toBe('');
    expect(document.querySelector('claimlight-ui')).not.toBeNull();
  });

  it('leaves an editor where it is, so that its words can be copied', async () => {
    await painting({ openEditor: () => ({ address: 'about:blank', ticket: '1' }) });
    await click(words('fourteen berths'));
    await vi.waitFor(() => expect(here.root.querySelector('.editor-frame')).toBeTruthy());
    here.farewell();
    here.endLife();
    expect(here.text('.toasts')).toContain('Copy your words');
    expect(here.root.querySelector('.editor-frame')).toBeTruthy();
  });
});

describe('a click on a mark', () => {
  it('belongs to a link around it, inside of web components, too', async () => {
    await painting({ openEditor: () => fail('notFound') });
    const element = document.createElement('section');
    element.attachShadow({ mode: 'open' }).innerHTML = '<a href="#there">Go to the fourteen berths</a>';
    document.body.replaceChildren(element);
    await here.load();
    const link = element.shadowRoot?.querySelector('a');
    if (!link) throw new Error('no link');
    await vi.waitFor(() => expect(painted()).toEqual(['fourteen berths']));
    const range = document.createRange();
    range.selectNodeContents(link);
    await click(range);
    await vi.waitFor(() => expect(location.hash).toBe('#there'));
    expect(here.asked('openEditor')).toEqual([]);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('opens nothing for a claim that was still being saved when Escape was pressed', async () => {
    let saved = (_: unknown) => {};
    await painting({ saveClaim: () => new Promise(done => (saved = done)) });
    await select('fed by barges');
    await click(here.button('Tag'));
    await vi.waitFor(() => expect(here.asked('saveClaim')).toHaveLength(1));
    here.escape();
    saved({ claim: CLAIM, commit: COMMIT });
    await new Promise(done => setTimeout(done, 50));
    expect(here.asked('openEditor')).not.toContainEqual({ claim: ID, focus: 'tags' });
  });

  it('opens nothing any more once Escape was pressed', async () => {
    let answer = (_: unknown) => {};
    await painting({ openEditor: () => new Promise(done => (answer = done)) });
    await click(words('fourteen berths'));
    await vi.waitFor(() => expect(here.asked('openEditor')).toHaveLength(1));
    await userEvent.keyboard('{Escape}');
    answer({ address: 'about:blank', ticket: '1' });
    await new Promise(done => setTimeout(done, 50));
    expect(here.root.querySelector('.editor-frame')).toBeNull();
    await click(words('fourteen berths'));
    await vi.waitFor(() => expect(here.asked('openEditor')).toHaveLength(2));
    answer({ address: 'about:blank', ticket: '2' });
    await vi.waitFor(() => expect(here.root.querySelector('.editor-frame')).toBeTruthy());
  });

  it('opens a frame, which stays while words in it are kept nowhere', async () => {
    let ticket = 0;
    await painting({ openEditor: () => ({ address: 'about:blank', ticket: String(++ticket) }) });
    const tell = (event: 'ready' | 'kept' | 'unkept' | 'closed') =>
      here.answers.editorFrame({ ticket: '1', event }, ASKER);
    await click(words('fourteen berths'));
    await vi.waitFor(() => expect(here.root.querySelector('.editor-frame')).toBeTruthy());
    await tell('ready');
    await tell('unkept');
    await click(words('Eleven'));
    await click(words('fourteen berths'));
    here.escape();
    expect(here.root.querySelectorAll('.editor-frame')).toHaveLength(1);
    expect(here.asked('openEditor')).toHaveLength(1);
    await tell('kept');
    await click(words('Eleven'));
    expect(here.root.querySelector('.editor-frame')).toBeNull();
    await click(words('fourteen berths'));
    await vi.waitFor(() => expect(here.root.querySelector('.editor-frame')).toBeTruthy());
    await here.answers.editorFrame({ ticket: '2', event: 'unkept' }, ASKER);
    await here.answers.editorFrame({ ticket: '2', event: 'closed' }, ASKER);
    expect(here.root.querySelector('.editor-frame')).toBeNull();
  });

  it('opens a window at once where the page has let no frame in before, and says when that fails', async () => {
    let ticket = 0;
    const openEditorWindow = vi.fn<() => unknown>();
    await painting({
      openEditor: () => ({ address: 'about:blank', ticket: String(++ticket) }),
      openEditorWindow,
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await click(words('fourteen berths'));
    await vi.waitUntil(() => here.root.querySelector('.editor-frame'));
    await vi.advanceTimersByTimeAsync(9000);
    expect(here.asked('openEditorWindow')).toEqual([{ ticket: '1' }]);
    expect(here.text('.toast')).toBe('');

    openEditorWindow.mockReturnValue(fail('interrupted'));
    await click(words('fourteen berths'));
    await vi.waitUntil(() => here.text('.toast').includes('interrupted'));
    expect(here.asked('openEditorWindow')).toEqual([{ ticket: '1' }, { ticket: '2' }]);
    expect(here.root.querySelector('.editor-frame')).toBeNull();
    expect(painted('emphasised')).toEqual([]);
  });
});

describe('a claim that was just saved', () => {
  let kept: (typeof CLAIM)[];
  const saving = async (beforeIt?: () => void) => {
    let ticket = 0;
    kept = [CLAIM];
    await start(
      {
        pageClaims: () => kept,
        saveClaim: () => ({ claim: CLAIM, commit: COMMIT }),
        openEditor: () => ({ address: 'about:blank#', ticket: String(++ticket) }),
      },
      `<div style="height: 300px"></div>${PAGE}`,
    );
    await select('fourteen berths');
    beforeIt?.();
    await click(here.button('Highlight'));
    return vi.waitUntil(() => here.root.querySelector<HTMLElement>('.elsewhere iframe'));
  };
  const tell = (ticket: string, event: 'ready' | 'closed') =>
    here.answers.editorFrame({ ticket, event, height: 120 }, ASKER);

  it('is looked for elsewhere unseen, and what is found is told without taking the keyboard', async () => {
    const frame = await saving();
    expect(frame.getAttribute('src')).toBe('about:blank#&elsewhere');
    expect([frame.inert, frame.style.opacity]).toEqual([true, '0']);
    const before = document.activeElement;
    await tell('1', 'ready');
    expect([frame.inert, frame.style.opacity, frame.style.height]).toEqual([false, '', '120px']);
    await vi.waitFor(() => expect(here.text('.announcer')).toContain('Claimed elsewhere too'));
    expect(document.activeElement).toBe(before);
    await click(words('Eleven'));
    expect(here.root.querySelector('iframe')).toBeNull();
  });

  it('leaves nothing in the page where nothing like it is found, or nobody answers', async () => {
    await saving();
    await tell('1', 'closed');
    expect(here.root.querySelector('iframe')).toBeNull();
    here.end();
    await saving(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    await vi.advanceTimersByTimeAsync(9000);
    expect(here.root.querySelector('iframe')).toBeNull();
    expect(here.text('.announcer')).not.toContain('elsewhere');
  });

  it('is told of no more once it is deleted', async () => {
    await saving();
    await tell('1', 'ready');
    kept = [];
    await here.answers.claimsChanged({}, ASKER);
    expect(here.root.querySelector('iframe')).toBeNull();
  });

  it('makes way for the editor', async () => {
    await saving();
    await tell('1', 'ready');
    await click(here.button('Note'));
    await vi.waitUntil(
      () => here.root.querySelectorAll('iframe').length === 1 && here.asked('openEditor')[1],
    );
    expect(here.root.querySelector('.elsewhere iframe')).toBeNull();
  });
});

it('tells of a claim that was deleted in a window of the editor, and offers to undo it', async () => {
  await painting({ undo: () => undefined });
  await here.answers.claimDeleted({ claim: ID, commit: COMMIT }, ASKER);
  expect(here.text('.toast')).toContain('Claim deleted.');
  await click(here.button('Undo'));
  await vi.waitFor(() => expect(here.asked('undo')).toEqual([{ claim: ID, commit: COMMIT }]));
});

const ASKER = { who: 'extension', tab: null, private: false } as const;
