import { describe, expect, it } from 'vitest';
import type { MessageAct } from '#lib/domain/message-act';
import type { MessagesView } from '#lib/domain/message-thread';
import { openDomain } from '#server/simulator/testing/simulated-domain';
import { ANN_ACTS, MAY_ACTS, openMessageDesk, type Unkeyed, until } from '../testing/message-desk.ts';

const start = async () => openMessageDesk(await openDomain());

describe('a message to one agent', () => {
  it('arrives, is shown as sent, kept, and noted without its words', async () => {
    await using opened = await start();
    const { name } = await opened.agent();
    const acted = await opened.act({ act: 'inform', to: name, text: 'Please call me.' });
    expect(acted).toMatchObject({ outcome: { kind: 'done' }, actedAs: 'sup1' });
    expect(await opened.inboxOf(name)).toMatchObject([{ type: 'INFO', text: 'Please call me.' }]);
    expect(await opened.threads()).toMatchObject([
      {
        kind: 'person',
        members: [{ name }],
        lines: [{ by: 'May Manager', standing: 'sent', text: 'Please call me.' }],
      },
    ]);
    const { messages } = await opened.acts.messages.history('five9', { text: 'call me' }, MAY_ACTS);
    expect(messages).toMatchObject([{ text: 'Please call me.', people: [{ name }], by: 'May Manager' }]);
    expect(opened.audit.of('message.acted')).toEqual([
      {
        by: 'May Manager',
        whom: name,
        outcome: 'done',
        connection: 'five9',
        actedAs: 'sup1',
        own: false,
        act: 'inform',
        length: 15,
        answer: 'done',
        tookMs: expect.any(Number),
      },
    ]);
  });

  it.each(['inform', 'start-chat'] as const)('to the acting user is refused here: %s', async (act) => {
    await using opened = await start();
    const asked: Unkeyed<MessageAct> =
      act === 'inform' ? { act, to: 'SUP1', text: 'Hello' } : { act, to: 'SUP1' };
    expect(await opened.act(asked)).toMatchObject({
      outcome: { kind: 'refused', refusal: { code: 'yourself' } },
      thread: null,
    });
    expect((await opened.centre()).chats).toEqual([]);
  });

  it('to somebody who is not there is refused, and nothing is sent', async () => {
    await using opened = await start();
    expect(await opened.act({ act: 'inform', to: 'nobody@x', text: 'Hello' })).toMatchObject({
      outcome: { kind: 'refused', refusal: { code: 'not-logged-in', person: 'nobody@x' } },
      thread: null,
    });
  });

  it('whose answer is lost may have arrived: it is not sent again, and stands as such', async () => {
    await using opened = await start();
    const { name } = await opened.agent();
    await opened.domain.trouble({ kind: 'truncate', operation: 'sendInfoMessage' });
    expect((await opened.act({ act: 'inform', to: name, text: 'Hm' })).outcome.kind).toBe('uncertain');
    expect(await opened.threads()).toMatchObject([{ lines: [{ standing: 'uncertain' }] }]);
    expect(await opened.inboxOf(name)).toHaveLength(1);
  });

  it('is sent once, however often the press arrives', async () => {
    await using opened = await start();
    const { name } = await opened.agent();
    const press = { key: 'the-same-press', act: 'inform', to: name, text: 'Once' } as const;
    await Promise.all([opened.act(press), opened.act(press)]);
    expect(await opened.inboxOf(name)).toHaveLength(1);
    expect(opened.audit.of('message.acted')).toHaveLength(1);
  });
});

