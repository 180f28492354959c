import type { ActOutcome } from '#lib/domain/act-outcome';
import type { ActingSource } from '#lib/domain/acting-source';
import type { Correspondent } from '#lib/domain/message-acts';
import type { MessageThread } from '#lib/domain/message-thread';
import type { Mailbox } from './mailbox.ts';
import { newChat, withoutThread, withThread } from './mailbox-state.ts';

/** What became of an act, and which conversation it is in. */
export interface MessageDone {
  outcome: ActOutcome;
  thread: string | null;
}

/** Opens chats, never two at once with the same person: two supervisors who want to find themselves in one. */
export class ChatStarter {
  readonly #underway = new WeakMap<Mailbox, Map<string, Promise<MessageDone>>>();

  start(mailbox: Mailbox, source: ActingSource, whom: Correspondent): Promise<MessageDone> {
    const current = chatWith(mailbox, whom);
    if (current)
      return Promise.resolve({ outcome: { kind: 'done', value: null, tookMs: 0 }, thread: current.id });
    const underway = this.#underway.get(mailbox) ?? new Map<string, Promise<MessageDone>>();
    this.#underway.set(mailbox, underway);
    const running = underway.get(whom.id);
    if (running) return running;
    const started = openWith(mailbox, source, whom).finally(() => underway.delete(whom.id));
    underway.set(whom.id, started);
    return started;
  }
}

/** A chat with this person alone that goes on or waits for them. */
function chatWith({ state }: Mailbox, { id }: Correspondent): MessageThread | undefined {
  return [...state.threads.values()].find(
    ({ kind, standing, members, invited }) =>
      kind === 'chat' &&
      (standing.kind === 'open' || standing.kind === 'waiting') &&
      members.length + invited.length === 1 &&
      [...members, ...invited].every((person) => person.id === id),
  );
}

async function openWith(mailbox: Mailbox, source: ActingSource, whom: Correspondent): Promise<MessageDone> {
  const opened = await source.messages.openChat();
  if (opened.kind !== 'done') return { outcome: opened, thread: null };
  const { value: chat, tookMs } = opened;
  // Without its id nothing can be done with it; it ends with the session.
  if (chat === null) return { outcome: { kind: 'uncertain', why: 'no-answer', tookMs }, thread: null };
  const thread: MessageThread = { ...newChat(chat, mailbox.nextSeq()), isLeader: true, invited: [whom] };
  mailbox.change((state) => withThread(state, thread));
  const invited = await source.messages.invite(chat, whom);
  const outcome = { ...invited, tookMs: tookMs + invited.tookMs };
  if (invited.kind === 'done' || invited.kind === 'uncertain') return { outcome, thread: thread.id };
  // Nobody was asked, so that there is no chat; the empty one is closed, whatever comes of that.
  mailbox.change((state) => withoutThread(state, thread.id));
  void source.messages.closeChat(chat);
  return { outcome, thread: null };
}
