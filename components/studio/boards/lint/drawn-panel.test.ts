import { describe, expect, it } from 'vitest';
import type { GridPlace } from '#lib/domain/board-document';
import { lintBoard } from '#lib/domain/lint/lint-board';
import { TEMPLATES } from '#lib/domain/templates/all-templates';
import { serviceLevelGauge } from '#lib/domain/templates/gauges';
import { agents, queues } from '#lib/domain/templates/lists';
import { callsWaiting, longestWait } from '#lib/domain/templates/tiles';
import { englishWords } from '#lib/words/testing/english-words';
import { drawnPanel } from './drawn-panel.ts';

const t = englishWords('metrics');
const GRID = { columns: 48, rows: 48 };
const at = (columns: number, rows: number): GridPlace => ({ column: 0, row: 0, columns, rows });

describe('how a panel comes out', () => {
  it('has a larger figure in a larger place, down to the least of a tile', () => {
    const px = (place: GridPlace) => drawnPanel(longestWait(place), GRID, t).figurePx ?? 0;
    expect(px(at(24, 24))).toBeGreaterThan(px(at(12, 14)));
    expect(px(at(12, 14))).toBeGreaterThanOrEqual(108);
    expect(px(at(6, 10))).toBeLessThan(108);
  });

  it('has the figure of a gauge, in its arc or beside its bar', () => {
    expect(drawnPanel(serviceLevelGauge(at(16, 24)), GRID, t).figurePx).toBeGreaterThanOrEqual(54);
    expect(drawnPanel(serviceLevelGauge(at(24, 7)), GRID, t).figurePx).toBeGreaterThanOrEqual(54);
  });

  it('has pages where it lists rows', () => {
    const pages = (rows: number, place: GridPlace) => drawnPanel(queues(place), GRID, t).pages?.(rows);
    expect([1, 14, 15].map((rows) => pages(rows, at(30, 46)))).toEqual([1, 1, 2]);
    expect(pages(15, at(30, 20))).toBe(3);
    expect(drawnPanel(agents(at(24, 24)), GRID, t).pages?.(400)).toBeGreaterThan(5);
    expect(drawnPanel(callsWaiting(at(12, 14)), GRID, t).pages).toBeNull();
  });

  it('has its whole title, beside its note and the sign of an alarm', () => {
    const whole = (title: string, note?: string) =>
      drawnPanel({ ...callsWaiting(at(12, 14)), title, ...(note && { note }) }, GRID, t).isTitleWhole;
    expect(whole('Calls waiting')).toBe(true);
    expect(whole('Calls waiting', 'of the whole house')).toBe(false);
    expect(whole('Calls that wait in all of our queues')).toBe(false);
  });
});

it.each(TEMPLATES.map(({ id, make }) => [id, make] as const))('%s has nothing to warn of', (_, make) => {
  const findings = lintBoard(
    make(englishWords('boards')),
    { drawn: (panel, grid) => drawnPanel(panel, grid, t), rowsOf: () => null, unfilledNames: [] },
    t,
  );
  expect(findings.filter(({ weight }) => weight === 'warning')).toEqual([]);
});
