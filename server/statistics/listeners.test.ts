import { describe, expect, it } from 'vitest';
import { Listeners } from './listeners.ts';

describe('listeners', () => {
  it('are told until they are taken off', () => {
    const listeners = new Listeners<[what: string, count: number]>();
    const heard: string[] = [];
    const off = listeners.add((what, count) => heard.push(`${what} ${count}`));
    listeners.tell('rows', 1);
    off();
    off();
    listeners.tell('rows', 2);
    expect(heard).toEqual(['rows 1']);
  });

  it('are all told when some fail, and the failures come out together afterwards', () => {
    const listeners = new Listeners<[number]>();
    const heard: number[] = [];
    const fail = (message: string) => (): void => {
      throw new Error(message);
    };
    listeners.add(fail('first'));
    listeners.add((number) => heard.push(number));
    listeners.add(fail('second'));
    listeners.add((number) => heard.push(number));
    expect(() => listeners.tell(7)).toThrow(
      expect.objectContaining({ errors: [new Error('first'), new Error('second')] }),
    );
    expect(heard).toEqual([7, 7]);
  });
});
