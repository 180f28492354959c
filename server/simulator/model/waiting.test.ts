import { describe, expect, it } from 'vitest';
import type { Call } from './call.ts';
import { createFloor } from './create-floor.ts';
import { type Floor, inboundCampaigns } from './floor.ts';
import { type Skill, SKILL_FACT } from './skill.ts';
import { backToQueue, moveWaiting, offerTo, outOfQueues, settle } from './waiting.ts';

interface Scene {
  floor: Floor;
  one: Skill;
  two: Skill;
  call: (over?: Partial<Call>) => Call;
}

function scene(): Scene {
  const floor = createFloor({ size: 'small', seed: 1, startAt: Date.parse('2025-11-12T18:30:20.500Z') });
  const [, one, two] = floor.skills;
  const [campaign] = inboundCampaigns(floor);
  if (!one || !two || !campaign) throw new Error('A small centre has skills and an inbound campaign.');
  let made = 0;
  const call = (over: Partial<Call> = {}): Call => ({
    id: ++made,
    kind: 'voice',
    campaign,
    skills: [],
    priority: 1,
    queuedAt: floor.now,
    customer: '+12025550100',
    ringsAt: null,
    timers: [],
    ...over,
  });
  return { floor, one, two, call };
}

const standing = (floor: Floor, skill: Skill): Record<string, number> => ({
  offered: floor.facts.skills.total(skill.index, SKILL_FACT.offered),
  answered: floor.facts.skills.total(skill.index, SKILL_FACT.answered),
  abandoned: floor.facts.skills.total(skill.index, SKILL_FACT.abandoned),
  diverted: floor.facts.skills.total(skill.index, SKILL_FACT.diverted),
  waiting: skill.pending,
});

describe('waiting calls', () => {
  it('stand by priority, then by the time they have waited; one that rang in vain gets its old place', () => {
    const { floor, one, call } = scene();
    const early = call({ queuedAt: floor.now - 9000 });
    const late = call({ queuedAt: floor.now - 1000 });
    const premium = call({ priority: 0 });
    for (const offered of [late, early, premium]) offerTo(floor, offered, one);
    expect(one.queue).toEqual([premium, early, late]);
    outOfQueues(early);
    expect(one.queue).toEqual([premium, late]);
    backToQueue(early);
    expect(one.queue).toEqual([premium, early, late]);
  });

  it.each(['answered', 'abandoned'] as const)(
    'that wait in two skills are %s in one and diverted by the other',
    (how) => {
      const { floor, one, two, call } = scene();
      const waiting = call();
      offerTo(floor, waiting, one);
      offerTo(floor, waiting, two);
      settle(floor, waiting, { how, through: two });
      const none = { offered: 1, answered: 0, abandoned: 0, diverted: 0, waiting: 0 };
      expect(standing(floor, two)).toEqual({ ...none, [how]: 1 });
      expect(standing(floor, one)).toEqual({ ...none, diverted: 1 });
      expect([one.queue, two.queue]).toEqual([[], []]);
    },
  );

  it('keep their place when they are moved to another skill', () => {
    const { floor, one, two, call } = scene();
    const moved = call({ queuedAt: floor.now - 5000 });
    const younger = call();
    offerTo(floor, moved, one);
    offerTo(floor, younger, two);
    moveWaiting(floor, moved, { from: one, to: two });
    expect(two.queue).toEqual([moved, younger]);
    expect(standing(floor, one)).toMatchObject({ diverted: 1, waiting: 0 });
    expect(standing(floor, two)).toMatchObject({ offered: 2, waiting: 2 });
  });
});
