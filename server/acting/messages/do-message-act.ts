import type { ActOutcome } from '#lib/domain/act-outcome';
import type { ActingSource } from '#lib/domain/acting-source';
import type { Audience, Correspondent, MessageKind } from '#lib/domain/message-acts';
import type { MessageAct } from '#lib/domain/message-act';
import type { LineStanding, MessageThread } from '#lib/domain/message-thread';
import type { Mailbox } from './mailbox.ts';
import {
  BROADCASTS,
  changeThread,
  currentChat,
  lasting,
  over,
  peopleOf,
  personThread,
  without,
  withPerson,
} from './mailbox-state.ts';
import { notSent } from './not-sent.ts';
import type { ChatStarter, MessageDone } from './start-chat.ts';

export interface Doing {
  mailbox: Mailbox;
  source: ActingSource;
  starter: ChatStarter;
  /** Who of us does it, by name. */
  by: string;
}

type Of<Act extends MessageAct['act']> = Extract<MessageAct, { act: Act }>;

const DONE: ActOutcome = { kind: 'done', value: null, tookMs: 0 };
const OVER: ActOutcome = { kind: 'refused', refusal: { code: 'chat-over' }, tookMs: 0 };

/** Does one act that its person may do, and keeps the mailbox true to what became of it. Never rejects. */
export async function doMessageAct(act: MessageAct, doing: Doing): Promise<MessageDone> {
  switch (act.act) {
    case 'inform':
      return to(act.to, doing, (whom) => inform(whom, act.text, doing));
    case 'start-chat':
      return to(act.to, doing, (whom) => doing.starter.start(doing.mailbox, doing.source, whom));
    case 'answer-help':
      return answerHelp(act, doing);
    case 'dismiss-help':
      doing.mailbox.answerHelp(act.help, { by: doing.by, at: doing.mailbox.nextSeq(), thread: null });
      return { outcome: DONE, thread: null };
    case 'broadcast':
      return broadcast(act, doing);
    case 'invite':
      return to(act.to, doing, (whom) =>
        inChat(act.thread, doing, async (chat) => {
          const outcome = await doing.source.messages.invite(chat, whom);
          return { outcome, after: (thread) => ({ ...thread, invited: withPerson(thread.invited, whom) }) };
        }),
      );
    case 'accept':
    case 'refuse':
      return inChat(act.thread, doing, async (chat) => {
        const isAccepted = act.act === 'accept';
        const outcome = await doing.source.messages.answerInvite(chat, isAccepted);
        return {
          outcome,
          after: (thread) =>
            isAccepted ? { ...thread, standing: { kind: 'open' } } : over(thread, 'refused'),
        };
      });
    case 'say':
      return say(act, doing);
    case 'remove': {
      const thread = doing.mailbox.state.threads.get(act.thread);
      const whom = thread && peopleOf(thread).find(({ id }) => id === act.member);
      if (!whom) return { outcome: OVER, thread: act.thread };
      return inChat(act.thread, doing, async (chat) => ({
        outcome: await doing.source.messages.remove(chat, whom),
        after: (now) => withoutPerson(now, whom),
      }));
    }
    case 'leave':
      return inChat(act.thread, doing, async (chat) => ({
        outcome: await leave(chat, doing),
        after: (thread) => over(thread, 'left'),
      }));
    case 'close':
      return inChat(act.thread, doing, async (chat) => ({
        outcome: await doing.source.messages.closeChat(chat),
        after: (thread) => over(thread, 'closed'),
      }));
  }
}

async function to(
  name: string,
  { mailbox, source }: Doing,
  act: (whom: Correspondent) => Promise<MessageDone>,
): Promise<MessageDone> {
  if (name.toLowerCase() === source.username.toLowerCase())
    return { outcome: { kind: 'refused', refusal: { code: 'yourself' }, tookMs: 0 }, thread: null };
  const known = mailbox.known(name);
  if (known) return act(known);
  const people = await source.messages.people();
  if (people.kind !== 'done') return { outcome: notSent(people), thread: null };
  const found = people.value.find((person) => person.name.toLowerCase() === name.toLowerCase());
  if (found) return act(found);
  const { tookMs } = people;
  return {
    outcome: { kind: 'refused', refusal: { code: 'not-logged-in', person: name }, tookMs },
    thread: null,
  };
}

async function written(
  thread: MessageThread,
  line: { kind: MessageKind; text: string; audience?: Audience },
  { doing: { mailbox, by }, send }: { doing: Doing; send: () => Promise<ActOutcome> },
): Promise<MessageDone> {
  const { kind, text, audience = null } = line;
  const sent = mailbox.write(thread, { kind, text, by, audience });
  const outcome = await send();
  mailbox.settle(thread.id, sent, standingAfter(outcome));
  return { outcome, thread: thread.id };
}

