import { describe, expect, it } from 'vitest';
import type { LiveQuery, Where } from './live-query.ts';
import { liveQuerySchema } from './live-query-schema.ts';

const common = { connection: 'five9', type: 'AgentState' } as const;
const where: Where = {
  all: [
    {
      any: [
        { column: 'State', op: 'eq', value: 'Ready' },
        { not: { column: 'State', op: 'eq', value: null } },
      ],
    },
    { column: 'Skill', op: 'in', values: ['a', 2] },
    { column: 'Skill', op: 'contains', text: 'sales' },
    { column: 'Agent Groups', op: 'lists', value: 'Sales' },
    { column: 'State Duration', op: 'olderThan', ms: 90_000 },
  ],
};

const good: LiveQuery[] = [
  { kind: 'rows', ...common, columns: '*' },
  {
    kind: 'rows',
    ...common,
    where,
    columns: ['State', 'Reason Code'],
    orderBy: [{ column: 'State', direction: 'desc' }],
    limit: 14,
  },
  {
    kind: 'figures',
    ...common,
    groupBy: 'State',
    figures: [
      { as: 'n', fn: 'count', where },
      { as: 'longest', fn: 'oldest', column: 'State Duration' },
      { as: 'mean', fn: 'mean', column: 'Handle', weight: null },
      { as: 'who', fn: 'first', column: 'Agent', by: 'State Duration' },
    ],
  },
  { kind: 'figures', ...common, groupBy: 'Skills', groupEach: true, figures: [{ as: 'n', fn: 'count' }] },
  { kind: 'trend', ...common, figure: { as: 'n', fn: 'count' }, everyMs: 10_000, keep: 360 },
];

describe('the schema of a live query', () => {
  it.each(good)('takes query %# as it is', (query) => {
    expect(liveQuerySchema.parse(query)).toEqual(query);
  });

  it.each<[string, unknown]>([
    ['no kind', common],
    ['an unknown type', { kind: 'rows', connection: 'five9', type: 'Weather', columns: '*' }],
    ['an unknown field', { ...good[0], having: 1 }],
    ['a condition with an unknown operator', { ...good[0], where: { column: 'a', op: 'like', value: 'b' } }],
    ['a condition that is two at once', { ...good[0], where: { all: [], any: [] } }],
    ['an undefined condition', { ...good[0], where: undefined }],
    ['no figures', { kind: 'figures', ...common, figures: [] }],
    [
      'a mean without its weight',
      { kind: 'figures', ...common, figures: [{ as: 'a', fn: 'mean', column: 'b' }] },
    ],
    ['a trend sampled too often', { ...good[3], everyMs: 10 }],
    ['a trend without end', { ...good[3], keep: 1_000_000 }],
    ['a limit that is no count', { ...good[0], limit: 1.5 }],
  ])('refuses %s', (_, query) => {
    expect(liveQuerySchema.safeParse(query).success).toBe(false);
  });

  it('says where the fault is', () => {
    const parsed = liveQuerySchema.safeParse({ ...good[0], where: { not: { column: 'a', op: 'like' } } });
    expect(parsed.error?.issues[0]).toMatchObject({ path: ['where'], message: 'is no condition on a row' });
  });
});
