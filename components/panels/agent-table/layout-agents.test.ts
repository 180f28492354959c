import { describe, expect, it } from 'vitest';
import { layoutAgents } from './layout-agents.ts';

const COLUMNS = [
  { head: 'State', kind: 'state' },
  { head: 'For', kind: 'duration' },
  { head: 'Calls', kind: 'count' },
  { head: 'Handle time', kind: 'mean' },
  { head: 'Occupancy', kind: 'percent' },
] as const;

describe('the layout of an agent table', () => {
  it.each([
    { width: 1_832, height: 936, rows: 14, shown: 5 },
    { width: 1_832, height: 400, rows: 5, shown: 5 },
    { width: 904, height: 936, rows: 14, shown: 3 },
    { width: 700, height: 600, rows: 9, shown: 2 },
    { width: 460, height: 300, rows: 3, shown: 0 },
    { width: 150, height: 78, rows: 1, shown: 0 },
  ])('of $width by $height has $rows rows and the first $shown columns', ({ width, height, rows, shown }) => {
    const layout = layoutAgents({ width, height }, COLUMNS);
    expect(layout.rows).toBe(rows);
    expect(layout.columns.map(({ head }) => head)).toEqual(COLUMNS.slice(0, shown).map(({ head }) => head));
    expect(layout.hidden).toBe(COLUMNS.length - shown);
  });

  it('never lets columns and the name be wider than the table', () => {
    for (let width = 320; width <= 1_832; width += 24) {
      const { widthPx, columns, namePx } = layoutAgents({ width, height: 600 }, COLUMNS);
      expect(namePx + columns.reduce((sum, column) => sum + column.widthPx, 0)).toBe(widthPx);
      expect(namePx).toBeGreaterThanOrEqual(240);
    }
  });

  it('gives a column the room that its head needs, up to a length', () => {
    const [short, long, longest] = ['Calls', 'Skipped in preview', 'Avg Voicemail Processing Time'].map(
      (head) => layoutAgents({ width: 560, height: 600 }, [{ head, kind: 'count' }]).columns[0]?.roomPx ?? 0,
    );
    expect(long).toBeGreaterThan(short ?? 0);
    expect(longest).toBe(250);
  });
});
