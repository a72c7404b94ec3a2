import { defineConfig } from 'wxt';
import { manifest } from './manifest.config';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  manifest,
  targetBrowsers: ['chrome', 'firefox'],
  // A worker of ours loads what it needs when it needs it, which only modules can.
  vite: () => ({ build: { target: ['chrome128', 'firefox140'] }, worker: { format: 'es' } }),
  webExt: { disabled: process.env.CI === 'true' },
  zip: { excludeSources: ['tests/fixtures/**'] },
});
