// @ts-check
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the project, in which every command runs. */
export const ROOT = resolve(import.meta.dirname, '../..');

/**
 * @typedef {object} Ended How a command ended.
 * @property {number} code its exit code; 127 where it could not be started
 * @property {string} output what it said, on both channels, in order; empty when it was shown instead
 */

/**
 * Runs a command to its end. It never throws: the exit code says how it went.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv, shell?: boolean }} [options] `show` lets it write to this terminal
 * @returns {Promise<Ended>}
 */
export function run(program, args, { show = false, env, shell = false } = {}) {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell,
  });
  /** @type {Buffer[]} */
  const said = [];
  child.stdout?.on('data', part => said.push(part));
  child.stderr?.on('data', part => said.push(part));
  return new Promise(done => {
    const end = (/** @type {number} */ code) => done({ code, output: Buffer.concat(said).toString() });
    child.on('error', error => {
      said.push(Buffer.from(`${program}: ${error.message}\n`));
      end(127);
    });
    child.on('close', code => end(code ?? 1));
  });
}

/**
 * The command line of a tool that one of our npm packages brings, for `run`: the tool's own script under this Node,
 * which works the same on every system.
 * @param {string} name the package
 * @param {string} [bin] the tool, where the package brings several
 * @returns {string[]}
 */
export function toolOf(name, bin = name) {
  const folder = join(ROOT, 'node_modules', name);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [process.execPath, join(folder, typeof bins === 'string' ? bins : bins[bin])];
}

/**
 * Runs a tool that one of our npm packages brings.
 * @param {readonly [name: string, bin?: string]} tool
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool([name, bin], args, options) {
  const [node = process.execPath, ...script] = toolOf(name, bin);
  return run(node, [...script, ...args], options);
}
