import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hours } from '#lib/domain/playlist';
import { boardOf, itemOf, programOf } from '../testing/program-of.ts';
import { type Layers, NO_LAYERS, drawn, nextLayers } from './layers.ts';
import { PRELOAD_MS, type Stage, stageAt } from './stage.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 2, 3, 12, 0);
const THREE = ['a', 'b', 'c'].map((id) => boardOf(id));
const program = programOf({ boards: THREE });
const hours = (from: string, to: string): Hours => ({ days: [], from, to });

describe('what stands on a wall', () => {
  it('is one board after the other, by the clock alone', () => {
    const boards = [0, 1, 2, 3].map((minute) => stageAt(program, NOON + minute * MINUTE).item?.board);
    expect(boards[3]).toBe(boards[0]);
    expect(new Set(boards.slice(0, 3))).toEqual(new Set(['a', 'b', 'c']));
    expect(stageAt(program, NOON).takesTurns).toBe(true);
  });

  it('has the next board drawn unseen some seconds before its turn, and not earlier', () => {
    const next = stageAt(program, NOON + MINUTE).item;
    expect(stageAt(program, NOON + MINUTE - PRELOAD_MS - 1_000).upcoming).toBeNull();
    expect(stageAt(program, NOON + MINUTE - PRELOAD_MS).upcoming).toBe(next);
  });

  it('is one board for good where there is one, with nothing to come', () => {
    const single = programOf();
    for (const at of [NOON, NOON + MINUTE - 1_000, NOON + MINUTE])
      expect(stageAt(single, at)).toMatchObject({ mode: 'board', upcoming: null, takesTurns: false });
  });

  it('passes over a board that is gone', () => {
    const [, b, c] = THREE;
    const without = { ...program, boards: { ...(b && { b }), ...(c && { c }) } };
    const stands = [0, 1, 2, 3].map((minute) => stageAt(without, NOON + minute * MINUTE).item?.board);
    expect(new Set(stands)).toEqual(new Set(['b', 'c']));
  });

  it('is nothing where no board is left', () => {
    expect(stageAt({ ...program, boards: {} }, NOON)).toMatchObject({
      mode: 'nothing',
      item: null,
      dueAt: null,
    });
  });

  it('is nothing outside of all hours, says when something is due, and has it ready by then', () => {
    const later = programOf({ items: [itemOf('b1', { hours: hours('14:00', '15:00') })] });
    const due = NOON + 120 * MINUTE;
    expect(stageAt(later, NOON)).toMatchObject({ mode: 'nothing', dueAt: due, upcoming: null });
    expect(stageAt(later, due - 1_000).upcoming?.board).toBe('b1');
    expect(stageAt(later, due)).toMatchObject({ mode: 'board', item: { board: 'b1' } });
  });
});

describe('a screen at rest', () => {
  const resting = (mode: 'dim' | 'blank') => programOf({ rest: [{ mode, hours: hours('22:00', '06:00') }] });
  const NIGHT = Date.UTC(2026, 2, 3, 23, 0);
  const MORNING = Date.UTC(2026, 2, 4, 6, 0);

  it('is dimmed with its board on it', () => {
    expect(stageAt(resting('dim'), NIGHT)).toMatchObject({ mode: 'board', isDim: true });
    expect(stageAt(resting('dim'), MORNING)).toMatchObject({ mode: 'board', isDim: false });
  });

  it('is black without a board, and has one ready when it wakes', () => {
    expect(stageAt(resting('blank'), NIGHT)).toMatchObject({ mode: 'black', item: null, upcoming: null });
    expect(stageAt(resting('blank'), MORNING - 1_000).upcoming?.board).toBe('b1');
    expect(stageAt(resting('blank'), MORNING)).toMatchObject({ mode: 'board' });
  });

  it('is black by command until the moment that was said', () => {
    const blank = programOf({ blankUntil: NOON + MINUTE });
    expect(stageAt(blank, NOON)).toMatchObject({ mode: 'black' });
    expect(stageAt(blank, NOON + MINUTE - 1_000).upcoming?.board).toBe('b1');
    expect(stageAt(blank, NOON + MINUTE)).toMatchObject({ mode: 'board' });
  });
});

describe('the layers', () => {
  const turn = (layers: Layers, stage: Stage) => nextLayers(layers, stage);

  it('keep the board that leaves until the next stands over it', () => {
    const first = turn(NO_LAYERS, stageAt(program, NOON));
    const second = turn(first, stageAt(program, NOON + MINUTE));
    expect(second.leaving?.id).toBe(first.standing?.id);
    expect(second.turns).toBe(1);
  });

  it('have nothing fade in where nothing stood', () => {
    const black = stageAt({ ...program, blankUntil: NOON + 1 }, NOON);
    const woken = turn(turn(turn(NO_LAYERS, stageAt(program, NOON)), black), stageAt(program, NOON + MINUTE));
    expect(woken).toMatchObject({ leaving: null, turns: 0 });
  });

  it('always show exactly one board while one is due, whatever the playlist, over ten thousand turns', () => {
    let layers = NO_LAYERS;
    let seen = new Set<string>();
    for (let second = 0; second < 10_000 * 60; second += 4) {
      const stage = stageAt(program, NOON + second * 1_000);
      layers = nextLayers(layers, stage);
      const all = drawn(layers, stage);
      if (all.filter(({ role }) => role === 'standing').length !== 1) throw new Error(`at ${second}`);
      if (all.length > 3 || new Set(all.map(({ id }) => id)).size !== all.length)
        throw new Error(`at ${second}`);
      // What comes into view has been drawn before.
      const standing = layers.standing?.id ?? '';
      if (seen.size > 0 && !seen.has(standing)) throw new Error(`unprepared at ${second}`);
      seen = new Set(all.map(({ id }) => id));
    }
    expect(layers.turns).toBe(9_999);
  });

  it('hold no item twice, whatever stages follow each other', () => {
    const stage = fc
      .record({
        mode: fc.constantFrom('board' as const, 'black' as const, 'nothing' as const),
        item: fc.constantFrom('a', 'b', 'c'),
        upcoming: fc.option(fc.constantFrom('a', 'b', 'c')),
      })
      .map(({ mode, item, upcoming }): Stage => ({
        mode,
        isDim: false,
        item: mode === 'board' ? itemOf(item) : null,
        upcoming: upcoming === null ? null : itemOf(upcoming),
        takesTurns: true,
        dueAt: null,
      }));
    fc.assert(
      fc.property(fc.array(stage, { maxLength: 30 }), (stages) => {
        let layers = NO_LAYERS;
        for (const each of stages) {
          layers = nextLayers(layers, each);
          const ids = drawn(layers, each).map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(drawn(layers, each).filter(({ role }) => role === 'standing')).toHaveLength(
            each.item ? 1 : 0,
          );
        }
      }),
    );
  });
});
