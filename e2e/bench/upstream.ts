import { systemClock } from '#lib/domain/clock';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { LiveQuery } from '#lib/domain/live-query';
import { defaultBoard } from '#lib/domain/default-board';
import { PutRate } from '#server/http/put-rate';
import { handleStreamRequest } from '#server/http/stream-endpoint';
import { streamOwner } from '#server/stream/stream-owner';
import { lineToken } from '#server/line/testing/line-callers';
import type { Runtime } from '#server/runtime-parts';
import { EVERYTHING } from '#server/scope/visibility';
import { type Bench, benchRow } from './bench-row.ts';
import { NOON } from './parts/big-answer.ts';
import { LineClock } from './parts/line-clock.ts';
import { openLine } from './parts/line.ts';
import { startWorker } from './parts/worker.ts';
import type { LoadQuestion } from './stream/load.ts';

const SPAN_MS = 10 * 60_000;
const CROWD = 1_000;

/** Calls that the service counted over ten minutes with one viewer of the default board, and with a thousand. */
export const upstream: Bench = {
  name: 'upstream',
  async run() {
    const one = await callsWith(1);
    const crowd = await callsWith(CROWD);
    console.log(`one viewer: ${JSON.stringify(one.calls)}\n${CROWD} viewers: ${JSON.stringify(crowd.calls)}`);
    const ratio = crowd.total / one.total;
    return [
      benchRow({
        id: `upstream.calls.${CROWD}-viewers`,
        value: crowd.total,
        unit: 'calls',
        beside: one.total,
        ratio,
        target: 'as many as with one viewer',
        met: crowd.total === one.total,
      }),
    ];
  },
};

async function callsWith(viewers: number): Promise<{ total: number; calls: Record<string, number> }> {
  using clock = new LineClock(NOON);
  await using line = await openLine(clock, { size: 'small', quota: 'default' });
  // Connections are there once it has started; no time has passed by then.
  await line.runtime.start();
  await using door = await openDoor(line.runtime);
  await using load = startWorker(join(import.meta.dirname, 'stream/load.ts'));
  const open: LoadQuestion = { kind: 'open', port: door.port, count: viewers, queries: boardQueries() };
  await load.ask(open);
  if (line.runtime.hub.viewers() !== viewers) throw new Error('not all viewers are there');
  await clock.advance(SPAN_MS);
  const calls = await countedBy(line.simulator.controlUrl);
  if (line.runtime.hub.viewers() !== viewers) throw new Error('some viewers have gone');
  await clock.advanceUntil(line.runtime.stop());
  return { total: Object.values(calls).reduce((sum, count) => sum + count, 0), calls };
}

function boardQueries(): LiveQuery[] {
  return defaultBoard({ connectionId: 'five9', columnRoles: {} }).panels.flatMap((panel) => [
    ...('query' in panel ? [panel.query] : []),
    ...(panel.kind === 'campaign-table' ? [panel.inbound, panel.outbound] : []),
  ]);
}

async function openDoor(runtime: Runtime): Promise<AsyncDisposable & { port: number }> {
  const owner = streamOwner(await lineToken(runtime), EVERYTHING);
  const rate = new PutRate(systemClock);
  const server = createServer((request, response) => {
    if (
      !handleStreamRequest(request, response, {
        hub: runtime.hub,
        rate,
        owner: () => owner,
        refuseStray: () => undefined,
      })
    )
      response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The simulator's own count of answered calls by operation. */
async function countedBy(controlUrl: string): Promise<Record<string, number>> {
  const answer = await fetch(`${controlUrl}/calls`);
  const entries: unknown = await answer.json();
  const calls: Record<string, number> = {};
  if (!Array.isArray(entries)) throw new Error('the simulator told no calls');
  for (const entry of entries) {
    const operation = String(Reflect.get(Object(entry), 'operation'));
    calls[operation] = (calls[operation] ?? 0) + Number(Reflect.get(Object(entry), 'count'));
  }
  return calls;
}
