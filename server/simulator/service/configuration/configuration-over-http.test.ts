import { describe, expect, it } from 'vitest';
import { CONFIGURATION_CONTRACT } from '#server/five9/contract/configuration/configuration-contract';
import { CONFIGURATION_FAULT_NAMES } from '#server/five9/contract/configuration/configuration-faults';
import { SERVICE_VERSIONS } from '#server/five9/contract/field';
import { operationsOf, pathOf } from '#server/five9/contract/service-contract';
import { readText } from '#server/five9/contract/read-scalar';
import { describeWsdl } from '#server/five9/contract/wsdl-reading';
import { isRecord, listOf } from '#server/five9/contract/xml-value';
import { openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';

const OPERATIONS = operationsOf(CONFIGURATION_CONTRACT);
const LUNCH = { reasonCodeName: 'Lunch', type: 'NotReady' };
const argsOf = (operation: string): Record<string, string> =>
  operation === 'getReasonCodeByType' ? LUNCH : {};

/** Id, group and skills of the first agent, who is nobody special. */
async function firstUser(domain: SimulatedDomain) {
  const { found } = await domain.configuration('api1').call('getUsersInfo');
  const user = found[0] ?? {};
  const general = user['generalInfo'];
  if (!isRecord(general)) throw new Error('the domain has no users');
  return {
    id: general['id'],
    username: readText(general['userName']),
    profile: general['userProfileName'],
    groups: listOf(user['agentGroups']),
    skills: listOf(user['skills']).filter((skill) => isRecord(skill)),
  };
}

describe('the configuration service', () => {
  it.each(OPERATIONS)('%s answers an administrator', async (operation) => {
    await using domain = await openDomain();
    const { status, fault, found } = await domain.configuration('api1').call(operation, argsOf(operation));
    expect([status, fault]).toEqual([200, null]);
    expect(found.length).toBeGreaterThan(0);
  });

  it.each(SERVICE_VERSIONS)('is served and described as version %s', async (version) => {
    await using domain = await openDomain();
    const path = pathOf(CONFIGURATION_CONTRACT, version);
    const { origin } = new URL(domain.simulator.serviceUrl);
    const described = describeWsdl(await (await fetch(`${origin}${path}?wsdl&user=api1`)).text());
    expect(described.location).toBe(origin + path);
    const caller = domain.configuration('api1', { version });
    expect(await caller.outcome('getSkills')).toBe('ok');
    const hasVersions = described.operations.some(({ name }) => name === 'getApiVersions');
    expect(await caller.outcome('getApiVersions')).toBe(hasVersions ? 'ok' : 'Unlisted');
  });

  it('leaves out of a user what a version does not have', async () => {
    await using domain = await openDomain();
    const fieldsIn = async (version: string): Promise<string[]> =>
      Object.keys(
        (await domain.configuration('api1', { version }).call('getUsersGeneralInfo')).found[0] ?? {},
      );
    expect(await fieldsIn('v4')).not.toContain('userProfileName');
    expect(await fieldsIn('v13')).toContain('userProfileName');
  });

  it('lets administrators in, and says why to everybody else', async () => {
    await using domain = await openDomain();
    expect(await domain.configuration('sup1').outcome('getSkills')).toBe('AccessDisallowedFault');
    expect(await domain.configuration('api1', { password: 'wrong' }).outcome('getSkills')).toBe('http 401');
    expect(await domain.as('api1').outcome('getMySkillsIds')).toBe('SessionNotInitializedFault');
  });

  it('needs no session, and takes none away', async () => {
    await using domain = await openDomain();
    const api = domain.as('api1');
    await api.open();
    expect(await domain.configuration('api1').outcome('getSkills')).toBe('ok');
    expect(await api.outcome('getMySkillsIds')).toBe('ok');
  });

  it('tells of the same people, skills, groups and campaigns as the statistics do', async () => {
    await using domain = await openDomain({ speed: 0 });
    const api = domain.as('api1');
    await api.open();
    const keys = async (type: 'ACDStatus' | 'AgentState' | 'CampaignState') =>
      (await api.snapshot(type)).rows.map(([key]) => key ?? '').toSorted();
    const caller = domain.configuration('api1');
    const named = async (operation: 'getSkills' | 'getCampaigns') =>
      (await caller.field(operation, 'name')).toSorted();
    expect(await named('getSkills')).toEqual(await keys('ACDStatus'));
    expect(await named('getCampaigns')).toEqual(await keys('CampaignState'));
    const users = await caller.field('getUsersGeneralInfo', 'userName');
    expect(users.slice(0, 25).toSorted()).toEqual(await keys('AgentState'));
    expect(users.slice(25)).toContain('api1');
    expect(users.slice(25)).toContain('sup60');
  });

  it('gives a skill’s users by the skill as by the user, with their levels', async () => {
    await using domain = await openDomain({ speed: 0 });
    const caller = domain.configuration('api1');
    const bySkill = (await caller.call('getSkillsInfo')).found.flatMap(({ users }) => listOf(users ?? []));
    const byUser = (await caller.call('getUsersInfo')).found.flatMap(({ skills }) => listOf(skills ?? []));
    const text = (one: unknown): string => JSON.stringify(one);
    expect(bySkill.length).toBeGreaterThan(25);
    expect(bySkill.map(text).toSorted()).toEqual(byUser.map(text).toSorted());
  });

  it('finds by pattern, and refuses a broken or endless one', async () => {
    await using domain = await openDomain();
    const caller = domain.configuration('api1');
    const found = await caller.call('getUsersGeneralInfo', { userNamePattern: 'sup1.*' });
    expect(found.found).toHaveLength(11);
    expect((await caller.call('getCampaigns', { campaignType: 'AUTODIAL' })).found).toHaveLength(1);
    expect(await caller.outcome('getCampaigns', { campaignType: 'SOLAR' })).toBe('IncorrectArgumentFault');
    for (const pattern of ['(', '((((.+)+)+)+)+\\d\\d\\d!'])
      expect(await caller.outcome('getUsersInfo', { userNamePattern: pattern })).toBe(
        'InvalidRegexpPatternFault',
      );
  });

  it('tells of one reason code by its name and type, never of all', async () => {
    await using domain = await openDomain();
    const caller = domain.configuration('api1');
    const ask = (name: string, type: string): Promise<string> =>
      caller.outcome('getReasonCodeByType', { reasonCodeName: name, type });
    expect(await ask('Lunch', 'NotReady')).toBe('ok');
    expect(await ask('Lunch', 'Logout')).toBe('ObjectNotFoundFault');
    expect(await ask('.*', 'NotReady')).toBe('ObjectNotFoundFault');
    expect(await ask('', 'NotReady')).toBe('MissedArgumentFault');
    expect(await ask('Lunch', '')).toBe('MissedArgumentFault');
    expect(await ask('Lunch', 'Ready')).toBe('IncorrectArgumentFault');
  });
});

describe('its directory', () => {
  it('keeps ids when things are renamed', async () => {
    await using domain = await openDomain({ speed: 0 });
    const caller = domain.configuration('api1');
    const ids = async () => ({
      skills: await caller.field('getSkills', 'id'),
      groups: await caller.field('getAgentGroups', 'id'),
      users: await caller.field('getUsersGeneralInfo', 'id'),
    });
    const before = await ids();
    const { username } = await firstUser(domain);
    await domain.change({ kind: 'rename-skill', from: 'Billing', to: 'Accounts' });
    await domain.change({ kind: 'rename-group', from: 'Team Aurora', to: 'Team Aurora Borealis' });
    await domain.change({ kind: 'rename-agent', from: username, to: 'first.agent', fullName: 'First Agent' });
    await domain.change({ kind: 'rename-disposition', from: 'Resolved', to: 'Settled' });
    expect(await ids()).toEqual(before);
    expect(await caller.field('getSkills', 'name')).toContain('Accounts');
    expect(await caller.field('getDispositions', 'name')).toContain('Settled');
    expect(await firstUser(domain)).toMatchObject({
      username: 'first.agent',
      groups: ['Team Aurora Borealis'],
    });
  });

  it('follows an agent who changes skills, level, group and profile', async () => {
    await using domain = await openDomain({ speed: 0 });
    const { username, id } = await firstUser(domain);
    await domain.change({ kind: 'add-group', name: 'Night Watch' });
    await domain.change({
      kind: 'assign',
      username,
      skills: [{ name: 'Retention', level: 9 }, { name: '[Default]' }],
      group: 'Night Watch',
      profile: 'Specialists',
    });
    const after = await firstUser(domain);
    expect(after).toMatchObject({ id, groups: ['Night Watch'], profile: 'Specialists' });
    expect(after.skills.map((skill) => skill['skillName'])).toEqual(['Retention', '[Default]']);
    expect(after.skills[0]).toMatchObject({ level: '9', userName: username });
    await domain.change({ kind: 'assign', username, group: null, profile: null });
    const bare = await firstUser(domain);
    expect([bare.groups, bare.profile, bare.skills.length]).toEqual([[], undefined, 2]);
  });

  it('refuses an assignment to what there is not', async () => {
    await using domain = await openDomain({ speed: 0 });
    const { username } = await firstUser(domain);
    const { status, value } = await domain.control('POST', '/model', {
      kind: 'assign',
      username,
      skills: [{ name: 'Juggling' }],
    });
    expect([status, value]).toEqual([400, { error: 'There is no skill Juggling.' }]);
  });
});

describe('its limits and troubles', () => {
  it('count apart from the statistics, and free of charge where they are told', async () => {
    await using domain = await openDomain({ quota: 'default' });
    const caller = domain.configuration('api1');
    for (let call = 0; call < 450; call++) await caller.call('getReasonCodeByType', LUNCH);
    const { fault } = await domain.configuration('api2').call('getSkills');
    expect(fault).toMatchObject({
      name: 'OperationsLimitExceededFault',
      fields: { limit: '450', operationType: 'Query' },
    });
    expect(await caller.outcome('getCallCountersState')).toBe('ok');
    const api = domain.as('api1');
    expect((await api.open()).fault).toBeNull();
    await domain.clock.advance(60_000);
    expect(await caller.outcome('getSkills')).toBe('ok');
  });

  it('quota-scale shrinks these too', async () => {
    await using domain = await openDomain();
    await domain.trouble({ kind: 'quota-scale', factor: 0, forMs: 5000 });
    const caller = domain.configuration('api1');
    expect(await caller.outcome('getSkills')).toBe('OperationsLimitExceededFault');
    await domain.clock.advance(5000);
    expect(await caller.outcome('getSkills')).toBe('ok');
  });

  it.each(CONFIGURATION_FAULT_NAMES)('%s can be raised on purpose', async (name) => {
    await using domain = await openDomain();
    await domain.trouble({ kind: 'fault', name, service: 'configuration' });
    expect(await domain.configuration('api1').outcome('getSkills')).toBe(name);
    expect(await domain.configuration('api1').outcome('getSkills')).toBe('ok');
  });

  it('befall the service they were meant for', async () => {
    await using domain = await openDomain();
    await domain.trouble({ kind: '500', service: 'configuration', operation: 'getCallCountersState' });
    expect(await domain.as('api1').outcome('getCallCountersState')).toBe('ok');
    expect(await domain.configuration('api1').outcome('getCallCountersState')).toBe('http 500');
    await domain.trouble({ kind: 'fault', name: 'InvalidRegexpPatternFault' });
    expect(await domain.as('api1').outcome('getCallCountersState')).toBe('ok');
    expect(await domain.configuration('api1').outcome('getSkills')).toBe('InvalidRegexpPatternFault');
    expect(
      await domain.control('POST', '/trouble', {
        kind: 'fault',
        name: 'UnknownColumnFault',
        operation: 'getSkills',
      }),
    ).toEqual({
      status: 400,
      value: { error: 'UnknownColumnFault is a fault of the statistics service only.' },
    });
  });

  it('are told in /calls by service', async () => {
    await using domain = await openDomain();
    await domain.configuration('api1').call('getCallCountersState');
    expect((await domain.control('GET', '/calls')).value).toEqual([
      { service: 'configuration', user: 'api1', operation: 'getCallCountersState', outcome: 'ok', count: 1 },
    ]);
  });
});
