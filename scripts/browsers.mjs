// @ts-check
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} Family */

const PROGRAMS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const DESKTOP_PLACES = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where a program stands on this machine, or null.
 * @param {string} program
 */
export function findProgram(program) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map(folder => join(folder, program)).find(runs) ?? null;
}

/**
 * The first browser of a family on this machine; `CHROMIUM` and `FIREFOX` in the environment go first.
 * @param {Family} family
 * @returns {string | null}
 */
export function findBrowser(family) {
  const chosen = process.env[family.toUpperCase()];
  if (chosen) return chosen;
  for (const program of PROGRAMS[family]) {
    const path = findProgram(program);
    if (path) return path;
  }
  return DESKTOP_PLACES[family].find(runs) ?? null;
}
