import { describe, expect, it } from 'vitest';
import type { MessageAct } from '#lib/domain/message-act';
import type { MessageActed } from '#lib/domain/message-thread';
import { EVERYTHING } from '#server/scope/visibility';
import { openDomain } from '#server/simulator/testing/simulated-domain';
import type { ActingPerson } from '../acting.ts';
import { ANN_ACTS, MAY_ACTS, openMessageDesk, type Unkeyed } from '../testing/message-desk.ts';

const start = async () => openMessageDesk(await openDomain());

describe('a broadcast', () => {
  it('goes to whom was chosen, and says how many agents get it', async () => {
    await using opened = await start();
    const asked = await opened.passing(opened.acts.messages.audiences('five9', MAY_ACTS));
    if (asked.kind !== 'done') throw new Error('no audiences');
    const skill = asked.value.map(({ audience }) => audience).find(({ kind }) => kind === 'skill');
    if (!skill || !('id' in skill)) throw new Error('no skill');
    const acted = await opened.act({ act: 'broadcast', audience: skill, text: 'Huddle at 3' });
    expect(acted.outcome.kind).toBe('done');
    expect((await opened.centre()).reached).toHaveProperty('BROADCAST_TO_SKILL');
    expect(await opened.threads()).toMatchObject([
      { kind: 'broadcasts', lines: [{ audience: { kind: 'skill', name: skill.name }, standing: 'sent' }] },
    ]);
    expect(opened.audit.of('message.acted')).toMatchObject([
      { whom: skill.name, audience: 'skill', length: 11 },
    ]);
  });

  it('to a skill that is not the acting user’s is not sent', async () => {
    await using opened = await start();
    const audience = { kind: 'skill', id: '424242', name: 'Theirs' } as const;
    expect((await opened.act({ act: 'broadcast', audience, text: 'x' })).outcome).toMatchObject({
      kind: 'refused',
      refusal: { code: 'no-such-audience', audience: 'Theirs' },
    });
    expect((await opened.centre()).reached).toEqual({});
  });

  async function counted() {
    const opened = await start();
    const list = await opened.acts.messages.audiences('five9', MAY_ACTS);
    if (list.kind !== 'done') throw new Error('no audiences');
    const skills = list.value.flatMap(({ audience }) => (audience.kind === 'skill' ? [audience.name] : []));
    const draw = (members: readonly string[]): void =>
      opened.directories.draw('five9', {
        skill: Object.fromEntries(skills.map((name, n) => [name, { name, members: [`${n}@x`, ...members] }])),
      });
    draw(['ann@x']);
    const told = async (): Promise<number | null | undefined> => {
      const again = await opened.acts.messages.audiences('five9', MAY_ACTS);
      const reaches = again.kind === 'done' ? again.value : [];
      return reaches.find(({ audience }) => audience.kind === 'my-skills')?.members;
    };
    const send = (members: number | null | undefined): Promise<MessageActed> =>
      opened.act({ act: 'broadcast', audience: { kind: 'my-skills' }, text: 'Huddle', members });
    return { opened, skills, draw, told, send };
  }

  it('of which others get it than its writer was told is not sent, and says how many it is now', async () => {
    const { opened, skills, draw, told, send } = await counted();
    await using _ = opened;
    const before = await told();
    expect(before).toBe(skills.length + 1);
    draw(['ann@x', 'bob@x']);
    expect((await send(before)).outcome).toMatchObject({
      refusal: { code: 'audience-changed', members: skills.length + 2 },
    });
    expect((await opened.centre()).reached).toEqual({});
    expect((await send(await told())).outcome.kind).toBe('done');
  });

  it('to “my skills” that are others since they were counted is not sent, and they are counted anew', async () => {
    const { opened, skills, told, send } = await counted();
    await using _ = opened;
    const before = await told();
    await opened.domain.control('POST', '/model', { kind: 'rename-skill', from: skills.at(-1), to: 'Other' });
    // The directory has not read it yet.
    expect((await send(before)).outcome).toMatchObject({
      refusal: { code: 'audience-changed', members: null },
    });
    expect((await opened.centre()).reached).toEqual({});
    expect(await told()).toBeNull();
    expect((await send(null)).outcome.kind).toBe('done');
  });

  it.each([
    ['refuses', { kind: 'fault', name: 'ServerFault' }, { kind: 'refused' }],
    ['does not answer', { kind: 'truncate' }, { kind: 'not-reached' }],
  ] as const)(
    'is not sent where Five9 %s to tell which skills are whose, and says that',
    async (_how, trouble, is) => {
      const { opened, told, send } = await counted();
      await using _ = opened;
      const before = await told();
      await opened.domain.trouble({ ...trouble, operation: 'getMySkillsIds' });
      expect((await send(before)).outcome).toMatchObject(is);
      expect((await opened.centre()).reached).toEqual({});
      expect(opened.audit.of('message.acted')).toHaveLength(1);
    },
  );
});

