import { describe, expect, it } from 'vitest';
import type { MessageKind } from '#lib/domain/message-acts';
import type { LineStanding, MessageThread } from '#lib/domain/message-thread';
import { markRead, parseMarks, type ReadMarks, unreadIn } from './read-marks.ts';

const NEVER: ReadMarks = { since: 0, threads: {} };

function thread(...lines: [seq: number, kind?: MessageKind, standing?: LineStanding][]): MessageThread {
  return {
    id: 'person:7',
    kind: 'person',
    chat: null,
    isLeader: false,
    standing: { kind: 'lasting' },
    members: [],
    invited: [],
    lines: lines.map(([seq, kind = 'info', standing = 'received']) => ({
      id: `${seq}`,
      seq,
      at: seq,
      kind,
      standing,
      from: null,
      by: null,
      text: '',
      audience: null,
    })),
  };
}

describe('what is unread', () => {
  it.each<[string, { given: MessageThread; marks: ReadMarks; count: number }]>([
    ['is all that came, before anything was read', { given: thread([1], [2]), marks: NEVER, count: 2 }],
    [
      'is what came after the last look',
      { given: thread([1], [2]), marks: { since: 0, threads: { 'person:7': 1 } }, count: 1 },
    ],
    [
      'is nothing that was there when one first looked',
      { given: thread([1], [2]), marks: { since: 2, threads: {} }, count: 0 },
    ],
    [
      'is nothing of one’s own',
      { given: thread([1, 'info', 'sent'], [2, 'chat', 'uncertain']), marks: NEVER, count: 0 },
    ],
    ['is an invitation', { given: thread([1, 'asked']), marks: NEVER, count: 1 }],
    [
      'is not that somebody came or left',
      { given: thread([1, 'arrived'], [2, 'left']), marks: NEVER, count: 0 },
    ],
  ])('%s', (_title, { given, marks, count }) => {
    expect(unreadIn(given, marks)).toBe(count);
  });

  it('is nothing once the conversation was read, and stays the same thing until more comes', () => {
    const read = markRead(NEVER, thread([1], [5]));
    expect(unreadIn(thread([1], [5]), read)).toBe(0);
    expect(markRead(read, thread([1], [5]))).toBe(read);
    expect(unreadIn(thread([5], [6]), read)).toBe(1);
  });

  it('is remembered of the conversations read last', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`t${n}`, n]));
    const { threads } = markRead({ since: 0, threads: many }, thread([1000]));
    expect(Object.keys(threads)).toHaveLength(200);
    expect(threads).toMatchObject({ 'person:7': 1000, t299: 299 });
  });
});

it.each([null, 'nonsense', '{"since":"x"}'])('marks kept as %s are none', (text) => {
  expect(parseMarks(text)).toBeNull();
});
