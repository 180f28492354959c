import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';
import { ReferenceTable } from '#server/simulator/testing/reference-table';
import type { SoapCaller } from '#server/simulator/testing/soap-caller';

type Step =
  | { do: 'wait'; ms: number }
  | { do: 'change'; change: Readonly<Record<string, unknown>> }
  | { do: 'poll'; type: StatisticType }
  | { do: 'poll again'; type: StatisticType }
  | { do: 'blank'; type: StatisticType };

const names = fc.constantFrom('One', 'Two', 'Three');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 40_000 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('poll' as const, 'poll again' as const),
      type: fc.constantFrom(...STATISTIC_TYPES),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('blank' as const), type: fc.constantFrom(...STATISTIC_TYPES) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      change: fc.oneof(
        fc.record({ kind: fc.constantFrom('add-skill', 'remove-skill'), name: names }),
        fc.record({ kind: fc.constant('rename-skill'), from: names, to: names }),
        fc.record({ kind: fc.constant('add-agent'), username: names, fullName: names }),
        fc.record({ kind: fc.constant('remove-agent'), username: names }),
        fc.record({
          kind: fc.constant('add-campaign'),
          name: names,
          type: fc.constantFrom('INBOUND', 'OUTBOUND'),
        }),
        fc.record({ kind: fc.constant('mass-logout'), share: fc.constant(0.5) }),
        fc.record({ kind: fc.constantFrom('add-disposition', 'remove-disposition'), name: names }),
      ),
    }),
  },
);

/** A client that follows one type the way the guide says. */
class Follower {
  readonly #api: SoapCaller;
  readonly #type: StatisticType;
  #table: ReferenceTable | undefined;

  constructor(api: SoapCaller, type: StatisticType) {
    this.#api = api;
    this.#type = type;
  }

  async load(): Promise<void> {
    this.#table = new ReferenceTable(await this.#api.snapshot(this.#type));
  }

  /** `twice` asks again from the same timestamp, as after an answer that was lost on the way. */
  async poll({ twice }: { twice: boolean }): Promise<void> {
    const table = this.#table;
    if (!table) return;
    try {
      if (twice) await this.#api.update(this.#type, table.timestamp);
      const update = await this.#api.update(this.#type, table.timestamp);
      if (update) table.apply(update);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('ConfigurationChangedFault')) throw error;
      await this.load();
    }
  }

  differences(truth: Parameters<ReferenceTable['differences']>[0]): string[] {
    return this.#table?.differences(truth) ?? ['no table'];
  }
}

describe('the chain of updates', () => {
  it.each([false, true])(
    'leads any client to what a fresh getStatistics gives (ticking deltas: %s)',
    async (tickingDeltas) => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 1_000_000 }),
          fc.array(step, { maxLength: 25 }),
          async (seed, steps) => {
            await using domain = await openDomain({ seed, tickingDeltas });
            for (const name of ['One', 'Two']) {
              await domain.change({ kind: 'add-skill', name });
              await domain.change({ kind: 'add-agent', username: name, fullName: name });
            }
            const api = domain.as('api1');
            await api.open({ idleTimeOut: 1800 });
            const followers = new Map(STATISTIC_TYPES.map((type) => [type, new Follower(api, type)]));
            for (const follower of followers.values()) await follower.load();
            for (const one of steps) await take(domain, followers, one);
            await domain.control('POST', '/clock', { speed: 0 });
            await domain.control('DELETE', '/trouble');
            for (const follower of followers.values()) await follower.poll({ twice: false });
            const { types, time } = await domain.state();
            for (const [type, follower] of followers)
              expect([
                type,
                follower.differences({ at: time, columns: [], rows: [], ...types[type] }),
              ]).toEqual([type, []]);
          },
        ),
        {
          numRuns: 12,
          examples: [
            [
              1,
              [
                { do: 'blank', type: 'CampaignState' },
                { do: 'poll again', type: 'CampaignState' },
              ],
            ],
          ],
        },
      );
    },
  );
});

async function take(
  domain: SimulatedDomain,
  followers: Map<StatisticType, Follower>,
  one: Step,
): Promise<void> {
  switch (one.do) {
    case 'wait':
      return domain.clock.advance(one.ms);
    case 'poll':
    case 'poll again':
      return followers.get(one.type)?.poll({ twice: one.do === 'poll again' });
    case 'blank':
      await domain.trouble({ kind: 'blank-answer', operation: 'getStatisticsUpdate', type: one.type });
      return followers.get(one.type)?.poll({ twice: false });
    case 'change':
      await domain.control('POST', '/model', one.change);
  }
}