describe('whoever sees some agents only', () => {
  async function scoped() {
    const opened = await start();
    const [seen, unseen] = (await opened.people()).filter(({ role }) => role === 'agent');
    if (!seen || !unseen) throw new Error('too few agents');
    const sees = (_id: string, _type: string, key: string): boolean => key === seen.name;
    const some: ActingPerson = { ...ANN_ACTS, visibility: { ...EVERYTHING, isEverything: false, sees } };
    return { opened, seen, unseen, some };
  }

  it('finds, writes to and reads of these alone', async () => {
    const { opened, seen, unseen, some } = await scoped();
    await using _ = opened;
    await opened.act({ act: 'inform', to: unseen.name, text: 'Not for Ann' });
    await opened.act({ act: 'inform', to: seen.name, text: 'For Ann too' });
    expect((await opened.threads(some)).flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual([
      'For Ann too',
    ]);
    const { messages } = await opened.acts.messages.history('five9', {}, some);
    expect(messages.map(({ text }) => text)).toEqual(['For Ann too']);
    const people = await opened.acts.messages.people('five9', some);
    expect(people.kind === 'done' && people.value.filter(({ role }) => role === 'agent')).toEqual([
      { ...seen, fullName: seen.name },
    ]);
    await expect(opened.act({ act: 'inform', to: unseen.name, text: 'x' }, some)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it.each<[string, (to: string) => Unkeyed<MessageAct>]>([
    ['writes to', (to) => ({ act: 'inform', to, text: 'Can you take over?' })],
    ['begins a chat with', (to) => ({ act: 'start-chat', to })],
  ])('%s supervisors, who are in no table, also one whom the server has not met yet', async (_how, actOn) => {
    const { opened, some } = await scoped();
    await using _ = opened;
    for (const user of ['sup8', 'sup9']) await opened.domain.as(user).open();
    const shown = await opened.passing(opened.acts.messages.people('five9', some));
    const supervisor = (name: string) => expect.objectContaining({ name, role: 'supervisor' });
    expect(shown).toMatchObject({ value: expect.arrayContaining(['sup8', 'sup9'].map(supervisor)) });
    expect((await opened.act(actOn('sup8'), some)).outcome.kind).toBe('done');
    await opened.again();
    expect((await opened.act(actOn('sup9'), some)).outcome.kind).toBe('done');
  });

  it('broadcasts where everybody who gets it is seen, by the directory', async () => {
    const { opened, seen, unseen, some } = await scoped();
    await using _ = opened;
    const asked = await opened.acts.messages.audiences('five9', MAY_ACTS);
    const skills =
      asked.kind === 'done'
        ? asked.value.flatMap(({ audience }) => (audience.kind === 'skill' ? [audience] : []))
        : [];
    const [own, mixed] = skills;
    if (!own || !mixed) throw new Error('too few skills');
    opened.directories.draw('five9', {
      skill: {
        one: { name: own.name, members: [seen.name] },
        two: { name: mixed.name, members: [seen.name, unseen.name] },
      },
    });
    const may = await opened.acts.messages.audiences('five9', some);
    expect(may).toMatchObject({ value: [{ audience: own, members: 1 }] });
    await expect(
      opened.act({ act: 'broadcast', audience: { kind: 'all' }, text: 'x' }, some),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  async function allMine() {
    const { opened, seen, some } = await scoped();
    const asked = await opened.acts.messages.audiences('five9', MAY_ACTS);
    if (asked.kind !== 'done') throw new Error('no audiences');
    const names = asked.value.flatMap(({ audience }) => (audience.kind === 'skill' ? [audience.name] : []));
    opened.directories.draw('five9', {
      skill: Object.fromEntries(names.map((name) => [name, { name, members: [seen.name] }])),
    });
    const broadcast = () =>
      opened.act({ act: 'broadcast', audience: { kind: 'my-skills' }, text: 'Huddle at 3' }, some);
    return { opened, broadcast };
  }

  it('broadcasts to “my skills” though nobody has asked before which these are', async () => {
    const { opened, broadcast } = await allMine();
    await using _ = opened;
    await opened.again();
    expect((await broadcast()).outcome.kind).toBe('done');
  });

  it('broadcasts nothing to “my skills” where only an old list tells which these are', async () => {
    const { opened, broadcast } = await allMine();
    await using _ = opened;
    await opened.passing(opened.domain.clock.sleep(300_000));
    await opened.domain.trouble({ kind: 'fault', operation: 'getMySkillsIds', name: 'ServerFault' });
    expect((await broadcast()).outcome.kind).toBe('refused');
    expect((await opened.centre()).reached).toEqual({});
    expect((await broadcast()).outcome.kind).toBe('done');
  });
});
