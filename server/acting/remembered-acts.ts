import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '#lib/domain/clock';
import { AppError } from '#server/app-error';

/** An act asked for again within this time is the same press of a button. */
const REMEMBERED_MS = 120_000;

interface Remembered<Result> {
  asked: object;
  result: Promise<Result>;
}

/** Lets each act be done once: who asks again, while it is under way or shortly after, gets what became of it. */
export class RememberedActs<Result> {
  readonly #clock: Clock;
  readonly #acts = new Map<string, Remembered<Result>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** `press`: whose press of which key it is; `asked`: what for. Rejects with AppError `conflict` where the key was of something else. */
  once(press: string, asked: object, act: () => Promise<Result>): Promise<Result> {
    const before = this.#acts.get(press);
    if (before && isDeepStrictEqual(before.asked, asked)) return before.result;
    if (before) return Promise.reject(otherPress());
    const result = act();
    this.#acts.set(press, { asked, result });
    const forget = (): void => void this.#clock.after(REMEMBERED_MS, () => this.#acts.delete(press));
    result.then(forget, () => this.#acts.delete(press));
    return result;
  }
}

function otherPress(): AppError {
  return new AppError('conflict', 'This press was of something else, and is not done.', {
    reason: 'other-press',
  });
}
