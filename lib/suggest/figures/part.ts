import type { Unit } from './unit';

/** A number as written: its value, and what it takes to read its neighbours by it. */
export interface Amount {
  value: number;
  /** The other end, where the words themselves name a size and no number ("tens of thousands"). */
  to: number | null;
  /** What the scale words multiplied by; 1 where there are none. */
  scale: number;
  /** Index of the token after it. */
  next: number;
  is: 'digits' | 'spelled' | 'vague' | 'share';
}

/** One amount with its currency and unit, and the tokens it covers. */
export interface Part {
  amount: Amount;
  unit: Unit | null;
  currency: boolean;
  negative: boolean;
  first: number;
  next: number;
  to: number | null;
}
