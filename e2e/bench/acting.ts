import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { type Floor, openFloor } from '../floor.ts';
import { type Bench, type BenchRow, benchRow, percentile } from './bench-row.ts';
import { startWorker, type Worker } from './parts/worker.ts';
import { type Acts, actFor, makeSupervisors } from './acting/supervisors.ts';
import type { WallsQuestion } from './acting/walls.ts';

const SUPERVISORS = 50;
const WALLS = 500;
const WATCHED = ['AgentState', 'ACDStatus'];
const SPAN_MS = 60_000;
const LOOK_MS = 250;
/** Until the walls are open and what they opened is worked off. */
const SETTLE_MS = 10_000;
/** Two equal spans differ by as much on a quiet machine. */
const LIKE = 1.2;

const sessions = z.array(z.looseObject({ user: z.string() }));
const centre = z.looseObject({ campaigns: z.array(z.looseObject({ name: z.string() })) });
const heardShape = z.object({ latenessMs: z.array(z.number()), bytes: z.number(), open: z.number() });

interface Span {
  agesMs: number[];
  latenessMs: number[];
}

/** How old what 500 walls show is, while 50 people act as their own users once a second, beside a minute in which nobody acts. */
export const acting: Bench = {
  name: 'acting',
  mostMinutes: 12,
  async run() {
    const floor = await openFloor({ size: 'large', quota: 'unlimited' });
    try {
      const supervisors = await makeSupervisors(
        { url: floor.url, cookie: floor.session.cookie },
        SUPERVISORS,
      );
      await using walls = startWorker(join(import.meta.dirname, 'acting/walls.ts'));
      const { authorization } = await floor.token('walls of a bench');
      await asked(walls, { kind: 'open', url: floor.url, authorization, count: WALLS });
      await setTimeout(SETTLE_MS);
      const before = await spanOf(floor, walls);
      // Everybody's session is opened before it is measured.
      const everybody = { url: floor.url, supervisors, campaigns: await campaignsOf(floor) };
      await actFor(everybody, 3_000);
      const [during, acts] = await Promise.all([spanOf(floor, walls), actFor(everybody, SPAN_MS)]);
      const seated = sessions.parse(await floor.control('GET', '/sessions'));
      await setTimeout(SETTLE_MS);
      const after = await spanOf(floor, walls);
      await asked(walls, { kind: 'close' });
      console.log(
        `${acts.tookMs.length} acts by ${SUPERVISORS} users in ${SPAN_MS / 1_000} s: ` +
          [...acts.answers].map(([answer, count]) => `${count} ${answer}`).join(', '),
      );
      const quiet = {
        agesMs: [...before.agesMs, ...after.agesMs],
        latenessMs: [...before.latenessMs, ...after.latenessMs],
      };
      return rowsOf({ during, quiet, acts, seated: seated.length });
    } finally {
      await floor.close();
    }
  },
};

async function campaignsOf(floor: Floor): Promise<string[]> {
  const { campaigns } = centre.parse(await floor.control('GET', '/acting'));
  return campaigns.map(({ name }) => name);
}

/** Looks four times a second at how old the watched tables are, and hears how late the walls are told. */
async function spanOf(floor: Floor, walls: Worker): Promise<Span> {
  await asked(walls, { kind: 'collect' });
  const agesMs: number[] = [];
  const until = Date.now() + SPAN_MS;
  while (Date.now() < until) {
    const lookedAt = Date.now();
    const { connections } = await floor.health();
    // What a look itself takes is no age of the data.
    for (const { type, sourceAgeMs } of connections[0]?.types ?? [])
      if (WATCHED.includes(type) && sourceAgeMs !== null) agesMs.push(sourceAgeMs);
    await setTimeout(Math.max(0, LOOK_MS - (Date.now() - lookedAt)));
  }
  const { latenessMs, open } = heardShape.parse(await asked(walls, { kind: 'collect' }));
  if (open !== WALLS) throw new Error(`${open} of ${WALLS} walls were open at the end`);
  return { agesMs, latenessMs };
}

function asked(worker: Worker, question: WallsQuestion): Promise<unknown> {
  return worker.ask(question);
}

function rowsOf({
  during,
  quiet,
  acts,
  seated,
}: {
  during: Span;
  quiet: Span;
  acts: Acts;
  seated: number;
}): BenchRow[] {
  const beside = (id: string, share: number, samples: keyof Span): BenchRow => {
    const value = percentile(during[samples], share);
    const other = percentile(quiet[samples], share);
    return benchRow({
      id,
      value,
      unit: 'ms',
      beside: other,
      ratio: value / other,
      target: `≤ ${LIKE}×; beside: nobody acts`,
      met: value <= other * LIKE,
    });
  };
  const reached = [...acts.answers].flatMap(([answer, count]) => (answer.startsWith('not') ? [] : [count]));
  const perSecond = reached.reduce((sum, count) => sum + count, 0) / (SPAN_MS / 1_000);
  return [
    beside('acting.age.p50', 0.5, 'agesMs'),
    beside('acting.age.p99', 0.99, 'agesMs'),
    beside('acting.told.p50', 0.5, 'latenessMs'),
    beside('acting.told.p99', 0.99, 'latenessMs'),
    benchRow({
      id: 'acting.acts',
      value: perSecond,
      unit: 'acts a second that Five9 answered',
      beside: SUPERVISORS,
      target: `${SUPERVISORS}, but for what a person waits for`,
      met: perSecond >= SUPERVISORS * 0.9,
    }),
    benchRow({ id: 'acting.act.p50', value: percentile(acts.tookMs, 0.5), unit: 'ms', target: 'for scale' }),
    benchRow({ id: 'acting.act.p99', value: percentile(acts.tookMs, 0.99), unit: 'ms', target: 'for scale' }),
    benchRow({
      id: 'acting.seats',
      value: seated,
      unit: 'seats',
      beside: SUPERVISORS + 1,
      target: 'one for each who acts, one to poll',
      met: seated === SUPERVISORS + 1,
    }),
  ];
}
