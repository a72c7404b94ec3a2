import * as v from 'valibot';
import { fail, type Result } from '../claims';
import type { Call, Checked, Contract, Output } from './contract';
import { type Caller, readSender, type Sender } from './sender';

export type CallerOf<C extends Call> = C['from'] extends 'page'
  ? Extract<Caller, { who: 'page' }>
  : C['from'] extends 'extension'
    ? Extract<Caller, { who: 'extension' }>
    : Caller;

/** One function a call: given what was asked, already checked, and who asks. */
export type Answers<C extends Contract> = {
  [N in keyof C]: (input: Checked<C[N]>, caller: CallerOf<C[N]>) => Promise<Result<Output<C[N]>>>;
};

/** A message as it travels. */
export interface Envelope {
  claimlight: string;
  input: unknown;
}

const EnvelopeSchema = v.strictObject({ claimlight: v.string(), input: v.unknown() });

/**
 * Turns the answers to a contract into a listener. It answers `undefined` to what is not ours or not in this contract
 * (another listener may know it), `forbidden` to the wrong sender and `invalid` to what does not fit the schema.
 */
export function serve<C extends Contract>(
  contract: C,
  answers: Answers<C>,
  own: { id: string; origin: string },
): (message: unknown, sender: Sender) => Promise<Result<unknown>> | undefined {
  return (message, sender) => {
    const envelope = v.safeParse(EnvelopeSchema, message);
    if (!envelope.success) return;
    const { claimlight: name, input } = envelope.output;
    const call = Object.hasOwn(contract, name) ? contract[name] : undefined;
    const answer = call && (answers[name] as (input: unknown, caller: Caller) => Promise<Result<unknown>>);
    if (!call || !answer) return;

    const caller = readSender(sender, own);
    if (!caller || (call.from !== 'any' && call.from !== caller.who)) {
      return Promise.resolve(fail('forbidden', name));
    }
    const checked = v.safeParse(call.input, input);
    if (!checked.success) return Promise.resolve(fail('invalid', `${name}: ${checked.issues[0].message}`));
    return answer(checked.output, caller).catch(error => fail('interrupted', `${name}: ${error}`));
  };
}
