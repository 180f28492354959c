import { answerQuestions } from '../parts/worker.ts';
import { Display } from './display.ts';
import { atOnce, type Asked, displayFetch } from './display-fetch.ts';

/**
 * Many displays in a process of their own. Questions:
 * `{kind: 'open', url, tokens, isSpread}` opens one for each token and waits until all are whole; without `isSpread` none of them waits
 * by chance, and a server that says goodbye is taken to have said the same time to all;
 * `{kind: 'forget'}` what was seen so far; `{kind: 'seen'}` → `Seen`; `{kind: 'close'}`.
 */
export type DisplaysQuestion =
  | { kind: 'open'; url: string; tokens: readonly string[]; isSpread: boolean }
  | { kind: 'forget' }
  | { kind: 'seen' }
  | { kind: 'close' };

/** Since it was last forgotten. */
export interface Seen {
  /** When each display had all it shows from the new server; epoch ms. */
  wholeAt: number[];
  asked: Asked[];
}

const OPENING_SPREAD_MS = 2_000;

let displays: Display[] = [];
let seen: Seen = { wholeAt: [], asked: [] };
let onWhole: () => void = () => undefined;

answerQuestions(async (question) => {
  const asked = readQuestion(question);
  switch (asked.kind) {
    case 'open':
      await open(asked);
      return displays.length;
    case 'forget':
      seen = { wholeAt: [], asked: [] };
      return 0;
    case 'seen':
      return { wholeAt: seen.wholeAt, asked: seen.asked.map((one) => ({ ...one })) };
    case 'close':
      for (const display of displays) display.stop();
      displays = [];
      return 0;
  }
});

async function open({ url, tokens, isSpread }: Extract<DisplaysQuestion, { kind: 'open' }>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  onWhole = () => {
    if (seen.wholeAt.length >= tokens.length) resolve();
  };
  displays = tokens.map((token, place) => {
    const plain = displayFetch({ url, token, onAsked: (one) => seen.asked.push(one) });
    return new Display({
      fetch: isSpread ? plain : atOnce(plain),
      random: isSpread ? Math.random : () => 0.5,
      place,
      onWhole: () => {
        seen.wholeAt.push(Date.now());
        onWhole();
      },
    });
  });
  for (const display of displays) setTimeout(() => display.start(), Math.random() * OPENING_SPREAD_MS);
  await promise;
}

function readQuestion(question: unknown): DisplaysQuestion {
  const fields: Record<string, unknown> = Object.fromEntries(
    typeof question === 'object' && question !== null ? Object.entries(question) : [],
  );
  const { kind, url, tokens, isSpread } = fields;
  if (kind === 'forget' || kind === 'seen' || kind === 'close') return { kind };
  if (kind === 'open' && typeof url === 'string' && Array.isArray(tokens) && typeof isSpread === 'boolean')
    return { kind, url, tokens: tokens.map(String), isSpread };
  throw new Error('unknown question');
}
