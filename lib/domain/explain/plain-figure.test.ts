import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import type { Aggregate, FiguresQuery, Where } from '../live-query.ts';
import type { StatisticType } from '../statistic-type.ts';
import { figuresCaveats } from './caveats.ts';
import { sourceOfFigure } from './explained-source.ts';
import { plainFigure } from './plain-figure.ts';

const t = englishWords('explain');
const formula = (text: string, where?: Where): Aggregate => ({
  as: 'v',
  fn: 'formula',
  formula: text,
  ...(where && { where }),
});
const WAITS: Where = { column: 'Calls In Queue', op: 'gt', value: 0 };
const BILLING: Where = { column: 'Skill Name', op: 'eq', value: 'Billing' };

describe('a formula of one figure', () => {
  it.each<{ of: string; type: StatisticType; written: Aggregate; plain: Aggregate }>([
    {
      of: 'a sum',
      type: 'ACDStatus',
      written: formula('sum([Calls In Queue])'),
      plain: { as: 'v', fn: 'sum', column: 'Calls In Queue' },
    },
    {
      of: 'a mean with its weight, whatever its column is called',
      type: 'InboundCampaignStatistics',
      written: formula('mean([Servicegrad], [Total Calls])'),
      plain: { as: 'v', fn: 'mean', column: 'Servicegrad', weight: 'Total Calls' },
    },
    {
      of: 'the oldest, also as a greatest, under both conditions',
      type: 'ACDStatus',
      written: formula('max([Current Longest Queue Time] where [Calls In Queue] > 0)', BILLING),
      plain: {
        as: 'v',
        fn: 'oldest',
        column: 'Current Longest Queue Time',
        where: { all: [BILLING, WAITS] },
      },
    },
    { of: 'a count', type: 'ACDStatus', written: formula('count()'), plain: { as: 'v', fn: 'count' } },
  ])('is that figure: $of', ({ type, written, plain }) => {
    expect(plainFigure(written, type)).toEqual(plain);
  });

  it.each([
    'sum([A]) / sum([B])',
    'sum([A] * [B])',
    'mean([Avg Handle Time])',
    'sum([A',
    'sum([A] where [B])',
  ])('is no other: %s', (text) => {
    expect(plainFigure(formula(text), 'AgentStatistics')).toEqual(formula(text));
  });
});

describe('the rows behind a formula', () => {
  const sourceOf = (type: StatisticType, text: string) =>
    sourceOfFigure(
      formula(text),
      { kind: 'figures', connection: 'five9', type, figures: [formula(text)] } satisfies FiguresQuery,
      t,
    );

  it('are those that its own conditions count, the one that made the number first', () => {
    const { rows } = sourceOf('ACDStatus', 'oldest([Current Longest Queue Time] where [Calls In Queue] > 0)');
    expect(rows.where).toEqual(WAITS);
    expect(rows.orderBy).toEqual([{ column: 'Current Longest Queue Time', direction: 'desc' }]);
  });

  it('are those that any part counts, and all where a part counts all', () => {
    const ready: Where = { column: 'State', op: 'eq', value: 'Ready' };
    const away: Where = { column: 'State', op: 'eq', value: 'Not Ready' };
    const parts = 'count(where [State] = "Ready") / count(where [State] = "Not Ready")';
    expect(sourceOf('AgentState', parts).rows.where).toEqual({ any: [ready, away] });
    expect(sourceOf('AgentState', 'count(where [State] = "Ready") / count()').rows.where).toBeUndefined();
  });

  it.each([
    ['mean([Servicegrad], [Total Calls])', 'Total Calls'],
    ['sum([Connected Calls]) / sum([Total Calls])', 'Total Calls'],
    ['1 - mean([Servicegrad], [Total Calls])', 'Total Calls'],
    ['sum([Connected Calls])', null],
  ])('are so many as what %s is weighed by', (text, size) => {
    expect(sourceOf('InboundCampaignStatistics', text).sizeOf).toBe(size);
  });

  it('show no agent under another spelling of the name, and no customer', () => {
    const text = 'count(where [FullName] = "Jo" and [Customer] = "1" and [Call Type] = "Inbound")';
    expect(sourceOf('AgentState', text).rows.columns).toEqual([
      'Full Name',
      'State',
      'State Duration',
      'Call Type',
    ]);
  });
});

it('says of a formula what its means are weighed by', () => {
  const caveats = figuresCaveats(
    [formula('1 - mean([Servicegrad], [Total Calls])')],
    'InboundCampaignStatistics',
    t,
  );
  expect(caveats).toContain(t('caveats.weighted', { weight: 'Total Calls' }));
});
