import { setImmediate } from 'node:timers/promises';
import { WSDL } from 'soap';
import { applySnapshot } from '#lib/domain/apply-snapshot';
import { createTable, type StatisticsTable } from '#lib/domain/statistics-table';
import { parseStatistics } from '#server/five9/client/parse-statistics';
import { writeWsdl } from '#server/five9/contract/wsdl';
import { HeldTables } from '#server/five9/poll/held-tables';
import { type Bench, benchRow, type BenchRow } from './bench-row.ts';
import { asChunks, bigAnswer, bodyOf, NOON } from './parts/big-answer.ts';
import { longestStall, median, type Stall, timed } from './parts/samples.ts';

// No collection is forced between runs: it would throw compiled code away with the garbage.
const RUNS = 11;
const STALL_LIMIT_MS = 50;

/** A 10 000 × 30 answer from bytes to the statistics table, beside soap's reading of the same bytes into objects. */
export const parse: Bench = {
  name: 'parse',
  async run() {
    const body = bodyOf(bigAnswer());
    const wsdl = await soapReader();
    const tables: StatisticsTable[] = [];
    const ours = async (): Promise<void> => void tables.push(await parseAndApply(body));
    const soaps = (): unknown => wsdl.xmlToObject(body.toString('utf8'));
    const first = { oursMs: await timed(ours), soapMs: await timed(soaps) };
    for (let warm = 0; warm < 2; warm++) await ours().then(soaps);

    const oursMs: number[] = [];
    const soapMs: number[] = [];
    const stalls: Stall[] = [];
    const soapStalls: Stall[] = [];
    for (let run = 0; run < RUNS; run++) {
      tables.length = 0;
      oursMs.push(await timed(ours));
      soapMs.push(await timed(soaps));
      stalls.push(await longestStall(ours));
      soapStalls.push(await longestStall(async () => soaps()));
    }
    const [table] = tables;
    if (table?.rows.size !== 10_000 || table.layout.columns.length !== 30)
      throw new Error('the answer was not read whole');

    const ratio = median(soapMs) / median(oursMs);
    return [
      benchRow({
        id: 'parse.time',
        value: median(oursMs),
        unit: 'ms',
        beside: median(soapMs),
        ratio,
        target: '≥ 3× faster than soap',
        met: ratio >= 3,
      }),
      benchRow({
        id: 'parse.time.first',
        value: first.oursMs,
        unit: 'ms',
        beside: first.soapMs,
        ratio: first.soapMs / first.oursMs,
        target: 'cold code, for scale',
      }),
      stallRow('parse.stall', median(stalls.map(wall)), median(soapStalls.map(wall))),
      stallRow('parse.stall.worst', Math.max(...stalls.map(wall)), Math.max(...soapStalls.map(wall))),
      stallRow('parse.stall.worst.cpu', Math.max(...stalls.map(cpu)), Math.max(...soapStalls.map(cpu))),
    ];
  },
};

const wall = (stall: Stall): number => stall.wallMs;
const cpu = (stall: Stall): number => stall.cpuMs;

function stallRow(id: string, ours: number, soaps: number): BenchRow {
  return benchRow({
    id,
    value: ours,
    unit: 'ms',
    beside: soaps,
    ratio: soaps / ours,
    target: `≤ ${STALL_LIMIT_MS} ms`,
    met: ours <= STALL_LIMIT_MS,
  });
}

async function parseAndApply(body: Buffer): Promise<StatisticsTable> {
  const reading = await parseStatistics('AgentStatistics', asChunks(body));
  if (reading.kind !== 'ok' || !reading.value) throw new Error('the answer was not understood');
  const table = createTable('AgentStatistics');
  const { event } = new HeldTables().takeWhole(reading.value, NOON);
  // As the source does: others get their turn between reading a large table and applying it.
  await setImmediate();
  applySnapshot(table, event);
  return table;
}

function soapReader(): Promise<WSDL> {
  return new Promise((resolve, reject) => {
    const wsdl = new WSDL(writeWsdl('v9_5'), 'supervisor.wsdl', {});
    wsdl.onReady((error: Error | null) => (error ? reject(error) : resolve(wsdl)));
  });
}
