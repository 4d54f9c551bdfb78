import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Types of frames by number (RFC 9113 6). */
const TYPE = { data: 0, headers: 1, reset: 3, settings: 4, goaway: 7 } as const;
const PREFACE_BYTES = 24;
const FRAME_HEAD_BYTES = 9;

/** A frame as it travels (RFC 9113 4.1). */
function frame(type: keyof typeof TYPE, flags: number, stream: number, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(FRAME_HEAD_BYTES);
  head.writeUIntBE(payload.length, 0, 3);
  head.writeUInt8(TYPE[type], 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

const numbers = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4));
  return bytes;
};

/** Fields without any compression (RFC 7541 6.2.2); each of at most 126 bytes. */
function fields(pairs: readonly (readonly [string, string])[]): Buffer {
  return Buffer.concat(
    pairs.map(([name, value]) =>
      Buffer.concat([
        Buffer.from([0, name.length]),
        Buffer.from(name, 'latin1'),
        Buffer.from([Buffer.byteLength(value)]),
        Buffer.from(value),
      ]),
    ),
  );
}

const END_STREAM = 0x1;
const END_HEADERS = 0x4;

export const frames = {
  headers: (stream: number, pairs: readonly (readonly [string, string])[], isLast = false) =>
    frame('headers', END_HEADERS + (isLast ? END_STREAM : 0), stream, fields(pairs)),
  data: (stream: number, text: string, isLast = false) =>
    frame('data', isLast ? END_STREAM : 0, stream, Buffer.from(text)),
  reset: (stream: number, code: number) => frame('reset', 0, stream, numbers(code)),
  goaway: (lastStream: number, code: number) => frame('goaway', 0, 0, numbers(lastStream, code)),
};

export interface FrameServer {
  readonly url: string;
  /** How many requests came, over all connections. */
  readonly requestCount: number;
  readonly connectionCount: number;
}

/** A server that speaks HTTP/2 in the clear, frame by frame, so that it can do what no library lets one do. */
export async function startFrameServer(
  reply: (socket: Socket, stream: number, requestNumber: number) => void,
): Promise<FrameServer> {
  let requestCount = 0;
  let connectionCount = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    connectionCount += 1;
    open.add(socket);
    socket.on('error', () => undefined);
    socket.write(frame('settings', 0, 0, Buffer.alloc(0)));
    let unread = Buffer.alloc(0);
    let hasPreface = false;
    socket.on('data', (chunk) => {
      unread = Buffer.concat([unread, chunk]);
      if (!hasPreface && unread.length >= PREFACE_BYTES) {
        unread = unread.subarray(PREFACE_BYTES);
        hasPreface = true;
      }
      while (hasPreface && unread.length >= FRAME_HEAD_BYTES) {
        const length = FRAME_HEAD_BYTES + unread.readUIntBE(0, 3);
        if (unread.length < length) return;
        const type = unread[3];
        const stream = unread.readUInt32BE(5);
        unread = unread.subarray(length);
        if (type !== TYPE.headers) continue;
        requestCount += 1;
        reply(socket, stream, requestCount);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requestCount() {
      return requestCount;
    },
    get connectionCount() {
      return connectionCount;
    },
  };
}