function inform(whom: Correspondent, text: string, doing: Doing): Promise<MessageDone> {
  const thread = lasting(personThread(whom.id), 'person', [whom]);
  return written(
    thread,
    { kind: 'info', text },
    { doing, send: () => doing.source.messages.inform(whom, text) },
  );
}

function broadcast({ audience, text }: Of<'broadcast'>, doing: Doing): Promise<MessageDone> {
  const thread = lasting(BROADCASTS, 'broadcasts', []);
  const send = (): Promise<ActOutcome> => doing.source.messages.broadcast(audience, text);
  return written(thread, { kind: 'broadcast', text, audience }, { doing, send });
}

async function say({ thread: id, text }: Of<'say'>, doing: Doing): Promise<MessageDone> {
  const thread = doing.mailbox.state.threads.get(id);
  const { chat } = thread ?? { chat: null };
  if (!thread || chat === null || thread.standing.kind !== 'open' || thread.members.length === 0)
    return { outcome: OVER, thread: id };
  const said = await written(
    thread,
    { kind: 'chat', text },
    { doing, send: () => doing.source.messages.say(chat, text) },
  );
  if (isOver(said.outcome)) doing.mailbox.change((state) => changeThread(state, id, gone));
  return said;
}

/** The chat was of a session that is gone. */
function isOver(outcome: ActOutcome): boolean {
  return outcome.kind === 'refused' && outcome.refusal.code === 'chat-over';
}

function gone(thread: MessageThread): MessageThread {
  return thread.standing.kind === 'over' ? thread : over(thread, 'session-ended');
}

interface Changing {
  outcome: ActOutcome;
  /** The conversation once it is done. */
  after: (thread: MessageThread) => MessageThread;
}

async function inChat(
  id: string,
  { mailbox }: Doing,
  act: (chat: string, thread: MessageThread) => Promise<Changing>,
): Promise<MessageDone> {
  const thread = mailbox.state.threads.get(id);
  if (!thread || thread.chat === null || thread.standing.kind === 'over')
    return { outcome: OVER, thread: id };
  const { outcome, after } = await act(thread.chat, thread);
  if (outcome.kind === 'done') mailbox.change((state) => changeThread(state, id, after));
  if (isOver(outcome)) mailbox.change((state) => changeThread(state, id, gone));
  return { outcome, thread: id };
}

async function leave(chat: string, { mailbox, source }: Doing): Promise<ActOutcome> {
  if (source.messages.self() === null) {
    const people = await source.messages.people();
    if (people.kind !== 'done') return notSent(people);
    // Looking may have shown that the session is gone.
    if (!currentChat(mailbox.state, chat)) return OVER;
  }
  const self = source.messages.self();
  if (!self)
    return { kind: 'refused', refusal: { code: 'not-logged-in', person: source.username }, tookMs: 0 };
  const outcome = await source.messages.remove(chat, self);
  // Whoever is not in it any more, or finds it closed, has left.
  return outcome.kind === 'refused' && outcome.refusal.code === 'chat' ? OVER : outcome;
}

function withoutPerson(thread: MessageThread, whom: Correspondent): MessageThread {
  const [members, invited] = [without(thread.members, whom), without(thread.invited, whom)];
  return members.length + invited.length > 0
    ? { ...thread, members, invited }
    : { ...over(thread, 'all-left'), members: [whom] };
}

/** Whoever takes a request up first has it; for the others it is answered. */
async function answerHelp({ help: id }: Of<'answer-help'>, doing: Doing): Promise<MessageDone> {
  const { mailbox, source, starter, by } = doing;
  const help = mailbox.state.helps.find((one) => one.id === id);
  if (!help) return { outcome: DONE, thread: null };
  const isMine = help.answer === null;
  if (isMine) mailbox.claimHelp(id, { by, at: mailbox.nextSeq(), thread: null });
  const done = await starter.start(mailbox, source, help.agent);
  if (!isMine) return done;
  if (done.thread === null) mailbox.claimHelp(id, null);
  else mailbox.answerHelp(id, { by, at: mailbox.nextSeq(), thread: done.thread });
  return done;
}

function standingAfter({ kind }: ActOutcome): LineStanding {
  switch (kind) {
    case 'done':
      return 'sent';
    case 'refused':
      return 'refused';
    case 'not-reached':
      return 'not-sent';
    case 'uncertain':
      return 'uncertain';
  }
}
