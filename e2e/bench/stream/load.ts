import { connect, type Socket } from 'node:net';
import { answerQuestions } from '../parts/worker.ts';
import { stampAgeMs } from './frames.ts';

/**
 * Viewers in a process of their own, on plain sockets so that they cost little. Questions:
 * `{kind: 'open', port, count, queries}` opens streams and asks each for the live queries, if any;
 * `{kind: 'collect'}` → latencies in ms and bytes since the last time; `{kind: 'close'}`.
 */
export type LoadQuestion =
  | { kind: 'open'; port: number; count: number; queries: readonly object[] }
  | { kind: 'collect' }
  | { kind: 'close' };

const STAMP = /T@(\d{16})/g;
const STAMP_LENGTH = 18;
const AT_ONCE = 50;

let latencies: number[] = [];
let bytes = 0;
const sockets = new Set<Socket>();

answerQuestions(async (question) => {
  const asked = readQuestion(question);
  switch (asked.kind) {
    case 'open':
      for (let opened = 0; opened < asked.count; opened += AT_ONCE)
        await Promise.all(
          Array.from({ length: Math.min(AT_ONCE, asked.count - opened) }, () =>
            openViewer(asked.port, asked.queries),
          ),
        );
      return sockets.size;
    case 'collect': {
      const collected = { latencies, bytes };
      latencies = [];
      bytes = 0;
      return collected;
    }
    case 'close':
      for (const socket of sockets) socket.destroy();
      sockets.clear();
      return 0;
  }
});

async function openViewer(port: number, queries: readonly object[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect(port, '127.0.0.1');
  sockets.add(socket);
  let opening: string | null = '';
  let rest = '';
  socket.setNoDelay(true);
  socket.on('error', reject);
  socket.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    const text = rest + chunk.toString('latin1');
    let read = Math.max(0, text.length - STAMP_LENGTH + 1);
    for (const match of text.matchAll(STAMP)) {
      latencies.push(stampAgeMs(match[1] ?? '0'));
      read = Math.max(read, match.index + STAMP_LENGTH);
    }
    rest = text.slice(read);
    if (opening === null) return;
    opening += chunk.toString('latin1');
    if (!(queries.length > 0 ? /"stream":"([\w-]+)"/ : /\r\n\r\n/).test(opening)) return;
    resolve(opening);
    opening = null;
  });
  socket.write(`GET /api/stream HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/event-stream\r\n\r\n`);
  const stream = /"stream":"([\w-]+)"/.exec(await promise)?.[1];
  if (queries.length > 0) await askFor(port, stream ?? '', queries);
}

async function askFor(port: number, stream: string, queries: readonly object[]): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/stream/${stream}`, {
    method: 'PUT',
    body: JSON.stringify({ queries }),
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'none' },
  });
  if (!answer.ok) throw new Error(`PUT was answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
}

function readQuestion(question: unknown): LoadQuestion {
  const fields: Record<string, unknown> = Object.fromEntries(
    typeof question === 'object' && question !== null ? Object.entries(question) : [],
  );
  const { kind, port, count, queries } = fields;
  if (kind === 'collect' || kind === 'close') return { kind };
  if (kind === 'open' && typeof port === 'number' && typeof count === 'number' && Array.isArray(queries))
    return { kind, port, count, queries };
  throw new Error('unknown question');
}
