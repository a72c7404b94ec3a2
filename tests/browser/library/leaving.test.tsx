import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { nothingOngoing, type Ongoing } from '../../../entrypoints/library/ongoing';
import { useAskedToStay } from '../../../entrypoints/library/use-asked-to-stay';

const root = document.createElement('div');
afterEach(() => render(null, root));

const leave = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

const WORKS: [what: string, begin: (ongoing: Ongoing) => void][] = [
  ['a restore', ({ restore }) => restore.set({ at: 'working', what: 'restoring', value: 0, stop })],
  ['a change of many', ({ bulk }) => bulk.set({ progress: 0, stop })],
  ['taking back', ({ takingBack }) => takingBack.set({ progress: 0, stop })],
];
const stop = new AbortController();

it.each(WORKS)(
  'whoever closes the page while %s is under way is asked; not before, and not after',
  async (_, begin) => {
    const ongoing = nothingOngoing();
    function Page() {
      useAskedToStay(ongoing);
      return null;
    }
    render(<Page />, root);
    expect(leave()).toBe(false);
    begin(ongoing);
    await expect.poll(leave).toBe(true);
    Object.assign(ongoing.restore, { state: { at: 'start' } });
    ongoing.bulk.set(null);
    ongoing.takingBack.set(null);
    expect(leave()).toBe(false);
    begin(ongoing);
    render(null, root);
    await expect.poll(leave).toBe(false);
  },
);
