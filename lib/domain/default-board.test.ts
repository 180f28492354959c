import { describe, expect, it } from 'vitest';
import type { Place } from './panel-base.ts';
import { defaultBoard } from './default-board.ts';

const MARGIN = { x: 44, y: 24 };
const board = defaultBoard({ connectionId: 'emea', columnRoles: {} });
const { panels } = board;

function overlap(a: Place, b: Place): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('the default board', () => {
  it('gives every panel an id of its own', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  });

  it('reads the connection it is for', () => {
    expect(board.connection).toBe('emea');
    for (const panel of panels) expect(panel).toMatchObject({ query: { connection: 'emea' } });
  });

  it.each([
    [{}, 'Service Level Queue', 'Total Calls'],
    [{ serviceLevel: 'SL %', offered: 'Calls Offered' }, 'SL %', 'Calls Offered'],
  ])('takes the service level from the columns mapped for it: %o', (columnRoles, column, weight) => {
    const mapped = defaultBoard({ connectionId: 'emea', columnRoles });
    const tile = mapped.panels.find(({ id }) => id === 'service-level');
    expect(tile).toMatchObject({ query: { figures: [{ fn: 'mean', column, weight }] } });
    const campaigns = mapped.panels.find(({ id }) => id === 'campaigns');
    expect(campaigns).toMatchObject({ inbound: { columns: [weight] } });
  });

  it('keeps every panel on the canvas, clear of its edge', () => {
    for (const { place } of panels) {
      expect(place.x).toBeGreaterThanOrEqual(MARGIN.x);
      expect(place.y).toBeGreaterThanOrEqual(MARGIN.y);
      expect(place.x + place.width).toBeLessThanOrEqual(1920 - MARGIN.x);
      expect(place.y + place.height).toBeLessThanOrEqual(1080 - MARGIN.y);
    }
  });

  it('lays no panel over another', () => {
    const pairs = panels.flatMap((one, index) =>
      panels.slice(index + 1).map((other) => [one, other] as const),
    );
    const over = pairs.filter(([one, other]) => overlap(one.place, other.place));
    expect(over.map(([one, other]) => `${one.id} and ${other.id}`)).toEqual([]);
  });

  it('names only figures that its queries have', () => {
    for (const panel of panels) {
      if (panel.kind !== 'big-number') continue;
      const has = new Set(panel.query.figures.map(({ as }) => as));
      const named = panel.foot.flatMap((part) => ('figure' in part ? [part.figure] : []));
      for (const figure of [panel.figure, ...(panel.outOf ? [panel.outOf] : []), ...named])
        expect(has).toContain(figure);
    }
  });
});
