import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram } from '../../scripts/browsers.mjs';

const run = promisify(execFile);

/** A screen of its own, with a keyboard: some things, such as permission prompts, exist only in real windows. */
export interface Display {
  env: NodeJS.ProcessEnv;
  /** Presses keys on the real keyboard, by their X names: `alt+shift+h`, `Tab`, `Return`. */
  press(...keys: string[]): Promise<void>;
  /** Gives the keyboard to a program's window, by its X class: no window manager does. Not every program takes it by itself. */
  focus(program: string): Promise<void>;
  close(): Promise<void>;
}

export async function openDisplay(): Promise<Display> {
  for (const program of ['Xvfb', 'xdotool']) {
    if (!findProgram(program)) throw new Error(`${program} is missing. \`npm test\` installs it on Debian.`);
  }
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', data => resolve(String(data).trim()));
    server.once('exit', code => reject(new Error(`Xvfb ended with ${code}`)));
  });
  const env = { ...process.env, DISPLAY: `:${number}` };
  return {
    env,
    async press(...keys) {
      await run('xdotool', ['key', '--clearmodifiers', '--delay', '60', ...keys], { env });
    },
    async focus(program) {
      await run(
        'xdotool',
        ['search', '--sync', '--onlyvisible', '--class', program, 'windowfocus', '--sync'],
        { env },
      );
    },
    close: () =>
      new Promise(done => {
        server.once('exit', () => done());
        server.kill();
      }),
  };
}
