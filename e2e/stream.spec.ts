import type { LiveQuery } from '#lib/domain/live-query';
import { expect, test } from './fixtures.ts';
import type { Floor } from './floor.ts';
import { StreamViewer } from './stream-viewer.ts';

const STREAMS = 200;
const MEGABYTE = 1024 * 1024;
const AGENTS: LiveQuery[] = [
  { kind: 'rows', connection: 'five9', type: 'AgentState', columns: '*' },
  { kind: 'rows', connection: 'five9', type: 'AgentStatistics', columns: '*' },
];
const QUEUES: LiveQuery[] = [{ kind: 'rows', connection: 'five9', type: 'ACDStatus', columns: '*' }];

async function loaded(floor: Floor): Promise<void> {
  await expect
    .poll(async () => (await floor.health()).connections[0]?.types.every(({ rows }) => rows > 0))
    .toBe(true);
}

/** Bytes the server's process holds in memory, by its own metrics. */
async function residentBytes(floor: Floor): Promise<number> {
  const text = await (await floor.fetch('/metrics')).text();
  return Number(/^watchfloor_process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]);
}

test(`SIGTERM with ${STREAMS} open streams says goodbye on each and exits 0`, async ({ openFloor }) => {
  const floor = await openFloor();
  await loaded(floor);
  const script = { url: floor.url, session: await floor.token('Two hundred screens') };
  const viewers = await Promise.all(Array.from({ length: STREAMS }, () => StreamViewer.open(script)));
  await Promise.all(viewers.map((viewer) => viewer.put([...AGENTS, ...QUEUES])));
  await Promise.all(viewers.map((viewer) => viewer.until(() => viewer.count('snapshot') >= 3)));
  expect((await floor.health()).viewers).toBe(STREAMS);

  const began = performance.now();
  expect(await floor.app().end('SIGTERM')).toBe(0);
  expect(performance.now() - began).toBeLessThan(5_000);
  await Promise.all(viewers.map((viewer) => viewer.end()));
  expect(viewers.map((viewer) => viewer.count('goodbye'))).toEqual(Array.from({ length: STREAMS }, () => 1));
  // The limit did not have to end it: it left in good order.
  expect(floor.app().output()).toContain('"stopped"');
  expect(floor.app().output()).not.toContain('took too long');
});

test('SIGTERM while a viewer does not read still exits 0', async ({ openFloor }) => {
  const floor = await openFloor({ size: 'medium' });
  await loaded(floor);
  const stuck = await StreamViewer.open(floor);
  const names = await stuck.put(AGENTS);
  stuck.stopReading();
  for (let times = 0; times < 60; times++) await stuck.put(AGENTS, names);
  expect(await floor.app().end('SIGTERM')).toBe(0);
  expect(floor.app().output()).not.toContain('took too long');
  stuck.close();
});

test('viewers that stop reading cost little memory, harm nobody and are let go', async ({ openFloor }) => {
  const floor = await openFloor({ size: 'medium' });
  await loaded(floor);
  const reading = await StreamViewer.open(floor);
  await reading.put(QUEUES);
  const script = { url: floor.url, session: await floor.token('Screens that stop reading') };
  const stuck = await Promise.all(Array.from({ length: 10 }, () => StreamViewer.open(script)));
  const names = await Promise.all(stuck.map((viewer) => viewer.put(AGENTS)));
  await Promise.all(stuck.map((viewer) => viewer.until(() => viewer.count('snapshot') >= 2)));
  const whole = JSON.stringify(await (await floor.fetch('/api/tables/five9/AgentStatistics')).json());
  const before = await residentBytes(floor);
  for (const viewer of stuck) viewer.stopReading();

  let asked = 0;
  while ((await floor.health()).viewers > 1 && asked < 2_000) {
    const known = stuck.map((viewer, at) => viewer.put(AGENTS, names[at]).catch(() => null));
    asked += (await Promise.all(known)).filter((answer) => answer !== null).length;
    const seen = reading.count('delta') + reading.count('heartbeat') + reading.count('state');
    await reading.until(
      () => reading.count('delta') + reading.count('heartbeat') + reading.count('state') > seen,
    );
  }
  expect((await floor.health()).viewers).toBe(1);
  // What was asked for is far more than what may be held, so that a queue without bounds would show.
  const askedBytes = asked * whole.length;
  test.info().annotations.push({
    type: 'memory',
    description: `${Math.round(askedBytes / MEGABYTE)} MB asked for, ${Math.round(((await residentBytes(floor)) - before) / MEGABYTE)} MB more held`,
  });
  expect((await residentBytes(floor)) - before).toBeLessThan(150 * MEGABYTE);
  expect(reading.ended).toBe(false);
  const deltas = reading.count('delta');
  await reading.until(() => reading.count('delta') > deltas);
  reading.close();
  for (const viewer of stuck) viewer.close();
});
