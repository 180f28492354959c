import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Bench, type BenchRow, benchRow, percentile } from '../bench-row.ts';
import { startWorker, type Worker } from '../parts/worker.ts';
import { QUERY } from './frames.ts';
import type { LoadQuestion } from './load.ts';
import type { ServeQuestion } from './serve.ts';
import type { WriterName } from './writers.ts';

const VIEWERS = 2_000;
const FRAMES = 10;
const ROUNDS = 2;
const NAMES: readonly WriterName[] = ['bare', 'hub', 'route'];

interface Seen {
  latencies: number[];
  cpuMicros: number;
  bytes: number;
  heldPerViewer: number[];
  rssPerViewer: number[];
}

/** One frame of 2 KB a second for 2 000 viewers: our hub beside a bare writer and a plain route handler, in turns. */
export const stream: Bench = {
  name: 'stream',
  async run() {
    const seen = new Map<WriterName, Seen>(NAMES.map((name) => [name, nothing()]));
    const frameBytes = 2_048;
    for (let round = 0; round < ROUNDS; round++)
      for (const name of ['hub', 'bare', 'route'] as const) {
        const of = seen.get(name) ?? nothing();
        await measure(name, of, frameBytes);
        if (name === 'hub' && round === 0)
          console.log(
            `the hub sent ${Math.round(of.bytes / of.latencies.length)} bytes a delivery, state frames included`,
          );
      }
    return rowsOf(seen);
  },
};

function nothing(): Seen {
  return { latencies: [], cpuMicros: 0, bytes: 0, heldPerViewer: [], rssPerViewer: [] };
}

async function measure(name: WriterName, seen: Seen, bytes: number): Promise<void> {
  await using server = startWorker(join(import.meta.dirname, 'serve.ts'), [name]);
  await using load = startWorker(join(import.meta.dirname, 'load.ts'));
  const serve = (question: ServeQuestion): Promise<unknown> => server.ask(question);
  const port = numberIn(await serve({ kind: 'port' }));
  const queries = name === 'hub' ? [QUERY] : [];
  // A few viewers first, so that what the process needs once is not counted as theirs.
  await viewers(load, { kind: 'open', port, count: 50, queries });
  await serve({ kind: 'tell', frames: 2, bytes });
  const before = memoryIn(await serve({ kind: 'memory' }));
  await viewers(load, { kind: 'open', port, count: VIEWERS - 50, queries });
  await serve({ kind: 'tell', frames: 3, bytes });
  await setTimeout(300);
  const after = memoryIn(await serve({ kind: 'memory' }));
  seen.heldPerViewer.push((after.heldBytes - before.heldBytes) / (VIEWERS - 50));
  seen.rssPerViewer.push((after.rssBytes - before.rssBytes) / (VIEWERS - 50));
  await viewers(load, { kind: 'collect' });
  seen.cpuMicros += numberIn(await serve({ kind: 'tell', frames: FRAMES, bytes }));
  await setTimeout(300);
  const collected = collectedIn(await viewers(load, { kind: 'collect' }));
  if (collected.latencies.length !== VIEWERS * FRAMES)
    throw new Error(`${name}: ${collected.latencies.length} of ${VIEWERS * FRAMES} deliveries arrived`);
  for (const latency of collected.latencies) seen.latencies.push(latency);
  seen.bytes += collected.bytes;
}

function viewers(load: Worker, question: LoadQuestion): Promise<unknown> {
  return load.ask(question);
}

function rowsOf(seen: ReadonlyMap<WriterName, Seen>): BenchRow[] {
  const of = (name: WriterName): Seen => seen.get(name) ?? nothing();
  const hub = figures(of('hub'));
  const rows = [
    benchRow({
      id: 'stream.p99',
      value: hub.p99Ms,
      unit: 'ms',
      beside: figures(of('bare')).p99Ms,
      ratio: hub.p99Ms / figures(of('bare')).p99Ms,
      target: '< 150 ms',
      met: hub.p99Ms < 150,
    }),
  ];
  for (const name of ['bare', 'route'] as const) {
    const other = figures(of(name));
    const [cpu, memory] = [hub.cpuMicros / other.cpuMicros, hub.heldKb / other.heldKb];
    rows.push(
      benchRow({
        id: `stream.cpu.beside-${name}`,
        value: hub.cpuMicros,
        unit: 'µs a delivery',
        beside: other.cpuMicros,
        ratio: cpu,
        target: name === 'bare' ? '≤ 2× a bare writer' : 'for scale',
        ...(name === 'bare' && { met: cpu <= 2 }),
      }),
      benchRow({
        id: `stream.memory.beside-${name}`,
        value: hub.heldKb,
        unit: 'KB a viewer',
        beside: other.heldKb,
        ratio: memory,
        target: 'for scale',
      }),
      benchRow({
        id: `stream.rss.beside-${name}`,
        value: hub.rssKb,
        unit: 'KB a viewer',
        beside: other.rssKb,
        ratio: hub.rssKb / other.rssKb,
        target: 'for scale',
      }),
    );
  }
  return rows;
}

function figures({ latencies, cpuMicros, heldPerViewer, rssPerViewer }: Seen) {
  return {
    p99Ms: percentile(latencies, 0.99),
    cpuMicros: cpuMicros / latencies.length,
    heldKb: percentile(heldPerViewer, 0.5) / 1024,
    rssKb: percentile(rssPerViewer, 0.5) / 1024,
  };
}

function numberIn(answer: unknown): number {
  if (typeof answer !== 'number') throw new Error('a number was asked for');
  return answer;
}

function memoryIn(answer: unknown): { heldBytes: number; rssBytes: number } {
  const fields = Object(answer);
  return {
    heldBytes: numberIn(Reflect.get(fields, 'heldBytes')),
    rssBytes: numberIn(Reflect.get(fields, 'rssBytes')),
  };
}

function collectedIn(answer: unknown): { latencies: number[]; bytes: number } {
  const fields = Object(answer);
  const latencies: unknown = Reflect.get(fields, 'latencies');
  if (!Array.isArray(latencies)) throw new Error('no latencies came');
  return { latencies: latencies.map(numberIn), bytes: numberIn(Reflect.get(fields, 'bytes')) };
}
