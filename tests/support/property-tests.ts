import fc from 'fast-check';
import { inject } from 'vitest';

// The same values in every run, so that a test that was green stays green; SEED=7 npm test tries others.
fc.configureGlobal({ seed: inject('seed') });

declare module 'vitest' {
  interface ProvidedContext {
    seed: number;
  }
}