describe('a chat', () => {
  it('goes both ways while somebody has messages on, and is closed', async () => {
    await using opened = await start();
    const { name } = await opened.agent();
    await opened.on();
    const { thread } = await opened.act({ act: 'start-chat', to: name });
    await until(opened, opened.threads, ([chat]) => chat?.standing.kind === 'open');
    await opened.act({ act: 'say', thread: thread ?? '', text: 'How is it going?' });
    const [chat] = await until(
      opened,
      opened.threads,
      ([one]) => one?.lines.some(({ from, kind }) => kind === 'chat' && from?.name === name) ?? false,
    );
    expect(chat?.lines.map(({ kind, standing }) => [kind, standing])).toEqual([
      ['arrived', 'received'],
      ['chat', 'sent'],
      ['chat', 'received'],
    ]);
    expect(opened.told.at(-1)).toEqual(['p-may']);
    await opened.act({ act: 'close', thread: thread ?? '' });
    expect(await opened.threads()).toMatchObject([{ standing: { kind: 'over', why: 'closed' } }]);
    expect((await opened.centre()).chats).toEqual([]);
    expect((await opened.act({ act: 'say', thread: thread ?? '', text: 'x' })).outcome).toMatchObject({
      refusal: { code: 'chat-over' },
    });
  });

  it('that the agent has closed meanwhile is left without the centre’s own words', async () => {
    await using opened = await start();
    const { name } = await opened.agent();
    const { thread } = await opened.act({ act: 'start-chat', to: name });
    await opened.domain.trouble({ kind: 'fault', operation: 'removeUserFromChat', name: 'ChatFault' });
    expect(await opened.act({ act: 'leave', thread: thread ?? '' })).toMatchObject({
      outcome: { kind: 'refused', refusal: { code: 'chat-over' } },
    });
    expect(await opened.threads()).toMatchObject([{ standing: { kind: 'over' } }]);
  });

  it('that nobody comes to says so', async () => {
    await using opened = await start();
    const { name } = await opened.agent(/0$/);
    await opened.on();
    await opened.act({ act: 'start-chat', to: name });
    const [chat] = await until(opened, opened.threads, ([one]) => one?.standing.kind === 'over');
    expect(chat?.standing).toEqual({ kind: 'over', why: 'declined' });
  });

  it('is one, when two supervisors want to begin it at once', async () => {
    await using opened = await start();
    const { name } = await opened.agent();
    const both = await Promise.all([
      opened.act({ act: 'start-chat', to: name }),
      opened.act({ act: 'start-chat', to: name }, ANN_ACTS),
    ]);
    expect(new Set(both.map(({ thread }) => thread)).size).toBe(1);
    expect((await opened.centre()).chats).toHaveLength(1);
  });

  it('leaves nothing behind where the agent cannot be invited', async () => {
    await using opened = await start();
    const { name } = await opened.agent();
    await opened.domain.trouble({ kind: 'fault', operation: 'sendChatInvite', name: 'ChatFault' });
    expect(await opened.act({ act: 'start-chat', to: name })).toMatchObject({
      outcome: { kind: 'refused' },
      thread: null,
    });
    expect(await opened.threads()).toEqual([]);
    await expect.poll(async () => (await opened.centre()).chats, { timeout: 20_000 }).toEqual([]);
  });

  it('is over for us when the session is lost, which is said', async () => {
    await using opened = await start();
    const { name } = await opened.agent();
    await opened.on();
    await opened.act({ act: 'start-chat', to: name });
    await until(opened, opened.threads, ([chat]) => chat?.standing.kind === 'open');
    await opened.domain.trouble({ kind: 'expire-sessions', user: 'sup1' });
    const [chat] = await until(opened, opened.threads, ([one]) => one?.standing.kind === 'over');
    expect(chat?.standing).toEqual({ kind: 'over', why: 'session-ended' });
  });

  async function unwatched() {
    const opened = await start();
    const agent = await opened.agent();
    await opened.on();
    const { thread } = await opened.act({ act: 'start-chat', to: agent.name });
    await until(opened, opened.threads, ([chat]) => chat?.standing.kind === 'open');
    const off = () => opened.acts.messages.present('five9', { page: 'page-of-one', isOn: false }, MAY_ACTS);
    return { opened, agent, thread: thread ?? '', off };
  }

  /** Until the session is closed since nobody acts in it. */
  async function idle(opened: Awaited<ReturnType<typeof start>>): Promise<void> {
    const seats = async (): Promise<unknown> => {
      await opened.domain.clock.advance(60_000);
      return (await opened.domain.control('GET', '/sessions')).value;
    };
    await expect.poll(seats, { timeout: 20_000 }).toEqual([]);
  }

  it('is over when the session is closed because nobody is there, and another one can be begun', async () => {
    const { opened, agent, thread, off } = await unwatched();
    await using _ = opened;
    await off();
    await idle(opened);
    expect(await opened.threads()).toMatchObject([{ standing: { kind: 'over', why: 'session-ended' } }]);
    await opened.on();
    const again = await opened.act({ act: 'start-chat', to: agent.name });
    expect(again.outcome.kind).toBe('done');
    expect(again.thread).not.toBe(thread);
    expect((await opened.centre()).chats.at(-1)).toMatchObject({ id: 'chat-2' });
  });

  it('of a session that is gone keeps nobody from answering a request for help', async () => {
    const { opened, agent, thread, off } = await unwatched();
    await using _ = opened;
    await opened.agentDoes({ kind: 'help-request', agent: agent.name, text: 'Help me' });
    const view = () => opened.acts.messages.view('five9', MAY_ACTS);
    const { helps } = await until(opened, view, (seen) => seen.helps.length > 0);
    await off();
    await idle(opened);
    const answered = await opened.act({ act: 'answer-help', help: helps[0]?.id ?? '' });
    expect(answered.thread).not.toBe(thread);
    expect((await opened.centre()).chats.at(-1)).toMatchObject({ id: 'chat-2' });
  });

  it.each<[string, (thread: string) => Unkeyed<MessageAct>]>([
    ['say', (thread) => ({ act: 'say', thread, text: 'Hello' })],
    ['close', (thread) => ({ act: 'close', thread })],
    ['leave', (thread) => ({ act: 'leave', thread })],
  ])('whose session was lost unnoticed is over with “%s”, which opens no other', async (_act, actIn) => {
    const { opened, thread, off } = await unwatched();
    await using _ = opened;
    await off();
    await opened.passing(opened.domain.clock.sleep(5_000));
    await opened.domain.trouble({ kind: 'expire-sessions', user: 'sup1' });
    expect((await opened.act(actIn(thread))).outcome).toMatchObject({ refusal: { code: 'chat-over' } });
    expect(await opened.threads()).toMatchObject([{ standing: { kind: 'over', why: 'session-ended' } }]);
    expect((await opened.domain.control('GET', '/sessions')).value).toEqual([]);
  });
});

