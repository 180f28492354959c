import { applySnapshot } from '#lib/domain/apply-snapshot';
import { applyUpdate } from '#lib/domain/apply-update';
import type { FiguresQuery, RowsQuery } from '#lib/domain/live-query';
import { ManualClock } from '#lib/domain/manual-clock';
import type { UpdateEvent } from '#lib/domain/source';
import { createTable } from '#lib/domain/statistics-table';
import { encodeFrame } from '#lib/wire/encode-frame';
import { snapshotFrame } from '#lib/wire/result-frames';
import { createLog } from '#server/ops/log';
import { ConnectionStatistics } from '#server/statistics/connection-statistics';
import { evaluateAfresh } from '#server/statistics/evaluate-afresh';
import { LiveQueryRegistry } from '#server/statistics/live-query-registry';
import { resultDifferences } from '#server/statistics/testing/followed-queries';
import { createHub } from '#server/stream/hub';
import { SEES_ALL } from '#server/stream/stream-owner';
import type { Sink } from '#server/stream/sink';
import { type Bench, benchRow } from './bench-row.ts';
import { NOON } from './parts/big-answer.ts';
import { type FloorUpdates, floorUpdates } from './parts/floor-updates.ts';
import { queryMix } from './parts/query-mix.ts';
import { median, timed } from './parts/samples.ts';

const CELLS = 2_000;
const WARM = 10;
const RUNS = 40;
const AFRESH_RUNS = 8;
const PER_VIEWER = 10;
const LIMIT_MS = 20;

type Query = RowsQuery | FiguresQuery;

/** 2 000 changed cells to encoded frames for 200 different queries, beside working all of them out afresh. */
export const liveQuery: Bench = {
  name: 'live-query',
  async run() {
    const floor = floorUpdates(WARM + RUNS, CELLS);
    const queries = queryMix(floor);
    if (queries.length !== 200) throw new Error(`the mix has ${queries.length} queries`);
    const line = openLine(floor, queries);
    const oursMs: number[] = [];
    for (const [run, update] of floor.updates.entries()) {
      await line.wait(update);
      const ms = await timed(() => line.apply(update));
      if (run >= WARM) oursMs.push(ms);
    }
    line.check();
    const afresh = measureAfresh(floor, queries);
    const ours = median(oursMs);
    const cells = floor.updates.reduce((sum, { cells: list }) => sum + list.length, 0);
    console.log(
      `${Math.round(cells / floor.updates.length)} cells an update, ${queries.length} queries, ` +
        `${Math.round(line.bytes() / floor.updates.length / 1024)} KB of frames an update`,
    );
    return [
      benchRow({
        id: 'live-query.update',
        value: ours,
        unit: 'ms',
        target: `median ≤ ${LIMIT_MS} ms`,
        met: ours <= LIMIT_MS,
      }),
      afreshRow('live-query.beside-afresh', ours, afresh.encodedMs),
      afreshRow('live-query.beside-afresh-unencoded', ours, afresh.evaluatedMs),
    ];
  },
};

function afreshRow(id: string, ours: number, afresh: number) {
  const ratio = afresh / ours;
  return benchRow({ id, value: ours, unit: 'ms', beside: afresh, ratio, target: '≥ 10×', met: ratio >= 10 });
}

/** The line from a source's event to bytes handed to viewers who hold all queries, ten each. */
function openLine(floor: FloorUpdates, queries: readonly Query[]) {
  const clock = new ManualClock(NOON);
  const log = createLog('silent');
  const statistics = new ConnectionStatistics({ id: 'five9', name: 'Bench', zone: 'UTC', clock });
  const registry = new LiveQueryRegistry({ clock, connections: [statistics] });
  const hub = createHub({
    liveQueries: registry,
    status: () => [statistics.status()],
    clock,
    log,
    build: 'bench',
    epoch: 'bench',
  });
  statistics.apply(floor.snapshot);
  let bytes = 0;
  const sink: Sink = {
    write: (piece) => ((bytes += piece.length), true),
    onDrain: () => undefined,
    onClose: () => undefined,
    end: () => undefined,
    abort: () => undefined,
  };
  for (let at = 0; at < queries.length; at += PER_VIEWER)
    hub.setQueries(
      { id: hub.attach(sink, { owner: SEES_ALL }), owner: SEES_ALL },
      queries.slice(at, at + PER_VIEWER),
    );
  if (registry.size !== queries.length) throw new Error('some queries of the mix are the same');
  bytes = 0;
  return {
    bytes: () => bytes,
    /** Lets time pass until the update comes; agents who grow older than a limit meanwhile are told on their own. */
    wait: (update: UpdateEvent) => clock.advance(update.receivedAt - clock.now()),
    apply: (update: UpdateEvent) => statistics.apply(update),
    /** What was kept current must be what working it out afresh gives. */
    check(): void {
      for (const query of queries) {
        const handle = registry.open(query);
        const afresh = evaluateAfresh(query, statistics.table('AgentState'), clock.now());
        const inOrder = query.kind === 'rows' && query.orderBy !== undefined;
        const [difference] = resultDifferences(handle.result(), afresh, { inOrder });
        handle.close();
        if (difference !== undefined) throw new Error(`a result differs from working it out afresh`);
      }
      registry.stop();
    },
  };
}

/** The same updates, after each of which every query is worked out from the table and its result encoded whole. */
function measureAfresh(floor: FloorUpdates, queries: readonly Query[]) {
  const table = createTable('AgentState');
  applySnapshot(table, floor.snapshot);
  const evaluated: number[] = [];
  const encoded: number[] = [];
  for (const [run, update] of floor.updates.slice(0, 2 + AFRESH_RUNS).entries()) {
    const from = performance.now();
    applyUpdate(table, update);
    const results = queries.map((query) => evaluateAfresh(query, table, update.receivedAt));
    const between = performance.now();
    for (const [index, result] of results.entries()) {
      const query = queries[index];
      if (query) Buffer.from(encodeFrame(snapshotFrame({ q: `${index}`, query }, result)));
    }
    if (run < 2) continue;
    evaluated.push(between - from);
    encoded.push(performance.now() - from);
  }
  return { evaluatedMs: median(evaluated), encodedMs: median(encoded) };
}
