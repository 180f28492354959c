import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { systemClock, type Clock } from '#lib/domain/clock';
import { createFive9Directory } from '#server/five9/directory/create-five9-directory';
import { openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';
import { CONNECTION, openDirectories } from './testing/open-directories.ts';

/** Pauses pass at once, on the domain's clock; the watchdogs are the machine's. */
function clockOf({ clock }: SimulatedDomain): Clock {
  return {
    now: () => clock.now(),
    after: (waitMs, task) => systemClock.after(waitMs, task),
    sleep: (waitMs) => clock.advance(waitMs),
  };
}

describe('a directory read from a Five9 domain', () => {
  it('knows its agents, and keeps the id and members of a skill that is renamed', async () => {
    await using domain = await openDomain({ speed: 0 });
    await using open = await openDirectories();
    const source = createFive9Directory({
      url: domain.simulator.serviceUrl,
      username: 'api1',
      password: 'simulator',
      clock: clockOf(domain),
      log: pino({ level: 'silent' }),
    });
    await open.directories.add(CONNECTION, source);
    const { counts } = await open.directories.refresh(CONNECTION);
    expect(counts).toMatchObject({ skill: 6, campaign: 5 });
    expect(counts.user).toBeGreaterThanOrEqual(25);
    const before = open.directories.of(CONNECTION);
    const skill = before.entries('skill').find(({ name }) => name !== '[Default]');
    if (!skill) throw new Error('The domain has no skill');
    const members = before.members('skill', skill.id);
    expect(members.size).toBeGreaterThan(0);
    for (const username of members) expect(before.agent(username)?.skills).toContain(skill.name);

    await domain.control('POST', '/model', { kind: 'rename-skill', from: skill.name, to: 'Renamed' });
    await open.directories.refresh(CONNECTION);
    const after = open.directories.of(CONNECTION);
    expect(after.entry('skill', skill.id)).toMatchObject({ name: 'Renamed', isGone: false });
    expect(after.members('skill', skill.id)).toEqual(members);
    for (const username of members) expect(after.agent(username)?.skills).toContain('Renamed');
  });
});
