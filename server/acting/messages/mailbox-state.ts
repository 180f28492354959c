import type { Correspondent, IncomingMessage } from '#lib/domain/message-acts';
import type { ChatEnd, HelpRequest, MessageLine, MessageThread } from '#lib/domain/message-thread';

/** Conversations of one acting user, and who of their agents wants help. Immutable. */
export interface MailboxState {
  threads: ReadonlyMap<string, MessageThread>;
  helps: readonly HelpRequest[];
}

export const EMPTY_MAILBOX: MailboxState = { threads: new Map(), helps: [] };
export const BROADCASTS = 'broadcasts';

/** So many lines of a conversation, and conversations, are at hand; older ones are in the history. */
const LINES = 200;
const THREADS = 100;

export function personThread(id: string): string {
  return `person:${id}`;
}

/** The conversations in the order of their latest line. */
export function withThread(state: MailboxState, thread: MessageThread): MailboxState {
  const threads = new Map(state.threads);
  threads.set(thread.id, thread);
  if (threads.size > THREADS) {
    const idle = [...threads.values()]
      .filter(
        ({ id, standing }) => id !== thread.id && (standing.kind === 'over' || standing.kind === 'lasting'),
      )
      .toSorted((a, b) => lastSeq(a) - lastSeq(b))[0];
    if (idle) threads.delete(idle.id);
  }
  return { ...state, threads };
}

export function withoutThread(state: MailboxState, id: string): MailboxState {
  const threads = new Map(state.threads);
  threads.delete(id);
  return { ...state, threads };
}

export function changeThread(
  state: MailboxState,
  id: string,
  change: (thread: MessageThread) => MessageThread,
): MailboxState {
  const thread = state.threads.get(id);
  return thread ? withThread(state, change(thread)) : state;
}

export function withLine(thread: MessageThread, line: MessageLine): MessageThread {
  const others = thread.lines.filter(({ id }) => id !== line.id);
  const lines = [...others, line].toSorted((a, b) => a.seq - b.seq);
  return { ...thread, lines: lines.slice(-LINES) };
}

/** Without what was written or asked for before a moment, epoch ms; the same where nothing was. */
export function since(state: MailboxState, from: number): MailboxState {
  const helps = state.helps.filter(({ lastAt }) => lastAt >= from);
  const isOld = ({ at }: MessageLine): boolean => at < from;
  const changed = [...state.threads.values()].filter(({ lines }) => lines.some(isOld));
  if (changed.length === 0 && helps.length === state.helps.length) return state;
  const threads = new Map(state.threads);
  for (const thread of changed) {
    const lines = thread.lines.filter((line) => !isOld(line));
    const isPast = thread.standing.kind === 'over' || thread.standing.kind === 'lasting';
    if (lines.length === 0 && isPast) threads.delete(thread.id);
    else threads.set(thread.id, { ...thread, lines });
  }
  return { threads, helps };
}

export function lastSeq({ lines }: MessageThread): number {
  return lines.at(-1)?.seq ?? 0;
}

export function over(thread: MessageThread, why: ChatEnd): MessageThread {
  return { ...thread, standing: { kind: 'over', why }, members: thread.members, invited: [] };
}

export function without(
  people: readonly Correspondent[],
  who: Pick<Correspondent, 'id'> | null,
): readonly Correspondent[] {
  return people.filter(({ id }) => id !== who?.id);
}

export function withPerson(people: readonly Correspondent[], who: Correspondent): readonly Correspondent[] {
  return [...without(people, who), who];
}

/** The chat of this id that is not over. */
export function currentChat({ threads }: MailboxState, chat: string): MessageThread | null {
  return (
    [...threads.values()].find((thread) => thread.chat === chat && thread.standing.kind !== 'over') ?? null
  );
}

export function newChat(chat: string, seq: number): MessageThread {
  return {
    id: `chat:${chat}:${seq}`,
    kind: 'chat',
    chat,
    isLeader: false,
    standing: { kind: 'waiting' },
    members: [],
    invited: [],
    lines: [],
  };
}

export function lasting(
  id: string,
  kind: 'person' | 'broadcasts',
  members: readonly Correspondent[],
): MessageThread {
  return {
    id,
    kind,
    chat: null,
    isLeader: false,
    standing: { kind: 'lasting' },
    members,
    invited: [],
    lines: [],
  };
}

/** All chats of a session that is gone. */
export function sessionEnded(state: MailboxState): MailboxState {
  const threads = [...state.threads].map(([id, thread]): [string, MessageThread] => [
    id,
    thread.kind === 'chat' && thread.standing.kind !== 'over' ? over(thread, 'session-ended') : thread,
  ]);
  return { ...state, threads: new Map(threads) };
}

/** Who else is in it, for whoever searches. */
export function peopleOf({ members, invited }: MessageThread): readonly Correspondent[] {
  return [...members, ...invited.filter(({ id }) => members.every((member) => member.id !== id))];
}

export function lineOf(
  { kind, from, text, at }: IncomingMessage,
  { id, seq }: { id: string; seq: number },
): MessageLine {
  return { id, seq, at: at ?? seq, kind, from, by: null, text, standing: 'received', audience: null };
}
