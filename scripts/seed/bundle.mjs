// @ts-check
import { build } from 'vite';

/**
 * Our real code as one script that sets `globalThis.claimlightStore` to what the entry exports; it is run in a page of the
 * extension by the browser's inspector, which the page's policy does not stop.
 * @param {string} entry
 * @returns {Promise<string>}
 */
export async function bundle(entry) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'chrome128',
      lib: {
        entry,
        formats: ['iife'],
        name: 'claimlightStore',
        fileName: 'store',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('no script was built');
  return `${chunk.code};globalThis.claimlightStore = claimlightStore;`;
}
