import type { ActOutcome } from '#lib/domain/act-outcome';
import type { MessageCalls } from '#lib/domain/message-acts';
import type { Act } from './act.ts';
import type { ActingSession } from './acting-session.ts';
import { wireAudience, wireUser } from './incoming-message.ts';
import type { MessagePoll } from './message-poll.ts';
import type { PeopleBook } from './people-book.ts';

/** The permission without which nothing of this is allowed. Source: guide, `supervisorPermissionType`. */
const NEEDED = 'ChatSessions';

export function mayMessage(held: ReadonlySet<string>): boolean {
  return held.has(NEEDED);
}

/** Chats, messages and broadcasts as the service takes them, on a user's session. */
export function messageCalls({
  session,
  endings,
  book,
  poll,
}: {
  session: ActingSession;
  /** What is to be told when the session ends. */
  endings: Set<() => void>;
  book: PeopleBook;
  poll: MessagePoll;
}): MessageCalls {
  const change = <T = null>(call: Act<T>['call'], bound: Pick<Act<T>, 'of'> = {}): Promise<ActOutcome<T>> => {
    poll.hurry();
    return session.do<T>({ does: 'change', call, ...bound });
  };
  const inChat = (call: Act<null>['call']): Promise<ActOutcome> => change(call, { of: 'chat' });
  return {
    people: () => book.read(),
    self: () => book.self(),
    called: (name) => book.called(name),
    async ownAudiences() {
      const skills = await session.do({
        does: 'read',
        call: (client, options) => client.getMySkillsIds(options),
      });
      if (skills.kind !== 'done') return skills;
      const groups = await session.do({
        does: 'read',
        call: (client, options) => client.getMyGroupIds(options),
      });
      if (groups.kind !== 'done') return groups;
      return { ...groups, value: { skills: skills.value, groups: groups.value } };
    },
    openChat: () => change((client, options) => client.createChatSession(options)),
    closeChat: (chat) => inChat((client, options) => client.closeChatSession(chat, options)),
    invite: (chatId, whom) =>
      inChat((client, options) => client.sendChatInvite({ chatId, user: wireUser(whom) }, options)),
    answerInvite: (chatId, isAccepted) =>
      inChat((client, options) => client.acceptChatInvite({ chatId, isAccepted }, options)),
    say: (chatId, text) => inChat((client, options) => client.sendMsgToChat({ chatId, text }, options)),
    remove: (chatId, whom) =>
      inChat((client, options) => client.removeUserFromChat({ chatId, user: wireUser(whom) }, options)),
    inform: (whom, text) =>
      change((client, options) => client.sendInfoMessage({ user: wireUser(whom), text }, options)),
    broadcast: (audience, text) =>
      change((client, options) => client.sendBroadcastMessages({ ...wireAudience(audience), text }, options)),
    receive: (hearing) => poll.receive(hearing),
    onEnded(listener) {
      const ending = (): void => listener();
      endings.add(ending);
      return () => void endings.delete(ending);
    },
  };
}
