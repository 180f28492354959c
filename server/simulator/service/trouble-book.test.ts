import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { type NewTrouble, TroubleBook } from './trouble-book.ts';

function drop(overrides: Partial<NewTrouble> = {}): NewTrouble {
  return { kind: 'drop', match: {}, call: { kind: 'drop' }, forMs: 1000, ...overrides };
}

describe('the book of troubles', () => {
  it('befalls as many calls as it was told and then ends', () => {
    const base = new ManualClock(0);
    const book = new TroubleBook(base);
    book.add(drop({ count: 2 }));
    expect([1, 2, 3].map(() => book.take(['drop'], {})?.kind)).toEqual(['drop', 'drop', undefined]);
    expect([book.list(), base.pending]).toEqual([[], 0]);
  });

  it('befalls any number of calls until its time is over', async () => {
    const base = new ManualClock(0);
    const book = new TroubleBook(base);
    book.add(drop());
    await base.advance(999);
    expect(book.take(['drop'], {})).toEqual({ kind: 'drop' });
    await base.advance(1);
    expect(book.take(['drop'], {})).toBeUndefined();
  });

  it.each([
    [{ operation: 'getStatistics' }, true],
    [{ operation: 'closeSession' }, false],
    [{ user: 'api1', type: 'ACDStatus' }, true],
    [{ user: 'api2', type: 'ACDStatus' }, false],
    [{ type: 'AgentState' }, false],
  ])('befalls only calls that fit %j', (match, expected) => {
    const book = new TroubleBook(new ManualClock(0));
    book.add(drop({ match }));
    const call = { operation: 'getStatistics', user: 'api1', type: 'ACDStatus' };
    expect(book.take(['drop'], call) !== undefined).toBe(expected);
  });

  it('leaves a trouble alone when another kind is asked for', () => {
    const book = new TroubleBook(new ManualClock(0));
    book.add(drop({ count: 1 }));
    expect(book.take(['html', '500'], {})).toBeUndefined();
    expect(book.list()).toMatchObject([{ kind: 'drop', left: 1, endsAt: 1000 }]);
  });

  it('puts the world right once, whichever way the trouble ends', async () => {
    const base = new ManualClock(0);
    const book = new TroubleBook(base);
    const undone: string[] = [];
    book.add({ kind: 'a', match: {}, forMs: 10, undo: () => undone.push('a') });
    const { id } = book.add({ kind: 'b', match: {}, forMs: 10, undo: () => undone.push('b') });
    expect(book.end(id)).toBe(1);
    await base.advance(20);
    expect([undone, book.end()]).toEqual([['b', 'a'], 0]);
  });
});
