import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readChatId, readMessages } from '#server/five9/contract/read-acting-answers';
import { readLoggedInUsers, readNamedIds } from '#server/five9/contract/read-answers';
import type { WireChatMessage } from '#server/five9/contract/wire-acting';
import { openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';
import type { SoapCaller } from '#server/simulator/testing/soap-caller';

const actingState = z.looseObject({ reached: z.record(z.string(), z.number()) });
const sessionList = z.array(z.looseObject({ user: z.string(), busy: z.boolean() }));

async function opened(domain: SimulatedDomain, user: string): Promise<SoapCaller> {
  const caller = domain.as(user);
  await caller.open();
  return caller;
}

async function inbox(api: SoapCaller, previousTimestamp = 0): Promise<WireChatMessage[]> {
  const reply = await api.call('receiveMessages', { previousTimestamp, longPollingTimeout: 0 });
  return readMessages(reply.value)?.messages ?? [];
}

const kinds = async (api: SoapCaller): Promise<string[]> => (await inbox(api)).map(({ type }) => type);

async function newChat(api: SoapCaller): Promise<string> {
  return readChatId((await api.call('createChatSession')).value) ?? '';
}

async function users(api: SoapCaller) {
  const list = readLoggedInUsers((await api.call('getLoggedInUsers')).value);
  const userCalled = (name: string): { role: string; userId: string } => {
    const found = list.find((one) => one.name === name);
    if (!found) throw new Error(`${name} is not logged in`);
    return { role: found.role, userId: found.userId };
  };
  /** Agents answer invitations by the last digit of their id. */
  const agentEndingIn = (digit: RegExp): { role: string; userId: string; name: string } => {
    const found = list.find(({ role, userId }) => role === 'Agent' && digit.test(userId));
    if (!found) throw new Error('nobody like that is logged in');
    return found;
  };
  return { list, userCalled, agentEndingIn };
}

const roled = ({ role, userId }: { role: string; userId: string }) => ({ role, userId });

describe('a chat', () => {
  it('is asked for, accepted, written in and ended by its leader', async () => {
    await using domain = await openDomain();
    const [one, other] = [await opened(domain, 'sup1'), await opened(domain, 'sup9')];
    const { userCalled } = await users(one);
    const chatId = await newChat(one);
    await one.call('sendChatInvite', { chatId, user: userCalled('sup9') });
    expect(await inbox(other)).toMatchObject([{ type: 'REQUEST', chatId, from: userCalled('sup1') }]);
    expect(await other.outcome('acceptChatInvite', { chatId, accepted: true })).toBe('ok');
    await other.call('sendMsgToChat', { chatId, text: 'Salut <b>&</b> "bonjour"' });
    expect(await inbox(one)).toMatchObject([
      { type: 'ARRIVED', from: userCalled('sup9') },
      { type: 'CHAT', text: 'Salut <b>&</b> "bonjour"' },
    ]);
    await one.call('closeChatSession', { chatId });
    expect(await kinds(other)).toEqual(['REQUEST', 'END']);
    expect(await one.outcome('sendMsgToChat', { chatId, text: 'x' })).toBe('ChatFault');
  });

  it('tells everybody who is there from the third on, and who is put out or leaves', async () => {
    await using domain = await openDomain();
    const [one, two, three] = [
      await opened(domain, 'sup1'),
      await opened(domain, 'sup9'),
      await opened(domain, 'sup10'),
    ];
    const { userCalled } = await users(one);
    const chatId = await newChat(one);
    for (const [api, name] of [
      [two, 'sup9'],
      [three, 'sup10'],
    ] as const) {
      await one.call('sendChatInvite', { chatId, user: userCalled(name) });
      await api.call('acceptChatInvite', { chatId, accepted: true });
    }
    expect(await kinds(three)).toEqual(['INVITE', 'PARTICIPANT_RESP']);
    expect((await inbox(three)).at(-1)?.participants).toEqual(['sup1', 'sup9', 'sup10'].map(userCalled));
    expect(await two.outcome('removeUserFromChat', { chatId, user: userCalled('sup10') })).toBe('ChatFault');
    await one.call('removeUserFromChat', { chatId, user: userCalled('sup10') });
    expect((await kinds(three)).at(-1)).toBe('KICK');
    await two.call('removeUserFromChat', { chatId, user: userCalled('sup9') });
    expect(await kinds(one)).toEqual(['ARRIVED', 'ARRIVED', 'PARTICIPANT_RESP', 'LEAVE', 'LEAVE']);
  });

  it('is declined, lapses or is taken back before it began', async () => {
    await using domain = await openDomain();
    const [one, other] = [await opened(domain, 'sup1'), await opened(domain, 'sup9')];
    const { userCalled } = await users(one);
    const chatId = await newChat(one);
    const user = userCalled('sup9');
    await one.call('sendChatInvite', { chatId, user });
    expect(await one.outcome('sendChatInvite', { chatId, user })).toBe('ChatFault');
    await other.call('acceptChatInvite', { chatId, accepted: false });
    await one.call('sendChatInvite', { chatId, user });
    await domain.clock.advance(60_000);
    await one.call('sendChatInvite', { chatId, user });
    await one.call('removeUserFromChat', { chatId, user });
    expect(await kinds(one)).toEqual(['NACK', 'TIMEOUT']);
    expect((await kinds(other)).at(-1)).toBe('INVITE_CANCELLED');
    expect(await other.outcome('acceptChatInvite', { chatId, accepted: true })).toBe('ChatFault');
  });

  it('is killed by a supervisor who is not in it', async () => {
    await using domain = await openDomain();
    const [one, two, stranger] = [
      await opened(domain, 'sup1'),
      await opened(domain, 'sup9'),
      await opened(domain, 'sup10'),
    ];
    const { userCalled } = await users(one);
    const chatId = await newChat(one);
    await one.call('sendChatInvite', { chatId, user: userCalled('sup9') });
    await two.call('acceptChatInvite', { chatId, accepted: true });
    await stranger.call('closeChatSession', { chatId });
    expect((await kinds(one)).at(-1)).toBe('KILLED');
    expect((await kinds(two)).at(-1)).toBe('KILLED');
  });

  it('with agents goes as agents do: they come, decline or do not answer, and reply', async () => {
    await using domain = await openDomain({ size: 'medium' });
    const api = await opened(domain, 'api1');
    const { agentEndingIn } = await users(api);
    const chatId = await newChat(api);
    for (const agent of [agentEndingIn(/[2-9]$/), agentEndingIn(/0$/), agentEndingIn(/1$/)])
      expect(await api.outcome('sendChatInvite', { chatId, user: roled(agent) })).toBe('ok');
    await domain.clock.advance(61_000);
    expect((await kinds(api)).toSorted()).toEqual(['ARRIVED', 'NACK', 'TIMEOUT']);
    await api.call('sendMsgToChat', { chatId, text: 'How is it going?' });
    await domain.clock.advance(5000);
    const last = (await inbox(api)).at(-1);
    expect(last).toMatchObject({ type: 'CHAT', from: roled(agentEndingIn(/[2-9]$/)) });
    expect(last?.text).not.toBe('');
  });

  it('ends for whoever logs out', async () => {
    await using domain = await openDomain();
    const [one, other] = [await opened(domain, 'sup1'), await opened(domain, 'sup9')];
    const { userCalled } = await users(one);
    const chatId = await newChat(one);
    await one.call('sendChatInvite', { chatId, user: userCalled('sup9') });
    await other.call('acceptChatInvite', { chatId, accepted: true });
    await other.call('closeSession');
    expect(await kinds(one)).toEqual(['ARRIVED', 'LEAVE']);
  });
});

describe('messages', () => {
  it('end a long poll at once, come once, and none makes it end empty', async () => {
    await using domain = await openDomain();
    const [one, other] = [await opened(domain, 'sup1'), await opened(domain, 'sup9')];
    const { userCalled } = await users(one);
    const poll = other.call('receiveMessages', { previousTimestamp: 0, longPollingTimeout: 30_000 });
    await one.call('sendInfoMessage', { user: userCalled('sup9'), text: 'Lunch?' });
    const first = readMessages((await poll).value);
    expect(first?.messages).toMatchObject([{ type: 'INFO', text: 'Lunch?', from: userCalled('sup1') }]);
    const next = other.call('receiveMessages', {
      previousTimestamp: first?.timestamp ?? 0,
      longPollingTimeout: 5000,
    });
    const isHeld = async (): Promise<boolean> =>
      sessionList
        .parse((await domain.control('GET', '/sessions')).value)
        .some(({ user, busy }) => user === 'sup9' && busy);
    await expect.poll(isHeld).toBe(true);
    await domain.clock.advance(5000);
    expect(readMessages((await next).value)).toBeNull();
  });

  it('to a skill or a group reach its agents only, to all everybody and the sender', async () => {
    await using domain = await openDomain({ size: 'medium' });
    const [api, sup] = [await opened(domain, 'api1'), await opened(domain, 'sup1')];
    const own = {
      skills: readNamedIds((await sup.call('getMySkillsIds')).value),
      groups: readNamedIds((await sup.call('getMyGroupIds')).value),
    };
    const all = readNamedIds((await api.call('getMySkillsIds')).value);
    const { list } = await users(api);
    const reached = async (): Promise<Partial<Record<string, number>>> =>
      actingState.parse((await domain.control('GET', '/acting')).value).reached;
    const text = 'Fire drill at three';
    await sup.call('sendBroadcastMessages', { type: 'SPEC_SKILL', specId: own.skills[0]?.id, text });
    const oneSkill = (await reached())['BROADCAST_TO_SKILL'] ?? 0;
    await sup.call('sendBroadcastMessages', { type: 'MY_SKILLS', specId: 0, text });
    const mySkills = ((await reached())['BROADCAST_TO_SKILL'] ?? 0) - oneSkill;
    await sup.call('sendBroadcastMessages', { type: 'SPEC_AGENT_GROUP', specId: own.groups[0]?.id, text });
    const oneGroup = (await reached())['BROADCAST_TO_AGENT_GROUP'] ?? 0;
    await sup.call('sendBroadcastMessages', { type: 'MY_AGENT_GROUPS', specId: 0, text });
    const myGroups = ((await reached())['BROADCAST_TO_AGENT_GROUP'] ?? 0) - oneGroup;
    expect([oneSkill, oneGroup].every((count) => count > 0)).toBe(true);
    expect(mySkills).toBeGreaterThan(oneSkill);
    expect(myGroups).toBeGreaterThan(oneGroup);
    expect(await inbox(sup)).toEqual([]);
    await sup.call('sendBroadcastMessages', { type: 'ALL', specId: 0, text });
    expect((await reached())['BROADCAST']).toBe(list.filter(({ role }) => role === 'Agent').length);
    expect(await inbox(sup)).toMatchObject([{ type: 'BROADCAST', text }]);
    const foreign = all.find(({ id }) => !own.skills.some((skill) => skill.id === id))?.id;
    const toForeign = { type: 'SPEC_SKILL', specId: foreign, text };
    expect(await sup.outcome('sendBroadcastMessages', toForeign)).toBe('IncorrectArgumentFault');
  });

  it('of agents who ask for help reach every supervisor', async () => {
    await using domain = await openDomain();
    const [one, other] = [await opened(domain, 'sup1'), await opened(domain, 'sup9')];
    const { agentEndingIn } = await users(one);
    const { name, role, userId } = agentEndingIn(/\d$/);
    await domain.control('POST', '/acting', { kind: 'help-request', agent: name, text: 'Angry caller' });
    for (const api of [one, other])
      expect(await inbox(api)).toMatchObject([
        { type: 'HELP_REQUEST', from: { role, userId }, text: 'Angry caller' },
      ]);
  });

  it.each([
    ['sendMsgToChat', { chatId: 'nope', text: 'x' }, 'ChatFault'],
    ['sendMsgToChat', { text: 'x' }, 'MissedArgumentFault'],
    ['acceptChatInvite', { chatId: 'nope', accepted: true }, 'ChatFault'],
    ['acceptChatInvite', { chatId: 'nope', accepted: 'perhaps' }, 'IncorrectArgumentFault'],
    ['sendInfoMessage', { user: { role: 'Agent', userId: 1 }, text: 'x' }, 'ChatFault'],
    ['sendInfoMessage', { user: { role: 'Boss', userId: 1 }, text: 'x' }, 'IncorrectArgumentFault'],
    ['sendInfoMessage', { user: { role: 'Agent', userId: 1 } }, 'MissedArgumentFault'],
    ['sendBroadcastMessages', { type: 'ALL', specId: 0, text: 'x'.repeat(2001) }, 'ChatFault'],
    ['sendBroadcastMessages', { type: 'EVERYONE', specId: 0, text: 'x' }, 'IncorrectArgumentFault'],
    ['receiveMessages', { previousTimestamp: -1, longPollingTimeout: 0 }, 'IncorrectArgumentFault'],
  ] as const)('%s with %j ends in %s', async (operation, args, fault) => {
    await using domain = await openDomain();
    expect(await (await opened(domain, 'api1')).outcome(operation, args)).toBe(fault);
  });
});
