import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { keyColumnOf, knownColumns } from '../column-catalogue.ts';
import type { Column } from '../column.ts';
import type { ColumnRoles } from '../connection-settings.ts';
import { planFormula } from '../formula/formula-parts.ts';
import { renameColumns } from '../formula/rename-columns.ts';
import { columnNamed } from '../column-roles.ts';
import { METRICS, metricOf } from './metrics.ts';
import { missingColumns } from './missing-columns.ts';

const t = englishWords('metrics');
const IN_TIME: ColumnRoles = { answeredInTime: 'Answered In 20 s', abandonedInTime: 'Abandoned In 20 s' };
const columnsOf = (type: (typeof METRICS)[number]['type']): readonly Column[] => [
  ...knownColumns(type).map(({ name, kind }) => ({ name, kind })),
  { name: 'Answered In 20 s', kind: 'count' },
  { name: 'Abandoned In 20 s', kind: 'count' },
];

function planOf(id: string) {
  const metric = metricOf(id);
  if (!metric) throw new Error(`there is no ${id}`);
  const formula = renameColumns(metric.formula, (column) => columnNamed(IN_TIME, column));
  const planned = planFormula(formula, {
    type: metric.type,
    columns: columnsOf(metric.type),
    roles: IN_TIME,
  });
  if (planned.kind === 'bad') throw new Error(`${id}: ${planned.problem.key}`);
  return planned.plan;
}

describe('the metrics', () => {
  it.each(METRICS)(
    '$id can be worked out, and has a name and a sentence',
    ({ id, measure, variant, unit }) => {
      const { kind } = planOf(id);
      const kinds = { count: ['count'], duration: ['duration'], percent: ['percent', 'ratio'] }[unit];
      expect(kinds).toContain(kind);
      expect(t(`of.${measure}.name`)).not.toBe('');
      expect(t(`of.${measure}.says`)).not.toBe('');
      expect(variant === null || t(`variants.${variant}`) !== '').toBe(true);
    },
  );

  it('have names of their own', () => {
    expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length);
  });
});

describe('the same calls, counted in the ways that people mean', () => {
  const CALLS: Readonly<Record<string, number>> = {
    'sum([Total Calls])': 100,
    'sum([Connected Calls])': 90,
    'sum([Abandoned Calls])': 10,
    'sum([Answered In 20 s])': 72,
    'sum([Abandoned In 20 s])': 4,
  };
  const counted = (id: string, calls = CALLS) => {
    const { parts, value } = planOf(id);
    return value(parts.map(({ as }) => calls[as] ?? null));
  };

  it.each([
    ['serviceLevel.a', 72 / 90],
    ['serviceLevel.b', 0.72],
    ['serviceLevel.c', 72 / 96],
    ['serviceLevel.e', 0.76],
    ['abandonRate.all', 0.1],
    ['abandonRate.noShort', 6 / 96],
    ['callsToGoal', 24],
  ])('%s is %d', (id, value) => {
    expect(counted(id)).toBeCloseTo(value, 12);
  });

  it('are no data before the first call, neither none nor all', () => {
    const none = Object.fromEntries(Object.keys(CALLS).map((key) => [key, 0]));
    for (const id of [
      'serviceLevel.a',
      'serviceLevel.b',
      'serviceLevel.c',
      'serviceLevel.e',
      'abandonRate.all',
    ])
      expect(counted(id, none)).toBeNull();
  });

  it('weigh what the vendor has worked out by its calls, where a plain mean would say 65 %', () => {
    expect(planOf('serviceLevel.d').parts).toEqual([
      expect.objectContaining({ fn: 'mean', column: 'Service Level Queue', weight: 'Total Calls' }),
    ]);
  });
});

describe('what a domain lacks for a metric', () => {
  const ofFive9 = { columns: knownColumns('InboundCampaignStatistics'), roles: {} };
  it.each([
    ['serviceLevel.d', []],
    ['serviceLevel.c', ['@answeredInTime', '@abandonedInTime']],
    ['callsToGoal', ['@answeredInTime', '@abandonedInTime']],
    ['abandonRate.all', []],
  ])('is named for %s', (id, missing) => {
    const metric = metricOf(id);
    if (!metric) throw new Error(`there is no ${id}`);
    expect(missingColumns(metric, ofFive9).toSorted()).toEqual(missing.toSorted());
  });

  it('is a plain name where no role is meant', () => {
    const metric = metricOf('callbacks');
    const only = [{ name: keyColumnOf('ACDStatus'), kind: 'key' }] as const;
    expect(metric && missingColumns(metric, { columns: only, roles: {} })).toEqual(['Queue Callbacks']);
  });
});
