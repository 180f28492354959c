import * as fc from 'fast-check';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import type { Correspondent, IncomingMessage, MessageHearing } from '#lib/domain/message-acts';
import { describeEachStore, openFresh } from '#server/store/testing/each-store';
import type { Store } from '#server/store/open-store';
import { Mailbox } from './mailbox.ts';
import { createMessageHistory } from './message-history.ts';
import type { MessageOwner } from './message-rows.ts';

const NOW = Date.UTC(2026, 5, 1, 8);
const ANN: Correspondent = { id: '7', name: 'ann', role: 'agent' };
const BOB: Correspondent = { id: '8', name: 'bob', role: 'agent' };

function message(over: Partial<IncomingMessage>): IncomingMessage {
  return { kind: 'info', chat: null, from: ANN, participants: [], text: 'Hello', at: NOW, ...over };
}

/** One life of the server: takes in what an upstream tells it, does something, and ends. */
async function life(
  store: Store,
  owner: MessageOwner,
  {
    told,
    meanwhile = () => undefined,
  }: { told: readonly IncomingMessage[]; meanwhile?: (mailbox: Mailbox) => void },
) {
  const clock = new ManualClock(NOW);
  const history = createMessageHistory({
    store,
    clock,
    log: pino({ level: 'silent' }),
    keptDays: () => Promise.resolve(30),
  });
  const hearings: MessageHearing[] = [];
  const messages = {
    self: () => null,
    onEnded: () => () => undefined,
    receive(hearing: MessageHearing) {
      hearings.push(hearing);
      return () => undefined;
    },
  };
  const mailbox = new Mailbox({ owner, source: { messages }, history, clock, onChange: () => undefined });
  await mailbox.ready();
  mailbox.present('page', 'p-may', true);
  for (const hearing of hearings) hearing.onMessages(told);
  await mailbox.stop();
  meanwhile(mailbox);
  await history.stop();
  const page = await history.find(owner, {}, () => true);
  return {
    state: mailbox.state,
    lines: [...mailbox.state.threads.values()].flatMap(({ lines }) => lines.map(({ text }) => text)),
    kept: page.messages.map(({ text }) => text).toReversed(),
  };
}

it('counts only the latest pages of a sign-in, whatever they are called', async () => {
  await using fresh = await openFresh('sqlite');
  const clock = new ManualClock(NOW);
  const log = pino({ level: 'silent' });
  const keptDays = (): Promise<number> => Promise.resolve(30);
  const history = createMessageHistory({ store: fresh.store, clock, log, keptDays });
  let isReceiving = false;
  const messages = {
    self: () => null,
    onEnded: () => () => undefined,
    receive: () => {
      isReceiving = true;
      return () => void (isReceiving = false);
    },
  };
  const onChange = (): void => undefined;
  const mailbox = new Mailbox({ owner: owner('five9'), source: { messages }, history, clock, onChange });
  const pages = Array.from({ length: 25 }, (_, at) => `sign-in page-${at}`);
  for (const page of pages) mailbox.present(page, 'p-may', true);
  expect(isReceiving).toBe(true);
  for (const page of pages.slice(5)) mailbox.present(page, 'p-may', false);
  expect(isReceiving).toBe(false);
  await mailbox.stop();
  await history.stop();
});

const owner = (connection: string): MessageOwner => ({ connection, actsAs: 'sup1', personId: null });

it('forgets what is older than it is kept, also requests, and is told of nothing where nothing is', async () => {
  await using fresh = await openFresh('sqlite');
  const told = [
    message({ text: 'old', at: NOW - 10 }),
    message({ text: 'new', at: NOW }),
    message({ kind: 'help-request', from: BOB, text: 'old help', at: NOW - 10 }),
  ];
  const { state, lines } = await life(fresh.store, owner('five9'), {
    told,
    meanwhile: (mailbox) => {
      mailbox.forget(NOW - 10);
      expect(mailbox.state.helps).toHaveLength(1);
      mailbox.forget(NOW);
    },
  });
  expect(lines).toEqual(['new']);
  expect(state.helps).toEqual([]);
  expect([...state.threads.keys()]).toEqual(['person:7']);
});

