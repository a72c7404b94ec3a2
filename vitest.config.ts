import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/browsers.mjs';
import { citationStyles } from './scripts/build/citation-styles';

const chromium = findBrowser('chromium');
const PROPERTY_TESTS = 'tests/support/property-tests.ts';
/** No file changes what others share, and reading the modules anew for each takes a third of the time. */
const isolate = false;

export default defineConfig({
  test: {
    provide: { seed: Number(process.env.SEED ?? 1) },
    projects: [
      {
        plugins: [citationStyles()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          // Property tests have no clock to race against; a busy machine is no failure.
          testTimeout: 60_000,
          setupFiles: ['fake-indexeddb/auto', PROPERTY_TESTS],
          isolate,
        },
      },
      {
        plugins: [citationStyles()],
        resolve: { alias: { '#i18n': resolve(import.meta.dirname, 'tests/support/i18n.ts') } },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          setupFiles: [PROPERTY_TESTS],
          isolate,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium ?? 'chromium',
                args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          // Longer than any one wait in them: a test that gives up should say what it waited for.
          testTimeout: 150_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
          isolate,
        },
      },
      {
        plugins: [citationStyles()],
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.bench.ts'],
          environment: 'node',
          testTimeout: 600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
