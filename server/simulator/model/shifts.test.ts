import { describe, expect, it } from 'vitest';
import type { Agent } from './agent.ts';
import { createFloor, runTo } from './create-floor.ts';
import { DAY, HOUR, MINUTE, timeOfDay } from './day-curve.ts';

const START = Date.parse('2025-11-12T18:30:20.500Z');

describe('shifts', () => {
  it('begin about their hour, end eight and a half hours on once the last call is done, and have breaks and a lunch', () => {
    const floor = createFloor({ size: 'small', seed: 2, startAt: START });
    const dayShift = floor.agents.filter(({ shiftStartHour }) => shiftStartHour === 9);
    const log = new Map(
      dayShift.map((agent): [Agent, { on: number[]; off: number[]; reasons: Set<string> }] => [
        agent,
        { on: [], off: [], reasons: new Set() },
      ]),
    );
    const signedIn = new Set<Agent>();
    for (; floor.now < START + DAY; runTo(floor, floor.now + 20_000))
      for (const [agent, seen] of log) {
        const isIn = agent.state !== 'Logged Out';
        if (isIn && !signedIn.has(agent)) seen.on.push(timeOfDay(floor.now, START));
        if (!isIn && signedIn.has(agent)) seen.off.push(timeOfDay(floor.now, START));
        if (isIn) signedIn.add(agent);
        else signedIn.delete(agent);
        seen.reasons.add(agent.reason);
      }
    const days = [...log.values()];
    const on = days.flatMap((day) => day.on);
    const off = days.flatMap((day) => day.off);
    expect(on.length).toBeGreaterThan(dayShift.length);
    expect(Math.max(...on.map((at) => Math.abs(at - 9 * HOUR)))).toBeLessThan(11 * MINUTE);
    expect(Math.min(...off)).toBeGreaterThan(17 * HOUR + 20 * MINUTE);
    expect(Math.max(...off)).toBeLessThan(18.5 * HOUR);
    for (const { reasons } of days.filter((day) => day.on.length > 0))
      expect([...reasons]).toEqual(expect.arrayContaining(['Break', 'Lunch', 'End of Shift']));
  });
});
