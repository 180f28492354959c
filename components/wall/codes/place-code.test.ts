import { describe, expect, it } from 'vitest';
import type { Panel } from '#lib/domain/board';
import type { Place } from '#lib/domain/panel-base';
import { PANEL_CODE_PX, placeCode } from './place-code.ts';

const at = (width: number, height: number): Place => ({ x: 100, y: 200, width, height });

describe('the code of a panel', () => {
  it.each<{ says: string; panel: Pick<Panel, 'kind' | 'place'>; code: object | null }>([
    {
      says: 'stands in a tile where the last hour does',
      panel: { kind: 'big-number', place: at(440, 256) },
      code: { left: 293, top: 69 },
    },
    { says: 'has no room in a narrow tile', panel: { kind: 'big-number', place: at(380, 256) }, code: null },
    { says: 'has no room in a low tile', panel: { kind: 'big-number', place: at(440, 200) }, code: null },
    {
      says: 'stands above a list',
      panel: { kind: 'queue-table', place: at(904, 480) },
      code: { left: 781, top: 0 },
    },
    {
      says: 'stands beside a low list',
      panel: { kind: 'campaign-table', place: at(904, 160) },
      code: { left: 781, top: 19 },
    },
    { says: 'has no room on a bar', panel: { kind: 'state-bar', place: at(904, 58) }, code: null },
  ])('$says', ({ panel, code }) => {
    expect(placeCode(panel)?.code ?? null).toEqual(code);
  });

  it.each<[Panel['kind'], Place]>([
    ['queue-table', at(904, 480)],
    ['agent-grid', at(904, 580)],
    ['campaign-table', at(904, 160)],
  ])('never covers what is left to %s', (kind, place) => {
    const placed = placeCode({ kind, place });
    if (!placed) throw new Error('There is no room');
    const { panel, code } = placed;
    const isAbove = panel.y >= place.y + code.top + PANEL_CODE_PX;
    const isBeside = panel.x + panel.width <= place.x + code.left;
    expect(isAbove || isBeside).toBe(true);
    expect(panel.y + panel.height).toBeLessThanOrEqual(place.y + place.height);
  });
});
