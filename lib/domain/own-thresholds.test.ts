import { describe, expect, it } from 'vitest';
import type { PanelDocument } from './board-document.ts';
import { ownThresholdsOf, withOwnLimits, withOwnThreshold, withoutOwnLimits } from './own-thresholds.ts';
import { STARTING_THRESHOLDS } from './starting-thresholds.ts';
import type { Threshold } from './threshold.ts';

type QueueTable = Extract<PanelDocument, { kind: 'queue-table' }>;
const { callsWaiting: waiting, longestWait: longest } = STARTING_THRESHOLDS;
const patient: Threshold = { direction: 'rising', warn: 600_000, critical: 900_000 };
const panelOf = (over: Partial<QueueTable> = {}): QueueTable => ({
  id: 'queues',
  kind: 'queue-table',
  title: 'Queues',
  at: { column: 0, row: 0, columns: 24, rows: 24 },
  query: { kind: 'rows', type: 'ACDStatus', columns: '*' },
  waiting,
  longest,
  ...over,
});

describe('limits of single queues', () => {
  it('begin as those of all', () => {
    expect(withOwnLimits(panelOf(), 'Mail').own).toEqual([{ key: 'Mail', waiting, longest }]);
  });

  it('are not begun anew where a queue has some', () => {
    const panel = panelOf({ own: [{ key: 'Mail', longest: patient }] });
    expect(withOwnLimits(panel, 'Mail')).toBe(panel);
  });

  it('are changed and taken away one by one', () => {
    const panel = withOwnLimits(panelOf(), 'Mail');
    const changed = withOwnThreshold(panel, { key: 'Mail', field: 'longest', threshold: patient });
    expect(changed.own).toEqual([{ key: 'Mail', waiting, longest: patient }]);
    const less = withOwnThreshold(changed, { key: 'Mail', field: 'waiting', threshold: null });
    expect(less.own).toEqual([{ key: 'Mail', longest: patient }]);
    expect(withoutOwnLimits(less, 'Mail')).toEqual(panelOf());
  });

  it('can be set where there are none yet', () => {
    const panel = panelOf({ own: [{ key: 'Mail', longest: patient }] });
    expect(ownThresholdsOf(panel, { key: 'Mail', longest: patient })).toMatchObject([
      { key: 'waiting', threshold: null, optional: true, start: waiting },
      { key: 'longest', threshold: patient, optional: true, start: longest },
    ]);
  });
});
