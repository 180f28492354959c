import type { Clock } from '#lib/domain/clock';
import type { StreamOwner } from '../stream/stream-owner.ts';

/** Eight a second, and forty at once: a page that turns over its boards or filters as somebody types needs a few. */
const PUT_MS = 125;
const AT_ONCE_MS = 40 * PUT_MS;
/** So many walks over tables count as one more PUT: the heaviest set there may be is half of what goes at once. */
const WALKS_A_PUT = 50;
const MOST_KEPT = 20_000;

/** How often the owner of streams may say anew what they show, all of them taken together. */
export class PutRate {
  readonly #clock: Clock;
  /** When all that an owner has asked is paid for; in the order of their last asking. */
  readonly #paidAt = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Null when a PUT with so many walks over tables may be answered; else for how many ms not. */
  take({ owner, streamId, walks }: { owner: StreamOwner; streamId: string; walks: number }): number | null {
    const key = keyOf(owner, streamId);
    const now = this.#clock.now();
    // A clock that was set back must not keep anybody waiting.
    const owedMs = Math.min(AT_ONCE_MS, Math.max(0, (this.#paidAt.get(key) ?? 0) - now));
    const costMs = Math.min(AT_ONCE_MS, Math.ceil((1 + walks / WALKS_A_PUT) * PUT_MS));
    const waitMs = owedMs + costMs - AT_ONCE_MS;
    this.#paidAt.delete(key);
    this.#paidAt.set(key, now + owedMs + (waitMs > 0 ? 0 : costMs));
    this.#makeRoom();
    return waitMs > 0 ? waitMs : null;
  }

  /** Owners kept in mind. */
  get size(): number {
    return this.#paidAt.size;
  }

  #makeRoom(): void {
    for (const key of this.#paidAt.keys()) {
      if (this.#paidAt.size <= MOST_KEPT) return;
      this.#paidAt.delete(key);
    }
  }
}

/** Tokens, which administrators make, have as many streams as there are, each with a rate of its own. */
function keyOf({ caller, key }: StreamOwner, streamId: string): string {
  return caller.kind === 'token' ? `${key} ${streamId}` : key;
}
