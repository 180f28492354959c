import { describe, expect, it } from 'vitest';
import type { ActOutcome } from '#lib/domain/act-outcome';
import type { Correspondent, MessageCalls } from '#lib/domain/message-acts';
import { openDomain } from '#server/simulator/testing/simulated-domain';
import { actingOn } from './testing/acting-on.ts';

const AGENT: Correspondent = { id: '900002', name: 'agent2', role: 'agent' };

describe('an act in a chat', () => {
  it.each<[string, (calls: MessageCalls, chat: string) => Promise<ActOutcome>]>([
    ['say', (calls, chat) => calls.say(chat, 'Hello')],
    ['invite', (calls, chat) => calls.invite(chat, AGENT)],
    ['accept', (calls, chat) => calls.answerInvite(chat, true)],
    ['remove', (calls, chat) => calls.remove(chat, AGENT)],
    ['close', (calls, chat) => calls.closeChat(chat)],
  ])('“%s” is refused once the session is gone, and opens no other', async (_act, act) => {
    await using domain = await openDomain();
    await using source = actingOn(domain);
    const { messages } = source;
    expect(await messages.openChat()).toMatchObject({ kind: 'done', value: 'chat-1' });
    let ends = 0;
    const cancel = messages.onEnded(() => (ends += 1));
    await domain.trouble({ kind: 'expire-sessions', user: 'sup1' });
    expect(await act(messages, 'chat-1')).toMatchObject({ kind: 'refused', refusal: { code: 'chat-over' } });
    expect(ends).toBe(1);
    expect((await domain.control('GET', '/sessions')).value).toEqual([]);
    cancel();
    await messages.openChat();
    await source.monitoring.leave({ mustEnd: true });
    expect(ends).toBe(1);
  });
});
