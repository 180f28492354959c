import { describe, expect, it } from 'vitest';
import type { Agent } from './agent.ts';
import { enterState } from './agent-state.ts';
import { breakOff } from './agent-work.ts';
import { beginContact } from './contact.ts';
import { createFloor, runTo } from './create-floor.ts';
import { HOUR, MINUTE } from './day-curve.ts';
import { AGENT_FACT, AGENT_TIME } from './facts.ts';
import type { Floor } from './floor.ts';

function stillFloor(seed: number): { floor: Floor; agent: Agent } {
  const floor = createFloor({ size: 'small', seed, startAt: Date.parse('2025-11-12T18:30:20.500Z') });
  while (floor.events.takeDue(Infinity)) continue;
  floor.whenFree = (agent) => enterState(floor, agent, { state: 'Ready' });
  const agent = floor.agents.find(({ state }) => state === 'Logged Out');
  if (!agent) throw new Error('Somebody is signed out at the beginning.');
  enterState(floor, agent, { state: 'Ready' });
  return { floor, agent };
}
const booked = (floor: Floor, agent: Agent) => (field: keyof typeof AGENT_FACT) =>
  floor.facts.agents.total(agent.index, AGENT_FACT[field]);

describe('a contact', () => {
  it('is booked once its wrap is over, with what was measured', () => {
    const { floor, agent } = stillFloor(1);
    const of = booked(floor, agent);
    beginContact(floor, agent, {
      contact: { type: 'Manual', campaign: null, skill: null, customer: '+12025550100' },
      talkMs: 4 * MINUTE,
    });
    expect([agent.state, agent.customer, of('manual')]).toEqual(['On Call', '+12025550100', 0]);
    runTo(floor, floor.now + HOUR);
    const { agents } = floor.facts;
    expect([agent.state, agent.customer, of('manual')]).toEqual(['Ready', '', 1]);
    expect(of('callMs')).toBeGreaterThanOrEqual(4 * MINUTE);
    expect(of('callMs')).toBe(agents.total(agent.index, AGENT_TIME['On Call']));
    expect(of('wrapMs')).toBe(agents.total(agent.index, AGENT_TIME['After Call Work']));
    expect(of('talkMs') + of('holdMs')).toBe(of('callMs'));
  });

  it('is held in some cases, and the hold is part of the call', () => {
    const holds = Array.from({ length: 40 }, (_, seed) => {
      const { floor, agent } = stillFloor(seed);
      beginContact(floor, agent, {
        contact: { type: 'Manual', campaign: null, skill: null, customer: '' },
        talkMs: 4 * MINUTE,
      });
      runTo(floor, floor.now + HOUR);
      const of = booked(floor, agent);
      return { holdMs: of('holdMs'), talkMs: of('talkMs') };
    });
    const held = holds.filter(({ holdMs }) => holdMs > 0);
    expect(held.length).toBeGreaterThan(1);
    expect(held.length).toBeLessThan(16);
    for (const { talkMs } of held) expect(Math.abs(talkMs - 4 * MINUTE)).toBeLessThanOrEqual(2);
  });

  it('that is broken off is booked as it stands', () => {
    const { floor, agent } = stillFloor(1);
    beginContact(floor, agent, {
      contact: { type: 'Manual', campaign: null, skill: null, customer: '' },
      talkMs: 4 * MINUTE,
    });
    runTo(floor, floor.now + MINUTE);
    breakOff(floor, agent);
    const of = booked(floor, agent);
    expect([of('manual'), of('callMs'), of('wrapMs'), agent.contact]).toEqual([1, MINUTE, 0, null]);
  });
});
