import { defineConfig } from 'wxt';
import { manifest } from './manifest.config';
import { citationStyles } from './scripts/build/citation-styles';
import { notices } from './scripts/build/notices';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  manifest,
  targetBrowsers: ['chrome', 'firefox'],
  // A worker of ours loads what it needs when it needs it, which only modules can.
  vite: () => ({
    plugins: [citationStyles()],
    build: { target: ['chrome128', 'firefox140'] },
    worker: { format: 'es', plugins: () => [citationStyles()] },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'THIRD_PARTY.txt', contents: notices() });
    },
  },
  webExt: { disabled: process.env.CI === 'true' },
  zip: { excludeSources: ['tests/fixtures/**'] },
});
