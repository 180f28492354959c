import { loadavg } from 'node:os';
import type { Bench, BenchRow } from './bench-row.ts';
import { acting } from './acting.ts';
import { bundle } from './bundle.ts';
import { dataAge } from './data-age.ts';
import { desk } from './desk.ts';
import { deskHour } from './desk-hour.ts';
import { glass } from './glass.ts';
import { heap } from './heap.ts';
import { liveQuery } from './live-query.ts';
import { parse } from './parse.ts';
import { pocket } from './pocket.ts';
import { rejoin } from './rejoin.ts';
import { report } from './report.ts';
import { rotations } from './rotations/bench.ts';
import { stream } from './stream/bench.ts';
import { upstream } from './upstream.ts';
import { wallThread } from './wall-thread.ts';

const BENCHES: readonly Bench[] = [
  parse,
  liveQuery,
  stream,
  upstream,
  dataAge,
  bundle,
  pocket,
  glass,
  wallThread,
  desk,
  deskHour,
  heap,
  rejoin,
  acting,
  rotations,
];

const USUAL_MINUTES = 8;
const LONG = '--long';

/**
 * Runs the benches named on the command line, or all of them in turn, the long ones only with `--long`. One that fails does
 * not stop the rest.
 */
async function main(args: readonly string[]): Promise<void> {
  const names = args.filter((arg) => arg !== LONG);
  const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    console.error(`No bench is called ${unknown.join(', ')}. There are: ${BENCHES.map(nameOf).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const isAsked = ({ name, isLong = false }: Bench): boolean =>
    names.length > 0 ? names.includes(name) : !isLong || args.includes(LONG);
  for (const bench of BENCHES.filter(isAsked)) {
    const startedAt = performance.now();
    console.log(`\n${bench.name} · load ${loadavg()[0]?.toFixed(1)}`);
    try {
      await report(await boundedRun(bench));
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    }
    console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  }
}

/** Nothing here may run for ever: what it has started ends with this process. */
async function boundedRun(bench: Bench): Promise<BenchRow[]> {
  const { name, mostMinutes = USUAL_MINUTES } = bench;
  const watchdog = setTimeout(() => {
    console.error(`${name} was given up after ${mostMinutes} minutes`);
    process.exit(1);
  }, mostMinutes * 60_000);
  try {
    return await bench.run();
  } finally {
    clearTimeout(watchdog);
  }
}

function nameOf(bench: Bench): string {
  return bench.name;
}

await main(process.argv.slice(2));
process.exit();
