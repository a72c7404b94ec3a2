import { defineConfig } from 'wxt';
import { manifest } from './manifest.config';
import { citationStyles } from './scripts/build/citation-styles';
import { notices } from './scripts/build/notices';
import { singleIcons } from './scripts/build/single-icons';

/** It is one script that cannot load anything later. Terser takes longer than Vite's own minifier, and makes it a tenth smaller. */
const SMALLEST = {
  ecma: 2020 as const,
  safari10: false,
  compress: {
    passes: 3,
    inline: 1,
    // What libraries say to their developers nobody reads in a worker; errors are still said.
    pure_funcs: ['console.warn', 'console.debug', 'console.trace', 'console.createTask'],
  },
  // Dexie's private fields, but for the two that it also knows by their names as strings.
  mangle: { properties: { regex: /^_[a-z]/i, reserved: ['_vip', '_createTransaction'] } },
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  manifest,
  targetBrowsers: ['chrome', 'firefox'],
  // A worker of ours loads what it needs when it needs it, which only modules can.
  vite: () => ({
    plugins: [citationStyles(), singleIcons()],
    build: { target: ['chrome128', 'firefox140'] },
    // Dexie's own build for browsers of today: a tenth smaller than the one that old ones need.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    worker: { format: 'es', plugins: () => [citationStyles()] },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'THIRD_PARTY.txt', contents: notices() });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'background'))
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
