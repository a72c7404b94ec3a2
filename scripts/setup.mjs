// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, findProgram } from './browsers.mjs';
import { ROOT, run } from './run/command.mjs';

/** @typedef {'chromium' | 'firefox' | 'window'} Need a browser, or a screen to show real windows on and hands to use them */

/** @type {Record<Need, { debian: string, missing: () => boolean }[]>} */
const NEEDS = {
  chromium: [{ debian: 'chromium', missing: () => !findBrowser('chromium') }],
  firefox: [{ debian: 'firefox-esr', missing: () => !findBrowser('firefox') }],
  window: [
    { debian: 'xvfb', missing: () => !findProgram('xvfb-run') },
    { debian: 'xauth', missing: () => !findProgram('xauth') },
    { debian: 'xdotool', missing: () => !findProgram('xdotool') },
  ],
};

/** Something is missing that this machine's owner has to put there. The message says what, and how. */
class MissingError extends Error {}

/**
 * Installs what is missing: the npm packages, and on Debian as root the programs that are needed.
 * @param {readonly Need[]} needs
 * @throws {MissingError} where something is missing that cannot be installed from here
 */
export async function setUp(needs) {
  await installPackages();
  await installPrograms(needs);
}

/**
 * Waits for set-up; where something is missing, says so in its own words and ends.
 * @param {Promise<void>} work
 */
export async function orExplain(work) {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof MissingError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

async function installPackages() {
  if (packagesMatch()) return;
  console.log('Installing the npm packages…');
  // npm 11 refuses a lock file without the parts that other systems need; a plain install takes the same versions from it.
  let ended = await npm('ci');
  if (ended.output.includes('from lock file')) ended = await npm('install', '--no-save');
  if (ended.code === 0) return;
  console.error(ended.output);
  throw new MissingError('The npm packages could not be installed; npm says why above.');
}

/** @param {...string} args */
function npm(...args) {
  const itself = process.env.npm_execpath;
  return itself?.endsWith('npm-cli.js')
    ? run(process.execPath, [itself, ...args])
    : run('npm', args, { shell: true });
}

/** Whether what is installed is what the lock file says, as npm itself wrote it down. */
function packagesMatch() {
  const installed = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const { packages: there } = JSON.parse(readFileSync(installed, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    if (there[path]) return there[path].version === version;
    return Boolean(optional || devOptional);
  });
}

/** @param {readonly Need[]} needs */
async function installPrograms(needs) {
  const lacking = needs.flatMap(need => NEEDS[need]).filter(({ missing }) => missing());
  if (lacking.length === 0) return;
  const packages = lacking.map(({ debian }) => debian);
  const apt = findProgram('apt-get');
  if (!apt || process.getuid?.() !== 0) throw new MissingError(howToInstall(packages, apt !== null));

  console.log(`Installing ${packages.join(', ')}…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run(apt, ['update'], { env });
  const ended = await run(apt, ['install', '--yes', '--no-install-recommends', ...packages], { env });
  if (lacking.every(({ missing }) => !missing())) return;
  console.error(updated.code === 0 ? ended.output : updated.output + ended.output);
  throw new MissingError(`apt-get could not install ${packages.join(', ')}; its words are above.`);
}

/**
 * @param {readonly string[]} packages
 * @param {boolean} apt
 */
function howToInstall(packages, apt) {
  const names = packages.join(' ');
  if (apt) return `Missing on this machine: ${names}. Please run: sudo apt-get install ${names}`;
  const browsers =
    'Any Chromium, Chrome, Edge or Firefox will do; CHROMIUM=… or FIREFOX=… names one in an unusual place.';
  return `Missing on this machine: ${names}. Please install them and try again. ${browsers}`;
}