describe('a request for help', () => {
  async function asked() {
    const opened = await start();
    const agent = await opened.agent();
    await opened.on();
    await opened.agentDoes({ kind: 'help-request', agent: agent.name, text: 'Help me' });
    const view = () => opened.acts.messages.view('five9', MAY_ACTS);
    const { helps } = await until(opened, view, (seen) => seen.helps.length > 0);
    return { opened, agent, help: helps[0]?.id ?? '', view };
  }

  it('is answered in a chat by whoever is first; the other finds themselves in it', async () => {
    const { opened, agent, help, view } = await asked();
    await using _ = opened;
    const both = await Promise.all([
      opened.act({ act: 'answer-help', help }),
      opened.act({ act: 'answer-help', help }, ANN_ACTS),
    ]);
    expect(both[0]?.thread).toBe(both[1]?.thread);
    expect((await opened.centre()).chats).toHaveLength(1);
    expect((await view()).helps).toMatchObject([
      { agent: { name: agent.name }, answer: { by: 'May Manager' } },
    ]);
  });

  it('stays open where the chat cannot be begun', async () => {
    const { opened, help, view } = await asked();
    await using _ = opened;
    await opened.domain.trouble({ kind: 'fault', operation: 'createChatSession', name: 'ServerFault' });
    expect((await opened.act({ act: 'answer-help', help })).outcome.kind).toBe('refused');
    expect((await view()).helps).toMatchObject([{ answer: null }]);
  });

  it('is still there after a restart, however long that takes', async () => {
    const { opened, agent, help } = await asked();
    await using _ = opened;
    await opened.again();
    await opened.domain.clock.advance(3 * 86_400_000);
    const acts = await opened.again();
    expect((await acts.messages.view('five9', MAY_ACTS)).helps).toMatchObject([
      { id: help, agent: { name: agent.name }, answer: null },
    ]);
  });

  /** Another life of the server, in which messages are received again. */
  async function restarted(opened: Awaited<ReturnType<typeof start>>): Promise<MessagesView> {
    await opened.again();
    await opened.on();
    const view = () => opened.acts.messages.view('five9', MAY_ACTS);
    const fresh = (await opened.people()).findLast(({ role }) => role === 'agent');
    const written = { kind: 'info', agent: fresh?.name, to: 'sup1', text: 'After the restart' };
    await opened.agentDoes(written);
    return until(opened, view, ({ threads }) =>
      threads.some(({ lines }) => lines.some(({ text }) => text === 'After the restart')),
    );
  }

  it.each<['dismiss-help' | 'answer-help', string]>([
    ['dismiss-help', 'was put aside stays aside'],
    ['answer-help', 'was answered without a word stays answered'],
  ])('[%s] that %s after a restart, and another one is another', async (act) => {
    const { opened, agent, help } = await asked();
    await using _ = opened;
    expect((await opened.act({ act, help })).outcome.kind).toBe('done');
    const { helps } = await restarted(opened);
    expect(helps).toMatchObject([{ id: help, answer: { by: 'May Manager' } }]);
    await opened.agentDoes({ kind: 'help-request', agent: agent.name, text: 'Again!' });
    const view = () => opened.acts.messages.view('five9', MAY_ACTS);
    const again = await until(opened, view, (seen) => seen.helps.length > 1);
    expect(again.helps.filter(({ answer }) => answer === null)).toMatchObject([{ text: 'Again!', times: 1 }]);
  });

  it('that came after another was taken up is open after a restart', async () => {
    const { opened, agent, help, view } = await asked();
    await using _ = opened;
    await opened.act({ act: 'dismiss-help', help });
    await opened.agentDoes({ kind: 'help-request', agent: agent.name, text: 'Again!' });
    await until(opened, view, (seen) => seen.helps.length > 1);
    const { helps } = await restarted(opened);
    expect(helps.filter(({ answer }) => answer === null)).toMatchObject([{ text: 'Again!', times: 1 }]);
  });
});

describe('receiving', () => {
  it('goes on while a page is there, also one that only says so now and then, and ends with the last', async () => {
    await using opened = await start();
    const view = () => opened.acts.messages.view('five9', MAY_ACTS);
    expect((await view()).receiving).toEqual({ kind: 'off' });
    await opened.on(MAY_ACTS, 'page-of-one');
    await opened.on(ANN_ACTS, 'page-of-two');
    await until(opened, view, ({ receiving }) => receiving.kind === 'on');
    await opened.acts.messages.present('five9', { page: 'page-of-one', isOn: false }, MAY_ACTS);
    expect((await view()).receiving.kind).toBe('on');
    await opened.domain.clock.advance(150_000);
    expect((await view()).receiving).toEqual({ kind: 'off' });
  });
});
