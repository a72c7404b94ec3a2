import { defineConfig } from 'wxt';
import { manifest } from './manifest.config';
import { citationStyles } from './scripts/build/citation-styles';
import { notices } from './scripts/build/notices';
import { singleIcons } from './scripts/build/single-icons';
import { KNOWN_TO_BROWSERS, SMALLEST, smallRules } from './scripts/build/smallest';

/** Scripts that load whole: what all a reader's pages carry, and what can load nothing later. */
const WHOLE = ['background', 'annotator'];

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  manifest,
  targetBrowsers: ['chrome', 'firefox'],
  // A worker of ours loads what it needs when it needs it, which only modules can.
  vite: () => ({
    plugins: [citationStyles(), singleIcons(), smallRules()],
    // A page of many small chunks waits for each of them; larger ones would bring a page what only others need.
    build: {
      target: ['chrome128', 'firefox140'],
      // These browsers load modules ahead by themselves.
      modulePreload: { polyfill: false },
      rollupOptions: { output: { experimentalMinChunkSize: 250 } },
    },
    esbuild: { supported: KNOWN_TO_BROWSERS },
    // Dexie's own build for browsers of today: a tenth smaller than the one that old ones need.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    worker: { format: 'es', plugins: () => [citationStyles()] },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'THIRD_PARTY.txt', contents: notices() });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => WHOLE.includes(name)))
        config.build = {
          ...config.build,
          minify: 'terser',
          terserOptions: SMALLEST,
        };
    },
  },
  webExt: { disabled: process.env.CI === 'true' },
  zip: { excludeSources: ['tests/fixtures/**'] },
});
