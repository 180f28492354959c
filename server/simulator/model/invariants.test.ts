import { describe, expect, it } from 'vitest';
import { createFloor, runTo } from './create-floor.ts';
import { AGENT_FACT } from './facts.ts';
import { type Floor, inboundCampaigns, outboundCampaigns } from './floor.ts';
import { brokenInvariants } from './invariants.ts';

const START = Date.parse('2025-11-12T18:30:20.500Z');
function opened(): Floor {
  const floor = createFloor({ size: 'small', seed: 1, startAt: START });
  runTo(floor, START);
  return floor;
}
const first = <T>(items: readonly T[], is: (item: T) => boolean): T => {
  const item = items.find(is);
  if (item === undefined) throw new Error('None is like that.');
  return item;
};

describe('broken invariants are noticed:', () => {
  it.each<[string, RegExp, (floor: Floor) => void]>([
    [
      'a call that vanished',
      /offered is not answered/,
      ({ skills }) => (first(skills, () => true).pending += 1),
    ],
    [
      'a state that was not counted',
      /are miscounted/,
      ({ agents }) => (first(agents, ({ state }) => state === 'Ready').state = 'Not Ready'),
    ],
    [
      'work that does not fit the state',
      /the work at hand is another/,
      ({ agents }) => (first(agents, ({ state }) => state === 'On Call').contact = null),
    ],
    [
      'a call in the IVR that was forgotten',
      /neither rejected, in the IVR/,
      (floor) => (first(inboundCampaigns(floor), () => true).inIvr += 1),
    ],
    [
      'a record that vanished',
      /records do not add up/,
      (floor) => (first(outboundCampaigns(floor), () => true).records.available -= 1),
    ],
    [
      'a figure beside the events',
      /Inbound calls over agents and over campaigns differ/,
      ({ facts }) => facts.agents.add(0, AGENT_FACT.inbound, 1),
    ],
  ])('%s', (_, sentence, breakIt) => {
    const floor = opened();
    expect(brokenInvariants(floor)).toEqual([]);
    breakIt(floor);
    expect(brokenInvariants(floor).join('\n')).toMatch(sentence);
  });
});
