import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import type { Where } from '../live-query.ts';
import type { StatisticType } from '../statistic-type.ts';
import { bothOf, overWords } from './over-words.ts';
import { whereWords } from './where-words.ts';

const t = englishWords('explain');
const ready: Where = { column: 'State', op: 'eq', value: 'Ready' };
const named: Where = { column: 'Skill Name', op: 'ne', value: '[Default]' };
const waits: Where = { column: 'Calls In Queue', op: 'gt', value: 0 };

describe('a condition in words', () => {
  it.each<[Where, string]>([
    [ready, 'State is Ready'],
    [{ column: 'Reason Code', op: 'eq', value: null }, 'Reason Code is empty'],
    [{ column: 'Reason Code', op: 'ne', value: '' }, 'Reason Code is not empty'],
    [{ column: 'State Duration', op: 'olderThan', ms: 90_000 }, 'State Duration is longer than 1 min 30 s'],
    [{ column: 'State Duration', op: 'ge', value: 60_000 }, 'State Duration is at least 1 min'],
    [{ column: 'State', op: 'in', values: ['Ready', 'On Call'] }, 'State is one of Ready, On Call'],
    [{ column: 'Skills', op: 'lists', value: 'Billing' }, 'Skills include Billing'],
    [{ column: 'Full Name', op: 'contains', text: 'an' }, 'Full Name contains an'],
    [{ not: ready }, 'it is not so that State is Ready'],
    [{ all: [ready] }, 'State is Ready'],
    [
      { all: [ready, { any: [named, waits] }] },
      'State is Ready and (Skill Name is not [Default] or Calls In Queue is above 0)',
    ],
    [{ all: [] }, 'anything holds'],
    [{ any: [] }, 'nothing holds'],
  ])('%j', (where, words) => {
    expect(whereWords(where, 'AgentState', t)).toBe(words);
  });

  it('reads a share as a percent', () => {
    const where: Where = { column: 'Occupancy', op: 'lt', value: 0.855 };
    expect(whereWords(where, 'AgentStatistics', t)).toBe('Occupancy is below 85.5%');
  });
});

describe('which rows count', () => {
  it.each<[StatisticType, Where | null, string]>([
    ['ACDStatus', null, 'all skills'],
    ['CampaignState', null, 'all campaigns'],
    ['ACDStatus', named, 'all skills but [Default]'],
    [
      'ACDStatus',
      { all: [named, { column: 'Skill Name', op: 'ne', value: 'Test' }] },
      'all skills but [Default], Test',
    ],
    ['ACDStatus', { column: 'Skill Name', op: 'eq', value: 'Billing' }, 'the skill Billing'],
    [
      'ACDStatus',
      { column: 'Skill Name', op: 'in', values: ['Billing', 'Orders'] },
      'the skills Billing, Orders',
    ],
    [
      'ACDStatus',
      { all: [named, waits] },
      'skills where Skill Name is not [Default] and Calls In Queue is above 0',
    ],
    ['AgentState', ready, 'agents where State is Ready'],
    ['AgentStatistics', { column: 'Username', op: 'eq', value: 'a@b' }, 'the agent a@b'],
  ])('of %s by %j', (type, where, words) => {
    expect(overWords(type, where, t)).toBe(words);
  });

  it.each<[Where | undefined, Where | undefined, Where | null]>([
    [undefined, undefined, null],
    [ready, undefined, ready],
    [undefined, ready, ready],
    [ready, waits, { all: [ready, waits] }],
    [{ all: [ready, named] }, waits, { all: [ready, named, waits] }],
  ])('are those of both conditions: %j, %j', (one, other, both) => {
    expect(bothOf(one, other)).toEqual(both);
  });
});
