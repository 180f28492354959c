import { describe, expect, it } from 'vitest';
import { ActTurns } from './act-turns.ts';

/** Something that ends when it is told to. */
function held(name: string, done: string[]) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const does = async (): Promise<string> => {
    await promise;
    done.push(name);
    return name;
  };
  return { does, end: resolve };
}

describe('turns', () => {
  it('come one after the other, as they were asked for, and what has not begun is counted', async () => {
    const turns = new ActTurns();
    const done: string[] = [];
    const [one, other] = [held('one', done), held('other', done)];
    other.end();
    const asked = [turns.take(one.does), turns.take(other.does)];
    expect(turns.waiting).toBe(2);
    await Promise.resolve();
    await Promise.resolve();
    expect([turns.waiting, done]).toEqual([1, []]);
    one.end();
    expect(await Promise.all(asked)).toEqual(['one', 'other']);
    expect([turns.waiting, done]).toEqual([0, ['one', 'other']]);
  });

  it('let ways out go before all that waits', async () => {
    const turns = new ActTurns();
    const done: string[] = [];
    const take = (name: string, isWayOut = false) => turns.take(() => done.push(name), { isWayOut });
    await Promise.all([take('one'), take('other'), take('out', true), take('out again', true)]);
    expect(done).toEqual(['out', 'out again', 'one', 'other']);
  });

  it('go on after what fails', async () => {
    const turns = new ActTurns();
    const asked = await Promise.allSettled([
      turns.take(() => Promise.reject(new Error('no'))),
      turns.take(() => 'yes'),
    ]);
    expect(asked).toMatchObject([{ reason: { message: 'no' } }, { value: 'yes' }]);
  });
});
