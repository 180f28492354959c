import { expect, it } from 'vitest';
import { EarsTurns } from './ears-turns.ts';

it('at a post begin and stop one after the other, and what was asked for before a stop is told of it', async () => {
  const turns = new EarsTurns();
  const [post, other] = [{ station: '7001' }, { station: '7002' }];
  const order: string[] = [];
  const hangs = Promise.withResolvers<void>();
  const begin = (at: typeof post, name: string) =>
    turns.begin(at, async (isHalted) => {
      order.push(`${name}${isHalted() ? ' is halted' : ''}`);
      if (name === 'hangs') await hangs.promise;
      if (isHalted()) order.push(`${name} is halted later`);
    });
  const halt = (at: typeof post) =>
    turns.halt(at, (wasUnderWay) => Promise.resolve(order.push(`stop, under way: ${wasUnderWay}`)));
  const first = begin(post, 'hangs');
  await halt(other);
  const all = [first, begin(post, 'before'), halt(post), begin(post, 'after')];
  hangs.resolve();
  await Promise.all(all);
  expect(order).toEqual([
    'hangs',
    'stop, under way: false',
    'hangs is halted later',
    'before is halted',
    'before is halted later',
    'stop, under way: true',
    'after',
  ]);
});

it('goes on after what fails', async () => {
  const turns = new EarsTurns();
  const post = { station: '7001' };
  const fails = turns.begin(post, () => Promise.reject(new Error('no')));
  const [, stopped] = await Promise.allSettled([fails, turns.halt(post, () => Promise.resolve('stopped'))]);
  expect(stopped).toMatchObject({ value: 'stopped' });
});
