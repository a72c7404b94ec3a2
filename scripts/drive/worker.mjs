// @ts-check
import { PATIENCE, waitFor } from './wait.mjs';

/**
 * The extension's background worker, as tests ask it things.
 * @typedef {object} BackgroundWorker
 * @property {<A extends unknown[], R>(work: (...args: A) => R, ...args: A) => Promise<Awaited<R>>} evaluate runs `work` in the
 *   worker, woken if it sleeps; arguments and result travel as JSON
 * @property {() => Promise<void>} stop stops it as the browser does when it needs the memory
 */

/**
 * The background's worker. Every question has a session of its own: one that was kept while the worker was stopped belongs to
 * a context that is gone, and waits for it for ever.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin the extension's origin
 * @returns {BackgroundWorker} what it is asked rejects where none answers for a minute
 */
export function backgroundWorker(browser, origin) {
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  // One after another: the driver lets go of a session that begins while another one of the same worker does.
  const session = () => {
    const look = () => liveSession(browser, origin);
    const next = last.then(() => waitFor(look, { timeout: PATIENCE, what: 'a live worker' }));
    last = next.catch(() => undefined);
    return next;
  };
  return {
    async evaluate(work, ...args) {
      const own = await session();
      try {
        return await call(own, work, args);
      } finally {
        // The worker may have ended meanwhile, and the session with it.
        await own.detach().catch(() => undefined);
      }
    },
    async stop() {
      const whole = await browser.target().createCDPSession();
      const { targetInfos } = await whole.send('Target.getTargets');
      const { targetId } = targetInfos.find(info => isWorker(info.type, info.url, origin)) ?? {};
      // It may have stopped by itself meanwhile.
      if (targetId) await whole.send('Target.closeTarget', { targetId }).catch(() => undefined);
      await whole.detach();
    },
  };
}

/**
 * A session with a worker that answers; where none does, one is woken and null returned. A worker that was stopped is listed
 * for a while longer, but answers no more.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin
 */
async function liveSession(browser, origin) {
  const targets = browser.targets().filter(target => isWorker(target.type(), target.url(), origin));
  const alive = Promise.any(targets.map(answeringSession)).catch(() => null);
  const session = await Promise.race([alive, new Promise(done => setTimeout(done, 3000, null))]);
  if (!session) await wake(browser, origin);
  return session;
}

/**
 * @param {string} type
 * @param {string} url
 * @param {string} origin
 */
function isWorker(type, url, origin) {
  return type === 'service_worker' && url.startsWith(origin);
}

/** @param {import('puppeteer-core').Target} target */
async function answeringSession(target) {
  const session = await target.createCDPSession();
  // One that starts at this very moment may be held for a debugger.
  await session.send('Runtime.runIfWaitingForDebugger');
  await call(session, () => true, []);
  return session;
}

/**
 * @param {import('puppeteer-core').CDPSession} session
 * @param {(...args: any[]) => unknown} work
 * @param {unknown[]} args
 */
async function call(session, work, args) {
  const sent = args.map(arg => JSON.stringify(arg) ?? 'undefined').join(',');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${work})(${sent})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/**
 * Wakes a worker that sleeps: the editor asks it something as it opens.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin
 */
async function wake(browser, origin) {
  const page = await browser.newPage();
  await page.goto(`${origin}/editor.html`).catch(() => undefined);
  await page.close();
}
