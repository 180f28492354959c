import { describe, expect, it } from 'vitest';
import { blended } from '#lib/domain/templates/blended';
import { arrangeByKey } from './arrange-by-key.ts';

const board = blended();

describe('a panel that is moved by a key', () => {
  const right = { kind: 'step' as const, direction: 'right' as const, exchanges: null };

  it('stops at another, and changes places with it when the key is pressed once more', () => {
    const first = arrangeByKey(board, 'calls-waiting', right);
    expect(first).toEqual({ kind: 'blocked', by: 'longest-wait' });
    const second = arrangeByKey(board, 'calls-waiting', { ...right, exchanges: 'longest-wait' });
    expect(second).toMatchObject({ kind: 'exchanged', with: 'longest-wait' });
  });

  it('does not change places with a panel that would find no room', () => {
    expect(
      arrangeByKey(board, 'calls-waiting', { ...right, direction: 'down', exchanges: 'queues' }),
    ).toEqual({
      kind: 'unequal',
      by: 'queues',
    });
  });

  it('stops at the edge of the board', () => {
    expect(arrangeByKey(board, 'calls-waiting', { ...right, direction: 'left', exchanges: null })).toEqual({
      kind: 'edge',
    });
  });
});

describe('a panel that is sized by a key', () => {
  const size = { kind: 'size' as const, exchanges: null };

  it('grows and shrinks by a cell to the right and below', () => {
    for (const [direction, expected] of [
      ['right', { columns: 12, rows: 14 }],
      ['left', { columns: 10, rows: 14 }],
      ['down', { columns: 11, rows: 15 }],
      ['up', { columns: 11, rows: 13 }],
    ] as const) {
      const sized = arrangeByKey(board, 'calls-waiting', { ...size, direction });
      expect(sized.kind === 'sized' && sized.document.panels[0]?.at).toMatchObject(expected);
    }
  });

  it('says where it cannot', () => {
    expect(arrangeByKey(board, 'agents', { ...size, direction: 'right' })).toEqual({
      kind: 'bound',
      direction: 'right',
    });
  });
});
