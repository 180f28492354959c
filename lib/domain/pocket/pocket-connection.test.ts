import { describe, expect, it } from 'vitest';
import type { BoardDocument, PanelDocument } from '../board-document.ts';
import { compileBoard } from '../compile-board.ts';
import { defaultBoard } from '../default-board.ts';
import { liveQuerySchema } from '../live-query-schema.ts';
import { queues, agents } from '../templates/lists.ts';
import { serviceLevel } from '../templates/tiles.ts';
import { boardDocument } from '../testing/boards.ts';
import { firstQueries, pocketConnection } from './pocket-connection.ts';

const AT = { column: 0, row: 0, columns: 8, rows: 8 };
const ALL = { agents: true, quota: true, walls: true };
const settings = { id: 'north', name: 'North', zone: 'Europe/Berlin', columnRoles: {} };
const rising = (warn: number, critical: number) => ({ direction: 'rising', warn, critical }) as const;
const falling = (warn: number, critical: number) => ({ direction: 'falling', warn, critical }) as const;

function boardOf(...panels: readonly PanelDocument[]) {
  const document: BoardDocument = { ...boardDocument(), panels };
  return compileBoard(document, { id: 'b', connectionId: 'north', columnRoles: {} });
}

const shown = (...boards: ReturnType<typeof boardOf>[]) =>
  pocketConnection({ settings, boards, states: [], may: ALL });

describe('what a phone calls wrong', () => {
  it('is judged by the starting thresholds where no board judges it', () => {
    const { limits } = shown();
    expect(limits.queues).toMatchObject({ waiting: { warn: 3 }, longest: { warn: 60_000 }, own: [] });
    expect(limits.agents.wrap).toMatchObject({ warn: 90_000 });
    expect(limits.numbers['service-level']).toMatchObject({ warn: 0.8 });
    expect(limits.numbers['calls-offered']).toBeUndefined();
  });

  it('is what any board would draw so: the strictest of several limits, looser ones than the starting ones too', () => {
    const { limits } = shown(
      boardOf(
        { ...queues(AT), waiting: rising(5, 30) },
        { ...serviceLevel(AT), threshold: falling(0.7, 0.5) },
      ),
      boardOf({ ...queues(AT), waiting: rising(10, 20) }),
    );
    expect(limits.queues.waiting).toEqual(rising(5, 20));
    expect(limits.numbers['service-level']).toEqual(falling(0.7, 0.5));
  });

  it('takes the limits of single queues, and of single states', () => {
    const own = { key: 'Billing', waiting: rising(1, 2) };
    const { limits } = shown(
      boardOf({ ...queues(AT), own: [own] }),
      boardOf(
        { ...queues(AT), own: [{ key: 'Billing', longest: rising(1_000, 2_000) }] },
        { ...agents(AT), limits: { hold: rising(30_000, 60_000) } },
      ),
    );
    expect(limits.queues.own).toEqual([{ ...own, longest: rising(1_000, 2_000) }]);
    expect(limits.agents).toEqual({ hold: rising(30_000, 60_000) });
  });

  it('leaves out limits on a figure of other rows', () => {
    const { query, ...tile } = serviceLevel(AT);
    const ofOne = { column: 'Campaign Name', op: 'eq', value: 'Orders' } as const;
    const { limits } = shown(
      boardOf({ ...tile, query: { ...query, where: ofOne }, threshold: falling(0.95, 0.9) }),
    );
    expect(limits.numbers['service-level']).toMatchObject({ warn: 0.8 });
  });
});

describe('what a phone asks', () => {
  it('is what the stream takes', () => {
    const north = shown(boardOf({ ...queues(AT), own: [{ key: 'Billing', waiting: rising(1, 2) }] }));
    const asked = [...firstQueries(north), ...Object.values(north.teams)];
    expect(asked.map((query) => liveQuerySchema.safeParse(query).error)).toEqual(asked.map(() => undefined));
    expect(asked.every(({ connection }) => connection === 'north')).toBe(true);
  });

  it('are the figures of a wall, so that both read one evaluation', () => {
    const wall = defaultBoard({ connectionId: 'north', columnRoles: {} });
    const ofWall = wall.panels.flatMap((panel) => ('query' in panel ? [panel.query] : []));
    expect(ofWall).toContainEqual(shown().numbers.find(({ id }) => id === 'longest-wait')?.query);
  });

  it('names no agent to who may not read names', () => {
    const { agents: asked } = pocketConnection({
      settings,
      boards: [],
      states: [],
      may: { ...ALL, agents: false },
    });
    expect(asked?.columns).not.toContain('Full Name');
    expect(shown().agents?.columns).toContain('Full Name');
  });

  it('finds a queue by the strictest limit that any queue has', () => {
    const looser = { key: 'Billing', waiting: rising(50, 60) };
    const stricter = { key: 'Orders', waiting: rising(1, 2) };
    const conditionOf = (...own: (typeof looser)[]) =>
      JSON.stringify(shown(boardOf({ ...queues(AT), own })).queues.where);
    const least = (value: number) => `{"column":"Calls In Queue","op":"ge","value":${value}}`;
    expect(conditionOf(looser)).toContain(least(3));
    expect(conditionOf(looser, stricter)).toContain(least(1));
  });
});
