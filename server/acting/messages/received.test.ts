import { describe, expect, it } from 'vitest';
import type { Correspondent, IncomingMessage, MessageKind } from '#lib/domain/message-acts';
import type { MessageThread } from '#lib/domain/message-thread';
import {
  EMPTY_MAILBOX,
  lasting,
  type MailboxState,
  newChat,
  sessionEnded,
  withLine,
  withThread,
} from './mailbox-state.ts';
import { received } from './received.ts';

const SELF: Correspondent = { id: '1', name: 'sup1', role: 'supervisor' };
const ANN: Correspondent = { id: '7', name: 'ann', role: 'agent' };
const BOB: Correspondent = { id: '8', name: 'bob', role: 'agent' };

function message(kind: MessageKind, over: Partial<IncomingMessage> = {}): IncomingMessage {
  return { kind, chat: 'c', from: ANN, participants: [], text: '', at: 1000, ...over };
}

/** The mailbox after these, one after the other. */
function after(messages: readonly IncomingMessage[], start: MailboxState = EMPTY_MAILBOX): MailboxState {
  return messages.reduce(
    (state, one, index) => received(state, one, { self: SELF, id: `m${index}`, seq: 2000 + index }).state,
    start,
  );
}

const only = ({ threads }: MailboxState): MessageThread | undefined => [...threads.values()][0];

/** A chat of ours to which these were invited. */
function asking(...invited: Correspondent[]): MailboxState {
  return withThread(EMPTY_MAILBOX, { ...newChat('c', 1), isLeader: true, invited });
}

describe('a chat of ours', () => {
  it.each<[string, IncomingMessage[], object]>([
    ['waits for whoever was invited', [], { standing: { kind: 'waiting' } }],
    [
      'is open once they come',
      [message('arrived')],
      { standing: { kind: 'open' }, members: [ANN], invited: [BOB] },
    ],
    [
      'waits for the others when one declines',
      [message('declined')],
      { standing: { kind: 'waiting' }, invited: [BOB] },
    ],
    [
      'is over when nobody comes',
      [message('declined'), message('no-answer', { from: BOB })],
      { standing: { kind: 'over', why: 'no-answer' } },
    ],
    [
      'goes on while somebody is in it',
      [message('arrived'), message('arrived', { from: BOB }), message('left')],
      { standing: { kind: 'open' }, members: [BOB] },
    ],
    [
      'is over when all have left',
      [message('arrived'), message('declined', { from: BOB }), message('left')],
      { standing: { kind: 'over', why: 'all-left' } },
    ],
    [
      'is over when somebody kills it',
      [message('arrived'), message('killed', { from: BOB })],
      { standing: { kind: 'over', why: 'killed' } },
    ],
    [
      'has whoever the upstream says is in it, ourselves left out',
      [message('arrived'), message('participants', { participants: [SELF, ANN, BOB] })],
      { members: [ANN, BOB] },
    ],
  ])('%s', (_title, messages, expected) => {
    expect(only(after(messages, asking(ANN, BOB)))).toMatchObject(expected);
  });

  it('shows what is written in it and what happens, in order', () => {
    const state = after([message('arrived'), message('chat', { text: 'Hello' })], asking(ANN));
    expect(only(state)?.lines.map(({ kind, text }) => [kind, text])).toEqual([
      ['arrived', ''],
      ['chat', 'Hello'],
    ]);
  });
});

describe('a chat of somebody else’s', () => {
  it.each<[string, IncomingMessage[], object]>([
    ['asks us to come', [message('asked')], { standing: { kind: 'asked', by: ANN }, isLeader: false }],
    [
      'is withdrawn',
      [message('asked'), message('invite-cancelled')],
      { standing: { kind: 'over', why: 'withdrawn' } },
    ],
    [
      'is open when somebody writes, though the invitation was missed',
      [message('chat')],
      { standing: { kind: 'open' } },
    ],
    [
      'is over when we are put out',
      [message('chat'), message('put-out')],
      { standing: { kind: 'over', why: 'put-out' } },
    ],
  ])('%s', (_title, messages, expected) => {
    expect(only(after(messages))).toMatchObject(expected);
  });

  it('that asks again after it was over is another one', () => {
    const state = after([message('asked'), message('invite-cancelled'), message('asked')]);
    expect([...state.threads.values()].map(({ standing }) => standing.kind)).toEqual(['over', 'asked']);
  });

  it('ends with the session', () => {
    const state = sessionEnded(after([message('chat')]));
    expect(only(state)?.standing).toEqual({ kind: 'over', why: 'session-ended' });
  });

  it('of which nothing is known is passed over', () => {
    expect(after([message('left'), message('ended')])).toEqual(EMPTY_MAILBOX);
  });
});

describe('a request for help', () => {
  it('is one an agent, however often they ask', () => {
    const state = after([
      message('help-request', { text: 'Help' }),
      message('help-request', { text: 'Please!' }),
    ]);
    expect(state.helps).toMatchObject([{ agent: ANN, since: 1000, times: 2, text: 'Please!', answer: null }]);
  });

  it('is another one once the first was answered', () => {
    const first = after([message('help-request')]);
    const answered = {
      ...first,
      helps: first.helps.map((help) => ({ ...help, answer: { by: 'May', at: 1, thread: null } })),
    };
    expect(after([message('help-request')], answered).helps).toHaveLength(2);
  });
});

describe('a broadcast', () => {
  const line = {
    id: 'b',
    seq: 5,
    at: 5,
    kind: 'broadcast',
    from: null,
    by: 'May',
    text: 'Fire drill',
    standing: 'uncertain',
    audience: { kind: 'all' },
  } as const;
  const sent = withThread(EMPTY_MAILBOX, withLine(lasting('broadcasts', 'broadcasts', []), line));

  it('of ours that comes back was certainly sent', () => {
    const state = after([message('broadcast', { from: SELF, text: 'Fire drill' })], sent);
    expect(only(state)?.lines).toEqual([{ ...line, standing: 'sent' }]);
  });

  it('of somebody else’s with the same words is theirs', () => {
    const state = after([message('broadcast', { from: BOB, text: 'Fire drill' })], sent);
    expect(only(state)?.lines).toMatchObject([
      { standing: 'uncertain' },
      { from: BOB, standing: 'received' },
    ]);
  });
});

it('only what somebody wrote is to be kept', () => {
  const written = (kind: MessageKind) =>
    received(asking(ANN), message(kind, { text: 'x' }), { self: SELF, id: 'm', seq: 1 }).written !== null;
  expect((['info', 'chat', 'broadcast', 'help-request'] as const).map(written)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect((['arrived', 'left', 'asked', 'other'] as const).map(written)).toEqual([false, false, false, false]);
});