describeEachStore('a mailbox that is told again after a restart', (open) => {
  const first = message({ text: 'one', at: NOW });
  const help = message({ kind: 'help-request', text: 'Help me', at: NOW + 1 });
  const aside = (mailbox: Mailbox): void => {
    for (const { id } of mailbox.state.helps)
      mailbox.answerHelp(id, { by: 'May', at: mailbox.nextSeq(), thread: null });
  };
  const chat = message({ kind: 'chat', chat: 'c', text: 'one' });
  const timeless = message({ text: 'one', at: null });
  it.each<[string, IncomingMessage[][], string[]]>([
    ['keeps the same line once', [[first], [first]], ['one']],
    ['keeps a chat’s line once', [[chat], [chat]], ['one']],
    [
      'keeps what is new beside it',
      [[first], [first, message({ text: 'two', at: NOW + 5 })]],
      ['one', 'two'],
    ],
    ['tells the same words of another moment apart', [[first], [{ ...first, at: NOW + 5 }]], ['one', 'one']],
    ['tells the same words of two people apart', [[first], [{ ...first, from: BOB }]], ['one', 'one']],
    ['keeps what has no moment as often as it comes', [[timeless], [timeless]], ['one', 'one']],
  ])('%s', async (_title, lives, expected) => {
    await using fresh = await open();
    let last = await life(fresh.store, owner('five9'), { told: [] });
    for (const told of lives) last = await life(fresh.store, owner('five9'), { told });
    expect(last.kept).toEqual(expected);
    expect(last.lines.toSorted()).toEqual(expected.toSorted());
  });

  it('leaves a request put aside that is told again, and takes another one for another', async () => {
    await using fresh = await open();
    await life(fresh.store, owner('five9'), { told: [help], meanwhile: aside });
    const { state } = await life(fresh.store, owner('five9'), {
      told: [help, message({ kind: 'help-request', text: 'Again!', at: NOW + 5 })],
    });
    expect(state.helps).toMatchObject([
      { text: 'Help me', times: 1, answer: { by: 'May' } },
      { text: 'Again!', times: 1, answer: null },
    ]);
  });

  it('keeps a broadcast once for each user who got it', async () => {
    await using fresh = await open();
    const told = [message({ kind: 'broadcast', text: 'Fire drill' })];
    const other: MessageOwner = { ...owner('five9'), actsAs: 'sup2' };
    for (const one of [owner('five9'), other, owner('five9'), other])
      expect((await life(fresh.store, one, { told })).kept).toEqual(['Fire drill']);
  });
});

it('has each message once after any lives, and every request that was not taken up', async () => {
  await using fresh = await openFresh('sqlite');
  const written = fc.record({
    kind: fc.constantFrom('info' as const, 'chat' as const, 'help-request' as const, 'broadcast' as const),
    from: fc.constantFrom(ANN, BOB),
    text: fc.constantFrom('Hello', 'Help', ''),
  });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(written, { minLength: 1, maxLength: 12 }),
      fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 4 }),
      async (inbox, ends) => {
        run += 1;
        const all = inbox.map((one, n) =>
          message({ ...one, chat: one.kind === 'chat' ? 'c' : null, at: NOW + n }),
        );
        // Each life is told the inbox from its beginning, as far as it has grown by then.
        const grown = ends.map((_end, n) => Math.max(...ends.slice(0, n + 1)));
        let last = await life(fresh.store, owner(`run-${run}`), { told: [] });
        for (const end of grown)
          last = await life(fresh.store, owner(`run-${run}`), { told: all.slice(0, end) });
        const told = all.slice(0, grown.at(-1));
        expect(last.kept).toEqual(told.map(({ text }) => text));
        expect(last.lines).toHaveLength(told.length);
        const asked = told.filter(({ kind }) => kind === 'help-request');
        expect(last.state.helps.reduce((sum, { times }) => sum + times, 0)).toBe(asked.length);
      },
    ),
    { numRuns: 40 },
  );
});
