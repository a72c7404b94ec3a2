// @ts-check
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';

/**
 * What a fixture may be served with: headers, or another body, by path.
 * @typedef {object} Site
 * @property {string} origin `http://localhost:PORT`, without a slash
 * @property {string} otherOrigin the same server under another host name, which is another site to the browser
 * @property {(path: string, body: string, headers?: Record<string, string>) => void} put serves a body of the caller's own under a path
 * @property {() => Promise<void>} close
 */

const FIXTURES = resolve(import.meta.dirname, '../../tests/fixtures/articles');

/**
 * Serves the fixture articles on localhost. Files that do not exist are a 404, never an empty page.
 * @param {number} [wanted] a port to use where it is free; any free one otherwise
 * @returns {Promise<Site>}
 */
export async function serveFixtures(wanted = 0) {
  /** @type {Map<string, { body: string, headers: Record<string, string> }>} */
  const own = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const entry = own.get(pathname);
    const html = { 'content-type': 'text/html; charset=utf-8' };
    try {
      const body = entry?.body ?? (await readFile(join(FIXTURES, pathname.replace(/\.\./g, ''))));
      response.writeHead(200, { ...html, ...entry?.headers }).end(body);
    } catch {
      response.writeHead(404, html).end('<title>Not here</title>');
    }
  });
  await listen(server, wanted).catch(() => listen(server, 0));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : address;
  return {
    origin: `http://localhost:${port}`,
    otherOrigin: `http://127.0.0.1:${port}`,
    put: (path, body, headers = {}) => void own.set(path, { body, headers }),
    close: () =>
      new Promise(done => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      done();
    });
  });
}
