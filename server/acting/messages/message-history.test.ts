import { pino } from 'pino';
import { expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import type { Correspondent } from '#lib/domain/message-acts';
import type { KeptMessage } from '#lib/domain/message-thread';
import { describeEachStore, type OpenFreshStore } from '#server/store/testing/each-store';
import type { MessageOwner } from './message-rows.ts';
import { createMessageHistory } from './message-history.ts';

const NOW = Date.UTC(2026, 5, 1, 8);
const DAY_MS = 86_400_000;
const OWNER: MessageOwner = { connection: 'five9', actsAs: 'Sup1', personId: null };
const ANN: Correspondent = { id: '7', name: 'ann.müller', role: 'agent' };
const everything = (): boolean => true;

let made = 0;
function message(over: Partial<KeptMessage> = {}): KeptMessage {
  made += 1;
  return {
    id: `m${String(made).padStart(5, '0')}`,
    at: NOW + made,
    thread: 'person:7',
    threadKind: 'person',
    kind: 'info',
    from: ANN,
    by: null,
    people: [ANN],
    audience: null,
    text: 'Late today',
    standing: 'received',
    ...over,
  };
}

async function opened(open: OpenFreshStore, days: Record<string, number> = {}) {
  const keptDays = (id: string): Promise<number> => Promise.resolve(days[id] ?? 30);
  const { store, [Symbol.asyncDispose]: dispose } = await open();
  const clock = new ManualClock(NOW);
  const letGo: [string, number][] = [];
  const history = createMessageHistory({
    store,
    clock,
    log: pino({ level: 'silent' }),
    keptDays,
    onLetGo: (id, until) => void letGo.push([id, until]),
  });
  return {
    history,
    clock,
    letGo,
    texts: async (filter = {}, owner = OWNER, sees = everything) =>
      (await history.find(owner, filter, sees)).messages.map(({ text }) => text),
    async [Symbol.asyncDispose]() {
      await history.stop();
      await dispose();
    },
  };
}

describeEachStore('the history of messages', (open) => {
  it('gives back what was kept, the newest first, and how it stands now', async () => {
    await using kept = await opened(open);
    const first = message();
    const out = message({ from: null, by: 'May', text: '100 % & "more"\0', standing: 'uncertain' });
    await kept.history.keep(OWNER, first);
    await kept.history.keep(OWNER, out);
    await kept.history.keep(OWNER, { ...out, standing: 'sent' });
    const { messages, next } = await kept.history.find(OWNER, {}, everything);
    expect(messages).toMatchObject([
      { by: 'May', from: null, text: '100 % & "more"', standing: 'sent' },
      { from: ANN, people: [ANN], text: 'Late today' },
    ]);
    expect(next).toBeNull();
  });

  it.each([
    ['words in any order, without accents', { text: 'MULLER late' }, ['Late today']],
    ['a sign that databases take for more', { text: '%' }, ['Up 5 %']],
    ['somebody of ours', { person: 'may' }, ['Up 5 %']],
    ['a name, not a text that has it', { person: 'today' }, []],
    ['a time', { from: NOW + DAY_MS }, ['Up 5 %']],
    ['a time that is over', { to: NOW + DAY_MS }, ['Late today']],
  ])('finds by %s', async (_title, filter, expected) => {
    await using kept = await opened(open);
    await kept.history.keep(OWNER, message({ at: NOW }));
    await kept.history.keep(
      OWNER,
      message({ at: NOW + DAY_MS, text: 'Up 5 %', by: 'May', from: null, people: [] }),
    );
    expect(await kept.texts(filter)).toEqual(expected);
  });

  it('is of one user on one connection, however their name is written', async () => {
    await using kept = await opened(open);
    await kept.history.keep(OWNER, message());
    expect(await kept.texts({}, { ...OWNER, actsAs: 'SUP1' })).toHaveLength(1);
    expect(await kept.texts({}, { ...OWNER, actsAs: 'sup2' })).toEqual([]);
    expect(await kept.texts({}, { ...OWNER, connection: 'other' })).toEqual([]);
    expect(await kept.texts({}, { ...OWNER, personId: 'p-ann' })).toEqual([]);
  });

  it('goes on from page to page and leaves nothing out, whoever sees some only', async () => {
    await using kept = await opened(open);
    for (let n = 0; n < 130; n++) await kept.history.keep(OWNER, message({ text: `${n}` }));
    const isEven = ({ text }: KeptMessage): boolean => Number(text) % 2 === 0;
    const first = await kept.history.find(OWNER, {}, isEven);
    const second = await kept.history.find(OWNER, { before: first.next ?? '' }, isEven);
    expect([...first.messages, ...second.messages].map(({ text }) => Number(text))).toEqual(
      Array.from({ length: 65 }, (_, n) => 128 - 2 * n),
    );
    expect(second.next).toBeNull();
  });

  it('lets go of what is older than its connection keeps it, and says up to when', async () => {
    await using kept = await opened(open, { short: 7 });
    const short: MessageOwner = { ...OWNER, connection: 'short' };
    for (const owner of [OWNER, short]) {
      await kept.history.keep(owner, message({ text: 'old', at: NOW - 30 * DAY_MS + 1000 }));
      await kept.history.keep(owner, message({ text: 'young', at: NOW - 7 * DAY_MS - 1 }));
      await kept.history.keep(owner, message({ text: 'new', at: NOW }));
    }
    kept.history.start();
    const both = async (): Promise<string[][]> => [await kept.texts(), await kept.texts({}, short)];
    await expect.poll(both, { timeout: 20_000 }).toEqual([['new', 'young', 'old'], ['new']]);
    expect(kept.letGo).toEqual(
      expect.arrayContaining([
        ['five9', NOW - 30 * DAY_MS],
        ['short', NOW - 7 * DAY_MS],
      ]),
    );
    const anHourLater = async (): Promise<string[]> => {
      await kept.clock.advance(3_600_000);
      return kept.texts();
    };
    await expect.poll(anHourLater, { timeout: 20_000 }).toEqual(['new', 'young']);
  });

  it('lets go of many in small pieces', async () => {
    await using kept = await opened(open);
    for (let n = 0; n < 501; n++) await kept.history.keep(OWNER, message({ at: NOW - 31 * DAY_MS }));
    const swept = kept.history.sweep();
    const left = async (): Promise<number> => {
      await kept.clock.advance(100);
      return (await kept.texts()).length;
    };
    await expect.poll(left, { timeout: 20_000 }).toBe(0);
    await swept;
  });
});
