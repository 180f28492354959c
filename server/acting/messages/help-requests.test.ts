import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correspondent } from '#lib/domain/message-acts';
import type { HelpRequest, KeptMessage } from '#lib/domain/message-thread';
import { ANSWERED_MS, atHand, earlierHelps, withAnswer, withRequest } from './help-requests.ts';
import type { KeptHelp } from './message-rows.ts';

const agent = (id: string): Correspondent => ({ id, name: `agent ${id}`, role: 'agent' });

function kept(id: string, at: number, over: Partial<KeptHelp> & { of?: string } = {}): KeptHelp {
  const from = agent(over.of ?? '7');
  const message: KeptMessage = {
    id,
    at,
    thread: `person:${from.id}`,
    threadKind: 'person',
    kind: 'help-request',
    from,
    by: null,
    people: [from],
    audience: null,
    text: `says ${id}`,
    standing: 'received',
  };
  return { message, answer: over.answer ?? null };
}

type Step =
  | { kind: 'ask'; of: string }
  | { kind: 'answer'; of: string }
  | { kind: 'open again'; of: string }
  | { kind: 'wait'; ms: number };

const of = fc.constantFrom('1', '2', '3');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('ask', 'answer', 'open again'), of }),
  fc.record({ kind: fc.constant('wait'), ms: fc.integer({ min: 1, max: 2 * ANSWERED_MS }) }),
);

it('loses no request that nobody has taken up, and holds no other for longer than it is shown', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const waiting = new Set<string>();
      let helps: readonly HelpRequest[] = [];
      let now = 1_000;
      let taken = 0;
      for (const one of steps) {
        now += 1;
        if (one.kind === 'wait') {
          now += one.ms;
          continue;
        }
        helps = atHand(helps, now);
        const mine = helps.filter((help) => help.agent.id === one.of);
        if (one.kind === 'ask') {
          helps = withRequest(helps, { id: `${now}`, agent: agent(one.of), at: now, text: '' });
          waiting.add(one.of);
        } else if (one.kind === 'answer') {
          const open = mine.find(({ answer }) => answer === null);
          if (!open) continue;
          helps = withAnswer(helps, open.id, { by: 'May', at: now, thread: null });
          waiting.delete(one.of);
          taken += 1;
        } else if (mine.length === 1 && mine[0]) {
          helps = withAnswer(helps, mine[0].id, null);
          waiting.add(one.of);
        }
        const open = helps.filter(({ answer }) => answer === null).map((help) => help.agent.id);
        expect(open.toSorted()).toEqual([...waiting].toSorted());
        const answered = helps.flatMap(({ answer }) => answer ?? []);
        expect(answered.every(({ at }) => now - at < ANSWERED_MS)).toBe(true);
        expect(answered.length).toBeLessThanOrEqual(taken);
      }
    }),
  );
});

describe('requests as the history has them', () => {
  const byMay = { by: 'May', at: 50 };
  it.each<[string, KeptHelp[], object[]]>([
    [
      'are one an agent, under the first one’s id',
      [kept('a', 10), kept('b', 20), kept('c', 30, { of: '8' })],
      [
        { id: 'a', times: 2, since: 10, lastAt: 20, text: 'says b', answer: null },
        { id: 'c', times: 1, answer: null },
      ],
    ],
    [
      'are another one after the first was taken up',
      [kept('a', 10, { answer: byMay }), kept('b', 20, { answer: byMay }), kept('c', 60)],
      [
        { id: 'a', times: 2, answer: { ...byMay, thread: null } },
        { id: 'c', times: 1, answer: null },
      ],
    ],
    [
      'that were taken up one after the other are two',
      [kept('a', 10, { answer: byMay }), kept('b', 60, { answer: { by: 'Ann', at: 70 } })],
      [
        { id: 'a', answer: { by: 'May' } },
        { id: 'b', answer: { by: 'Ann' } },
      ],
    ],
  ])('%s', (_title, rows, expected) => {
    expect(earlierHelps(rows)).toMatchObject(expected);
  });
});
