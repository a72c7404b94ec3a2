import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';

/** What a fixture may be served with: headers, or another body, by path. */
export interface Site {
  /** `http://localhost:PORT`, without a slash. */
  origin: string;
  /** The same server under another host name, which is another site to the browser. */
  otherOrigin: string;
  /** Serves a body of the test's own under a path, with extra headers. */
  put(path: string, body: string, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

const FIXTURES = resolve(import.meta.dirname, '../fixtures/articles');

/** Serves the fixture articles on localhost. Files that do not exist are a 404, never an empty page. */
export async function serveFixtures(): Promise<Site> {
  const own = new Map<string, { body: string; headers: Record<string, string> }>();
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
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
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
