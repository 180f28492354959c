import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import { expectNothingLeaked } from './testing/expect-nothing-leaked.ts';
import { expectTruth } from './testing/expect-truth.ts';
import { type Line, openLine } from './testing/open-line.ts';

type Request = Readonly<Record<string, unknown>>;
type Step =
  | { kind: 'trouble'; request: Request }
  /** `which` picks the one of those there are. */
  | { kind: 'change'; change: (line: Line, which: number) => Promise<Request>; which: number }
  | { kind: 'set our clock'; byMs: number }
  | { kind: 'restart'; how: 'stop' | 'kill'; awayMs: number }
  | { kind: 'pass'; forMs: number };

const RUNS = 5;
/** After so long the difference of the two clocks is known for sure. */
const SURE_MS = 30_000;
const forMs = fc.integer({ min: 500, max: 12_000 });
const count = fc.integer({ min: 1, max: 3 });
const troubleOf = (kind: string, more: Record<string, fc.Arbitrary<unknown>> = {}): fc.Arbitrary<Request> =>
  fc.record({ kind: fc.constant(kind), ...more });

const troubles: fc.Arbitrary<Request> = fc.oneof(
  ...['drop', '500', 'redirect', 'blank-http', 'html', 'truncate', 'reset-mid-answer', 'half-close'].map(
    (kind) => troubleOf(kind, { count }),
  ),
  troubleOf('refuse', { forMs }),
  troubleOf('delay', { count, ms: fc.integer({ min: 100, max: 20_000 }) }),
  troubleOf('fault', {
    count,
    name: fc.constantFrom(
      'SessionNotInitializedFault',
      'StatisticsNotRequestedFault',
      'UnknownTimestampFault',
      'ConfigurationChangedFault',
      'ServerFault',
      'ServiceUnavailableFault',
    ),
  }),
  troubleOf('blank-answer', { count, type: fc.constantFrom(...STATISTIC_TYPES) }),
  troubleOf('incomplete-rows', { forMs }),
  troubleOf('unknown-columns', { forMs }),
  troubleOf('expire-sessions'),
  troubleOf('evict', { forMs }),
  troubleOf('jump-clock', { jumpMs: fc.integer({ min: -7_200_000, max: 7_200_000 }) }),
  troubleOf('skew-clock', { forMs, skewMs: fc.integer({ min: -86_400_000, max: 86_400_000 }) }),
  troubleOf('rename-skill', { forMs }),
  troubleOf('change-dispositions', { forMs }),
  troubleOf('surge', { forMs }),
  troubleOf('mass-logout', { share: fc.double({ min: 0, max: 1, noNaN: true }) }),
);

const changes: readonly Extract<Step, { kind: 'change' }>['change'][] = [
  (line, which) => {
    const name = `${which}-${line.clock.now()}`;
    return Promise.resolve({
      kind: 'add-agent',
      username: `new.${name}@northwind.example`,
      fullName: `New ${name}`,
    });
  },
  async (line, which) => ({ kind: 'remove-agent', username: await nth(line, 'AgentState', which) }),
  async (line, which) => ({ kind: 'agent-logout', username: await nth(line, 'AgentState', which) }),
  (_line, which) => Promise.resolve({ kind: 'add-skill', name: `Skill ${which}` }),
  async (line, which) => ({ kind: 'remove-skill', name: await nth(line, 'ACDStatus', which) }),
  async (line, which) => ({
    kind: 'rename-campaign',
    from: await nth(line, 'CampaignState', which),
    to: `Campaign ${which}`,
  }),
  (_line, which) => Promise.resolve({ kind: 'add-disposition', name: `Outcome ${which}` }),
];

async function nth(line: Line, type: (typeof STATISTIC_TYPES)[number], which: number): Promise<string> {
  const { rows } = (await line.domain.state()).types[type];
  return rows[which % Math.max(1, rows.length)]?.[0] ?? 'nobody';
}

const common: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: troubles.map((request) => ({ kind: 'trouble' as const, request })) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      change: fc.constantFrom(...changes),
      which: fc.nat(1_000),
    }),
  },
  { weight: 2, arbitrary: forMs.map((passMs) => ({ kind: 'pass' as const, forMs: passMs })) },
);
const restart: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('restart' as const),
  how: fc.constantFrom('stop' as const, 'kill' as const),
  awayMs: forMs,
});
const setOurClock: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('set our clock' as const),
  byMs: fc.integer({ min: -7_200_000, max: 7_200_000 }),
});
/** Never both: a server that starts again has nothing to tell by that its clock was set shortly before. */
const steps = fc.oneof(
  ...[restart, setOurClock].map((rare) =>
    fc.array(fc.oneof({ weight: 7, arbitrary: common }, { weight: 1, arbitrary: rare }), {
      minLength: 4,
      maxLength: 14,
    }),
  ),
);

async function take(line: Line, at: Step): Promise<void> {
  switch (at.kind) {
    case 'pass':
      return line.run(at.forMs);
    case 'set our clock':
      return line.served.clock.jump(at.byMs);
    case 'restart':
      await (at.how === 'stop' ? line.stopServer() : line.killServer());
      await line.run(at.awayMs);
      await line.serve();
      return line.run(SURE_MS);
    case 'trouble':
      return line.domain.trouble(at.request);
    case 'change':
      // What the domain refuses, such as a name that is taken, changes nothing.
      await line.domain.attempt(await at.change(line, at.which));
  }
}

describe('any sequence of troubles and changes', () => {
  it('leaves every table as a fresh one would be, and the page as the server', async () => {
    const holds = fc.assert(
      fc.asyncProperty(steps, async (all) => {
        await using line = await openLine({ shows: STATISTIC_TYPES });
        await line.run(SURE_MS);
        for (const at of all) await take(line, at);
        await line.run(12_000);
        await line.untilLive(40 * 60_000);
        await line.run(SURE_MS);
        await line.untilLive();
        await expectTruth(line);
        await expectNothingLeaked(line);
      }),
      { numRuns: RUNS, seed: 20_260_310, endOnFailure: true },
    );
    await expect(holds).resolves.toBeUndefined();
  });
});
