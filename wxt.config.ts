import { defineConfig } from 'wxt';
import { manifest } from './manifest.config';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  manifest,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    build: {
      target: ['chrome128', 'firefox140'],
      // Nothing in lib does anything by being imported, so what a page does not call need not be loaded with it.
      rollupOptions: { treeshake: { moduleSideEffects: id => !/\/lib\/[^?]+\.ts$/.test(id) } },
    },
  }),
  webExt: { disabled: process.env.CI === 'true' },
  zip: { excludeSources: ['tests/fixtures/**'] },
});
