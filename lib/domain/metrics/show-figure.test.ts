import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { agentsReady, callsWaiting, serviceLevel } from '../templates/tiles.ts';
import { worded } from '../templates/worded.ts';
import { type Metric, metricOf } from './metrics.ts';
import { formulaOf, withFormula, withMetric } from './show-figure.ts';

const t = englishWords('metrics');
const at = { column: 0, row: 0, columns: 12, rows: 9 };
const BILLING = { column: 'Skill Name', op: 'eq', value: 'Billing' } as const;

function metric(id: string): Metric {
  const found = metricOf(id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
}

describe('a number that is given another metric', () => {
  it('has its formula, title and limits, and nothing of the table it read before', () => {
    const panel = withMetric(callsWaiting(at, BILLING), metric('abandonRate.all'), t);
    expect(panel).toMatchObject({
      title: 'Abandon rate',
      metric: 'abandonRate.all',
      format: 'percent',
      threshold: { direction: 'rising', warn: 0.05 },
      query: { type: 'InboundCampaignStatistics', figures: [{ as: 'waiting', fn: 'formula' }] },
    });
    expect(panel.query.where).toBeUndefined();
  });

  it('keeps rows, title and limits where it is the same measure, counted another way', () => {
    const own = { ...serviceLevel(at), title: 'Billing', threshold: { ...RISING, warn: 0.9 } };
    const panel = withMetric(own, metric('serviceLevel.c'), t);
    expect(panel).toMatchObject({ title: 'Billing', threshold: { warn: 0.9 } });
    expect(panel.note).toBeUndefined();
    expect(withMetric(panel, metric('serviceLevel.d'), t).note).toBe('by Five9');
  });

  it('keeps which rows it reads of the same table, and the figures that its foot names', () => {
    const panel = withMetric(agentsReady(at), metric('notReadyShare'), t);
    expect(panel.query.where).toEqual(agentsReady(at).query.where);
    expect(panel.query.figures.map(({ as }) => as)).toEqual(['ready', 'onCall', 'notReady']);
    expect(panel).not.toHaveProperty('outOf');
  });
});

const RISING = { direction: 'falling', warn: 0.8, critical: 0.6 } as const;

describe('a number that is given a formula of its own', () => {
  const OWN = { type: 'InboundCampaignStatistics', formula: 'sum([@offered])', format: 'count' } as const;

  it('goes by no name any more, and is not said to be the vendor’s', () => {
    const panel = withFormula(worded(serviceLevel(at), englishWords('boards')), OWN, t);
    expect(panel.metric).toBeUndefined();
    expect(panel.note).toBeUndefined();
    expect(panel.threshold).toBeUndefined();
    expect(formulaOf(panel)).toBe('sum([@offered])');
  });

  it('keeps limits that are in the same unit, and a note of one’s own', () => {
    const panel = withFormula({ ...serviceLevel(at), note: 'today' }, { ...OWN, format: 'percent' }, t);
    expect(panel).toMatchObject({ note: 'today', threshold: { warn: 0.8 } });
  });
});

it('a plain figure of a template reads as the formula of the metric it is', () => {
  expect(formulaOf(callsWaiting(at))).toBe('sum([Calls In Queue])');
});
