import { describe, expect, it } from 'vitest';
import type { GaugePanel } from '#lib/domain/board';
import type { Cell } from '#lib/domain/cell';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import { englishWords } from '#lib/words/testing/english-words';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { gaugeCrossings, selectGauge } from './select.ts';

const NOW = 1_700_000_000_000;

function panelOf(over: Partial<GaugePanel>): GaugePanel {
  return {
    id: 'g',
    kind: 'gauge',
    title: 'Service level',
    at: { column: 0, row: 0, columns: 12, rows: 14 },
    place: { x: 0, y: 0, width: 388, height: 260 },
    query: { kind: 'figures', connection: 'five9', type: 'InboundCampaignStatistics', figures: [] },
    figure: 'value',
    format: 'percent',
    scale: { from: 0, to: 1 },
    threshold: STARTING_THRESHOLDS.serviceLevel,
    foot: [{ show: 'limit' }, { show: 'window' }],
    missing: 'nothing to go by',
    ...over,
  };
}

const table = (value: Cell) => resultOf(['key', 'value'], ['all', value]);
const view = (value: Cell, over: Partial<GaugePanel> = {}, at = NOW) =>
  selectGauge(
    { panel: panelOf(over), table: table(value), trend: null, window: 'today', names: 'names', at },
    englishWords('panels'),
  );

describe('a gauge', () => {
  it.each([
    [0.8, 'ok'],
    [0.796, 'warn'],
    [0.6, 'warn'],
    [0.59, 'critical'],
    [0, 'critical'],
    [1.4, 'ok'],
    [null, 'ok'],
  ])('at %s of a level is %s', (value, severity) => {
    expect(view(value)).toMatchObject({ value, severity });
  });

  it('is flagged where its figure can hardly be true, and judged all the same', () => {
    const query = {
      kind: 'figures',
      connection: 'five9',
      type: 'InboundCampaignStatistics',
      figures: [{ as: 'value', fn: 'mean', column: 'Service Level Queue', weight: 'Total Calls' }],
    } as const;
    expect(view(1.4, { query })).toMatchObject({ suspect: { why: 'beyond-whole' }, severity: 'ok' });
    expect(view(-0.1, { query })).toMatchObject({ suspect: { why: 'negative' }, severity: 'critical' });
    expect(view(0.8, { query }).suspect).toBeNull();
  });

  it('is judged on both sides where both are bad', () => {
    const threshold = { direction: 'between', warn: [0.4, 0.6], critical: [0.2, 0.8] } as const;
    const severities = [0.1, 0.3, 0.5, 0.7, 0.9].map((value) => view(value, { threshold }).severity);
    expect(severities).toEqual(['critical', 'warn', 'ok', 'warn', 'critical']);
    expect(view(0.5, { threshold }).foot[0]).toEqual({ text: 'target 40% to 60%' });
  });

  it('says its target and its window, and without data what that means', () => {
    expect(view(0.9).foot).toEqual([{ text: 'target ≥ 80%' }, { text: 'today' }]);
    expect(view(null).foot).toEqual([{ text: 'nothing to go by' }]);
  });

  it('of a running time is judged as it passes its limits', () => {
    const wait = {
      format: 'duration',
      scale: { from: 0, to: 180_000 },
      threshold: STARTING_THRESHOLDS.longestWait,
    } as const;
    const began = { since: NOW - 90_000 };
    expect(view(began, wait).severity).toBe('warn');
    expect(view(began, wait, NOW + 30_000).severity).toBe('critical');
    expect(gaugeCrossings(panelOf(wait), table(began))).toEqual([NOW - 30_000, NOW + 30_000]);
  });
});
