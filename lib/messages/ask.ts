import { fail, type Result } from '../claims';
import type { Contract, Input, Output } from './contract';
import type { Envelope } from './serve';

/** One function a call: asks and gets the answer as a value, whatever happens to the other side. */
export type Ask<C extends Contract> = <N extends keyof C & string>(
  name: N,
  input: Input<C[N]>,
) => Promise<Result<Output<C[N]>>>;

/**
 * Makes the asking side of a contract over some way to send.
 * Nobody there, a worker stopped before it answered, or an extension that was updated meanwhile: `interrupted`.
 */
export function asker<C extends Contract>(send: (message: Envelope) => Promise<unknown>): Ask<C> {
  return async (name, input) => {
    try {
      const answer = await send({ claimlight: name, input });
      return isResult(answer) ? (answer as Result<never>) : fail('interrupted', name);
    } catch (error) {
      return fail('interrupted', `${name}: ${error}`);
    }
  };
}

/** How long an answer may take before we ask again, in ms: a worker that is stopped may leave a question hanging. */
const PATIENCE = 5000;
/** How long a worker that was just stopped is left alone, in ms: one that is woken while it ends may not wake at all. */
const PAUSE = 500;
/** So often we ask. After that it is for the reader to say whether to try again. */
const TIMES = 3;

/**
 * Asks again when the worker was stopped before it answered (being asked starts it again), and says `interrupted` when that is
 * of no use. Only for calls that do no harm when they are answered twice.
 */
export async function askAgain<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
  let answer = await inTime(ask());
  for (let times = 1; times < TIMES && isInterrupted(answer); times += 1) {
    await new Promise(done => setTimeout(done, PAUSE));
    answer = await inTime(ask());
  }
  return answer;
}

async function inTime<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Result<T>>(resolve => {
    timer = setTimeout(() => resolve(fail('interrupted', 'no answer in time')), PATIENCE);
  });
  const first = await Promise.race([answer, silence]);
  clearTimeout(timer);
  return first;
}

/** True when nobody knows whether what was asked was done. */
export function isInterrupted(answer: Result<unknown>): boolean {
  return !answer.ok && answer.error.code === 'interrupted';
}

function isResult(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
