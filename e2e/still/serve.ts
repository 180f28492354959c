import { runApp } from '#server/run-app';
import { startSimulator } from '#server/simulator/simulator';
import { stillClock } from './still-clock.ts';
import { readStillArguments } from './still-arguments.ts';

/** A centre and a Watchfloor on it in one process, at a moment that never passes: what is drawn of it is always the same. */
const { at, size, changes } = readStillArguments(process.argv[2] ?? '');
const clock = stillClock(at);
const lived = changes.reduce((sum, { thenMs }) => sum + thenMs, 0);
const simulator = await startSimulator({
  size,
  seed: 1,
  speed: 0,
  quota: 'unlimited',
  startAt: at - lived,
  clock,
});
for (const { change, thenMs } of changes) {
  await control('/model', change);
  await control('/clock', { jumpMs: thenMs });
}
process.env['FIVE9_URL'] = simulator.serviceUrl;
await runApp({ clock });

async function control(path: string, body: object): Promise<void> {
  const answer = await fetch(`${simulator.controlUrl}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  if (!answer.ok) throw new Error(`The simulator answered ${answer.status}: ${await answer.text()}`);
}
