import type { HelpRequest, KeptMessage, MessageThread } from '#lib/domain/message-thread';
import { EMPTY_MAILBOX, type MailboxState, withLine, withThread } from './mailbox-state.ts';

const HOUR_MS = 3_600_000;
/** What is older is looked for in the history. */
const AT_HAND_MS = 24 * HOUR_MS;
/** A request for help that nobody answered in this time is a matter of the past. */
const HELP_MS = HOUR_MS;

/** The conversations as the history has them, oldest message first; their chats ended with the session they were in. */
export function earlierMailbox(messages: readonly KeptMessage[], now: number): MailboxState {
  const recent = messages.filter(({ at }) => at > now - AT_HAND_MS);
  let seq = 0;
  const state = recent.reduce((before, message): MailboxState => {
    seq = Math.max(seq + 1, message.at);
    const thread = before.threads.get(message.thread) ?? threadOf(message);
    const { id, at, kind, from, by, text, standing, audience } = message;
    const line = { id, seq, at, kind, from, by, text, standing, audience };
    return withThread(before, withLine({ ...thread, members: message.people }, line));
  }, EMPTY_MAILBOX);
  return { ...state, helps: unanswered(recent, now) };
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

/** Those that nothing of ours to the same agent came after. */
function unanswered(messages: readonly KeptMessage[], now: number): HelpRequest[] {
  const helps = new Map<string, HelpRequest>();
  for (const { id, kind, from, by, at, text, people } of messages) {
    if (by !== null) for (const person of people) helps.delete(person.id);
    if (kind !== 'help-request' || !from || at <= now - HELP_MS) continue;
    const earlier = helps.get(from.id);
    helps.set(
      from.id,
      earlier
        ? { ...earlier, times: earlier.times + 1, text }
        : { id, agent: from, since: at, times: 1, text, answer: null },
    );
  }
  return [...helps.values()];
}
