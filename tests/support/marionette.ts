import { createConnection, type Socket } from 'node:net';

/**
 * Firefox's own remote protocol, as geckodriver speaks it: `LENGTH:JSON` over a local TCP port.
 * Puppeteer's way in (WebDriver BiDi) may not open an extension's pages; this one reaches the browser's own windows too.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export interface Marionette {
  /** Sends one command and resolves with its result; rejects with the browser's own words. */
  send<T = unknown>(command: string, parameters?: object): Promise<T>;
  close(): void;
}

type Reply = [kind: 1, id: number, error: { error: string; message: string } | null, result: unknown];
interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
  command: string;
}

/** Connects to a Marionette that listens on a port of this machine. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = createConnection({ host: '127.0.0.1', port });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const expect = (id: number, command: string) =>
    new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject, command }));

  const greeting = expect(last, 'connect');
  readPackets(socket, packet => {
    const [, id, error, result] = Array.isArray(packet) ? (packet as Reply) : ([1, 0, null, packet] as const);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`${asked.command}: ${error.error}: ${error.message}`));
    else asked?.resolve(result);
  });
  const gone = (reason = new Error('Firefox closed the connection')) => {
    for (const { reject, command } of waiting.values()) reject(new Error(`${command}: ${reason.message}`));
    waiting.clear();
  };
  socket.on('error', gone);
  socket.on('close', () => gone());
  await greeting;

  return {
    send<T>(command: string, parameters: object = {}) {
      last += 1;
      const packet = JSON.stringify([0, last, command, parameters]);
      const answer = expect(last, command);
      socket.write(`${Buffer.byteLength(packet)}:${packet}`);
      return answer as Promise<T>;
    },
    close: () => void socket.destroy(),
  };
}

/** Cuts the stream into packets; lengths count bytes, so nothing is decoded before a packet is whole. */
function readPackets(socket: Socket, heard: (packet: unknown) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on('data', data => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const start = colon + 1;
      const end = start + Number(buffer.toString('latin1', 0, colon));
      if (colon < 0 || buffer.length < end) return;
      const packet = buffer.toString('utf8', start, end);
      buffer = buffer.subarray(end);
      heard(JSON.parse(packet));
    }
  });
}
