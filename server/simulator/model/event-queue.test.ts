import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cancel, EventQueue } from './event-queue.ts';

function drain(queue: EventQueue, until: number): void {
  for (let timer = queue.takeDue(until); timer; timer = queue.takeDue(until)) timer.task?.();
}

describe('the event queue', () => {
  it('runs events by time, then in the order they were scheduled', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (times) => {
        const queue = new EventQueue();
        const ran: [number, number][] = [];
        times.forEach((at, order) => queue.schedule(at, () => ran.push([at, order])));
        drain(queue, 100);
        const expected = times
          .map((at, order): [number, number] => [at, order])
          .sort(([a, first], [b, second]) => a - b || first - second);
        expect(ran).toEqual(expected);
      }),
    );
  });

  it('runs nothing that is not due, and nothing that was cancelled', () => {
    const queue = new EventQueue();
    const ran: string[] = [];
    queue.schedule(5, () => ran.push('due'));
    cancel(queue.schedule(4, () => ran.push('cancelled')));
    queue.schedule(6, () => ran.push('later'));
    drain(queue, 5);
    expect(ran).toEqual(['due']);
    expect(queue.size).toBe(1);
  });

  it('runs an event put first before the others of its millisecond', () => {
    const queue = new EventQueue();
    const ran: string[] = [];
    queue.schedule(5, () => ran.push('usual'));
    queue.scheduleFirst(5, () => ran.push('first'));
    drain(queue, 5);
    expect(ran).toEqual(['first', 'usual']);
  });
});
