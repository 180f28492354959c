import { type Correspondent, type IncomingMessage, isChatEvent } from '#lib/domain/message-acts';
import type { MessageLine, MessageThread } from '#lib/domain/message-thread';
import { atHand, withRequest } from './help-requests.ts';
import {
  BROADCASTS,
  changeThread,
  currentChat,
  lasting,
  lineOf,
  type MailboxState,
  newChat,
  over,
  personThread,
  without,
  withLine,
  withPerson,
  withThread,
} from './mailbox-state.ts';

/** What a message makes of a mailbox: a written one that came in (or went out, now certain) is to be kept. */
export interface Received {
  state: MailboxState;
  written: { thread: string; line: MessageLine } | null;
}

interface Entry {
  /** The acting user; null while it is not known who that is. */
  self: Correspondent | null;
  id: string;
  seq: number;
}

/** The mailbox after a message. */
export function received(state: MailboxState, message: IncomingMessage, entry: Entry): Received {
  const { kind, from } = message;
  if (isChatEvent(kind) || kind === 'participants')
    return message.chat === null ? unread(state) : happened(state, { message, entry, chat: message.chat });
  switch (kind) {
    case 'info':
      return from ? toPerson(state, { message, entry, from }) : unread(state);
    case 'help-request':
      return from ? helpAsked(state, { message, entry, from }) : unread(state);
    case 'broadcast':
    case 'broadcast-to-skill':
    case 'broadcast-to-group':
      return broadcast(state, message, entry);
    case 'chat':
      return said(state, message, entry);
    case 'accepted':
    case 'participants-asked':
    case 'other':
      return unread(state);
  }
}

function unread(state: MailboxState): Received {
  return { state, written: null };
}

function kept(state: MailboxState, thread: MessageThread, line: MessageLine): Received {
  return {
    state: withThread(state, withLine(thread, line)),
    written: { thread: thread.id, line },
  };
}

interface FromSomebody {
  message: IncomingMessage;
  entry: Entry;
  from: Correspondent;
}

function toPerson(state: MailboxState, { message, entry, from }: FromSomebody): Received {
  const id = personThread(from.id);
  const thread = state.threads.get(id) ?? lasting(id, 'person', [from]);
  return kept(state, { ...thread, members: [from] }, lineOf(message, entry));
}

function helpAsked(state: MailboxState, given: FromSomebody): Received {
  const { message, entry, from: agent } = given;
  const said = toPerson(state, given);
  const asked = { id: entry.id, agent, at: message.at ?? entry.seq, text: message.text };
  const helps = withRequest(atHand(state.helps, entry.seq), asked);
  return { ...said, state: { ...said.state, helps } };
}

/** A broadcast of ours that comes back was certainly sent. */
function broadcast(state: MailboxState, message: IncomingMessage, entry: Entry): Received {
  const thread = state.threads.get(BROADCASTS) ?? lasting(BROADCASTS, 'broadcasts', []);
  const isOurs = entry.self !== null && message.from?.id === entry.self.id;
  if (!isOurs) return kept(state, thread, lineOf(message, entry));
  const sent = thread.lines.findLast(({ by, text }) => by !== null && text === message.text);
  if (!sent) return unread(state);
  return kept(state, thread, { ...sent, standing: 'sent' });
}

function said(state: MailboxState, message: IncomingMessage, entry: Entry): Received {
  if (message.chat === null || (entry.self !== null && message.from?.id === entry.self.id))
    return unread(state);
  const { from } = message;
  const thread = currentChat(state, message.chat) ?? newChat(message.chat, entry.seq);
  const joined: MessageThread = {
    ...thread,
    standing: { kind: 'open' },
    // Whoever writes is there, whatever was told before.
    members: from ? withPerson(thread.members, from) : thread.members,
    invited: without(thread.invited, from),
  };
  return kept(state, joined, lineOf(message, entry));
}

function happened(
  state: MailboxState,
  { message, entry, chat }: { message: IncomingMessage; entry: Entry; chat: string },
): Received {
  const isCall = message.kind === 'asked' || message.kind === 'invited';
  const current = currentChat(state, chat) ?? (isCall ? newChat(chat, entry.seq) : null);
  if (!current) return unread(state);
  const line = message.kind === 'participants' ? null : lineOf(message, entry);
  const thread = after(current, message, entry);
  return unread(
    changeThread(withThread(state, thread), thread.id, (one) => (line ? withLine(one, line) : one)),
  );
}

function after(
  thread: MessageThread,
  { kind, from, participants }: IncomingMessage,
  { self }: Entry,
): MessageThread {
  const others = without(participants, self);
  switch (kind) {
    case 'asked':
    case 'invited':
      return {
        ...thread,
        standing: { kind: 'asked', by: from },
        members: from ? withPerson(others, from) : others,
      };
    case 'invite-cancelled':
      return thread.standing.kind === 'asked' ? over(thread, 'withdrawn') : thread;
    case 'declined':
    case 'no-answer': {
      const invited = without(thread.invited, from);
      const isOver = invited.length === 0 && thread.members.length === 0;
      return isOver ? { ...over(thread, kind), members: from ? [from] : [] } : { ...thread, invited };
    }
    case 'arrived':
      return from
        ? {
            ...thread,
            standing: { kind: 'open' },
            members: withPerson(thread.members, from),
            invited: without(thread.invited, from),
          }
        : thread;
    case 'left': {
      const members = without(thread.members, from);
      return members.length === 0 && thread.invited.length === 0
        ? over(thread, 'all-left')
        : { ...thread, members };
    }
    case 'participants':
      return others.length > 0 ? { ...thread, members: others } : thread;
    case 'put-out':
    case 'ended':
    case 'killed':
      return over(thread, kind);
    default:
      return thread;
  }
}
