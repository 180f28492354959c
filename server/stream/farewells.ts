import type { Clock } from '#lib/domain/clock';
import type { GoodbyeFrame } from '#lib/wire/frame';
import type { Sink } from './sink.ts';

/** When the first of those told goodbye may come back. */
const FIRST_BACK_MS = { leaving: 500, access: 100 };

/** When one of many that are told goodbye together may come back, so that they do not come as one. */
export function backAfterMs(
  reason: GoodbyeFrame['reason'],
  { index, of: count }: { index: number; of: number },
): number {
  const spreadMs = count + (reason === 'leaving' ? 2_000 : 0);
  return FIRST_BACK_MS[reason] + Math.round((spreadMs * index) / count);
}

/** A response that is about to end, and its last word; null for one that takes nothing more. */
export interface Leaving {
  sink: Sink;
  lastWord: Buffer | null;
}

/** Ends responses: each is given its last word and a short while to take it, and is dropped then. */
export class Farewells {
  readonly #options: { clock: Clock; waitMs: number };
  readonly #underway = new Set<Promise<void>>();

  constructor(options: { clock: Clock; waitMs: number }) {
    this.#options = options;
  }

  say(leaving: readonly Leaving[]): void {
    if (leaving.length === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const open = new Set(leaving.map(({ sink }) => sink));
    const cancel = this.#options.clock.after(this.#options.waitMs, () => {
      for (const sink of open) sink.abort();
      resolve();
    });
    for (const { sink, lastWord } of leaving) {
      sink.onClose(() => {
        open.delete(sink);
        if (open.size > 0) return;
        cancel();
        resolve();
      });
      if (lastWord) {
        sink.write(lastWord);
        sink.end();
      } else sink.abort();
    }
    this.#underway.add(promise);
    void promise.then(() => this.#underway.delete(promise));
  }

  /** Resolves when all have ended. */
  async over(): Promise<void> {
    await Promise.all(this.#underway);
  }
}
