// @ts-check
import { pathToFileURL } from 'node:url';

/**
 * Whether a module is what Node was started with, and not imported by another.
 * @param {string} address its `import.meta.url`
 */
export const isMain = address => address === pathToFileURL(process.argv[1] ?? '').href;
