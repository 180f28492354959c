import type { KeptMessage, MessageThread } from '#lib/domain/message-thread';
import { earlierHelps } from './help-requests.ts';
import { EMPTY_MAILBOX, type MailboxState, withLine, withThread } from './mailbox-state.ts';
import type { KeptHelp } from './message-rows.ts';

/** What is older is looked for in the history. */
const AT_HAND_MS = 24 * 3_600_000;

/** The conversations as the history has them, oldest message first; their chats ended with the session they were in. */
export function earlierMailbox(
  messages: readonly KeptMessage[],
  helps: readonly KeptHelp[],
  now: number,
): MailboxState {
  const recent = messages.filter(({ at }) => at > now - AT_HAND_MS);
  let seq = 0;
  const state = recent.reduce((before, message): MailboxState => {
    seq = Math.max(seq + 1, message.at);
    const thread = before.threads.get(message.thread) ?? threadOf(message);
    const { id, at, kind, from, by, text, standing, audience } = message;
    const line = { id, seq, at, kind, from, by, text, standing, audience };
    return withThread(before, withLine({ ...thread, members: message.people }, line));
  }, EMPTY_MAILBOX);
  return { ...state, helps: earlierHelps(helps) };
}

function threadOf({ thread, threadKind, people }: KeptMessage): MessageThread {
  return {
    id: thread,
    kind: threadKind,
    chat: null,
    isLeader: false,
    standing: threadKind === 'chat' ? { kind: 'over', why: 'session-ended' } : { kind: 'lasting' },
    members: people,
    invited: [],
    lines: [],
  };
}
