import { describe, expect, it } from 'vitest';
import type { StatisticType } from '#lib/domain/statistic-type';
import { comesThrough } from './testing/comes-through.ts';
import { type Line, openLine } from './testing/open-line.ts';

const SECOND_MS = 1_000;
/** Three types are watched, two by the page and one for its trends, and five are not: four calls a second at most. */
const CALLS_A_MINUTE = 300;

function keysShown(line: Line, type: StatisticType): string[] {
  return line.page.result(type).table?.rows.map(({ key }) => key) ?? [];
}
function columnsShown(line: Line, type: StatisticType): string[] {
  return line.page.result(type).table?.columns.map(({ name }) => name) ?? [];
}

describe('a table that comes blank', () => {
  it('stays on the page, looks stale at once, and is live when a whole answer has confirmed it', async () => {
    await using line = await openLine();
    let leastRows = Infinity;
    const ages = new Set<string>();
    line.watch.also = (page) => {
      const { table, ageState } = page.result('ACDStatus');
      leastRows = Math.min(leastRows, table?.rows.length ?? 0);
      ages.add(ageState);
    };
    await comesThrough(line, {
      begin: async () => {
        await line.domain.trouble({ kind: 'delay', ms: 2_000, operation: 'getStatistics' });
        await line.domain.trouble({ kind: 'blank-answer', type: 'ACDStatus', count: 1 });
      },
      forMs: 10 * SECOND_MS,
      mostCalls: CALLS_A_MINUTE,
    });
    expect(leastRows).toBe(6);
    expect(ages).toContain('stale');
  });

  it('again and again stays on the page, looks stale, and is not asked for in a hurry', async () => {
    await using line = await openLine();
    const before = await line.domain.calls('getStatistics');
    let leastRows = Infinity;
    line.watch.also = (page) => {
      leastRows = Math.min(leastRows, page.result('ACDStatus').table?.rows.length ?? 0);
    };
    await line.domain.trouble({ kind: 'blank-answer', type: 'ACDStatus', count: 1 });
    await line.run(5 * SECOND_MS);
    await comesThrough(line, {
      begin: () =>
        line.domain.trouble({
          kind: 'blank-answer',
          type: 'ACDStatus',
          operation: 'getStatisticsUpdate',
          forMs: 30 * SECOND_MS,
        }),
      forMs: 30 * SECOND_MS,
      mostCalls: CALLS_A_MINUTE,
      afterwards: async () =>
        expect((await line.domain.calls('getStatistics')) - before).toBeLessThanOrEqual(40),
    });
    expect(leastRows).toBe(6);
  });
});

describe('a domain that changes while it runs', () => {
  it('adds a column: it is on the page, and none is lost', async () => {
    await using line = await openLine({ shows: ['InboundCampaignStatistics', 'AgentStatistics'] });
    const before = columnsShown(line, 'InboundCampaignStatistics');
    await comesThrough(line, {
      begin: () => line.domain.trouble({ kind: 'change-dispositions', add: 'Left A Cake' }),
      forMs: 20 * SECOND_MS,
      mostCalls: CALLS_A_MINUTE,
      afterwards: () => {
        for (const type of line.shows) expect(columnsShown(line, type)).toContain('Left A Cake');
        expect(columnsShown(line, 'InboundCampaignStatistics')).toHaveLength(before.length + 1);
      },
    });
  });

  it('takes a column away: it leaves the page', async () => {
    await using line = await openLine({ shows: ['InboundCampaignStatistics', 'AgentStatistics'] });
    expect(columnsShown(line, 'InboundCampaignStatistics')).toContain('Resolved');
    await comesThrough(line, {
      begin: () => line.domain.trouble({ kind: 'change-dispositions', remove: 'Resolved' }),
      forMs: 20 * SECOND_MS,
      mostCalls: CALLS_A_MINUTE,
      afterwards: () => {
        for (const type of line.shows) expect(columnsShown(line, type)).not.toContain('Resolved');
      },
    });
  });

  it('adds rows that come without most of their cells: they are made whole', async () => {
    await using line = await openLine();
    const newcomers = ['nora.new@northwind.example', 'omar.new@northwind.example'];
    await comesThrough(line, {
      begin: async () => {
        await line.domain.trouble({ kind: 'incomplete-rows', cells: 2, forMs: 20 * SECOND_MS });
        for (const username of newcomers) {
          const fullName = username.startsWith('nora') ? 'Nora New' : 'Omar New';
          await line.domain.change({ kind: 'add-agent', username, fullName });
          await line.run(3 * SECOND_MS);
        }
      },
      forMs: 30 * SECOND_MS,
      mostCalls: CALLS_A_MINUTE,
      afterwards: () => expect(keysShown(line, 'AgentState')).toEqual(expect.arrayContaining(newcomers)),
    });
  });

  it('sends cells of columns that nobody announced: nothing of them shows, and nothing asks for ever', async () => {
    await using line = await openLine();
    const before = await line.domain.calls('getStatistics');
    await comesThrough(line, {
      begin: () => line.domain.trouble({ kind: 'unknown-columns', forMs: 60 * SECOND_MS }),
      forMs: 60 * SECOND_MS,
      mostCalls: 2 * CALLS_A_MINUTE,
      afterwards: async () => {
        for (const type of line.shows) expect(columnsShown(line, type)).not.toContain('Quality Score (beta)');
        expect((await line.domain.calls('getStatistics')) - before).toBeLessThanOrEqual(40);
      },
    });
    expect(line.said.logText).not.toContain('Quality Score');
  });

  it('renames a skill: the page has the new name and no longer the old one', async () => {
    await using line = await openLine();
    const [, from = ''] = keysShown(line, 'ACDStatus');
    await comesThrough(line, {
      begin: () => line.domain.trouble({ kind: 'rename-skill', from, to: 'Café & Co <München>' }),
      forMs: 10 * SECOND_MS,
      mostCalls: CALLS_A_MINUTE,
      afterwards: () => {
        expect(keysShown(line, 'ACDStatus')).toContain('Café & Co <München>');
        expect(keysShown(line, 'ACDStatus')).not.toContain(from);
      },
    });
  });

  it('takes agents and a skill away: their rows leave the page', async () => {
    await using line = await openLine();
    const [agent = ''] = keysShown(line, 'AgentState');
    const skill = keysShown(line, 'ACDStatus').at(-1) ?? '';
    await comesThrough(line, {
      begin: async () => {
        await line.domain.change({ kind: 'remove-agent', username: agent });
        await line.domain.change({ kind: 'remove-skill', name: skill });
      },
      forMs: 10 * SECOND_MS,
      mostCalls: CALLS_A_MINUTE,
      afterwards: () => {
        expect(keysShown(line, 'AgentState')).not.toContain(agent);
        expect(keysShown(line, 'ACDStatus')).not.toContain(skill);
      },
    });
  });

  it('loses most of its agents in a surge of calls', async () => {
    await using line = await openLine();
    await expect(
      comesThrough(line, {
        begin: async () => {
          await line.domain.trouble({ kind: 'surge', factor: 8, forMs: 40 * SECOND_MS });
          await line.domain.trouble({ kind: 'mass-logout', share: 0.8 });
        },
        forMs: 40 * SECOND_MS,
        mostCalls: CALLS_A_MINUTE,
      }),
    ).resolves.toBeUndefined();
  });
});
