import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '#lib/domain/clock';
import { AppError } from '#server/app-error';
import { AttemptLimit } from '#server/auth/attempt-limit';
import { networkOf } from '#server/auth/network-of';
import { newPairingCode, pairingCodeIn } from './pairing-code.ts';

const MINUTE_MS = 60_000;
/** For how long a code works. */
export const CODE_LIFE_MS = 10 * MINUTE_MS;
/** A television that was paired in the last second of its code still has so long to fetch its token. */
const LEAST_FETCH_MS = 2 * MINUTE_MS;
const MOST_OPEN = 2_000;
const MOST_OPEN_OF_ONE = 100;

/** What a television keeps to itself while its code stands on the screen. */
export interface PairingBegun {
  id: string;
  secret: string;
  code: string;
  expiresAt: number;
}

export type PairingState = { state: 'waiting' } | { state: 'expired' } | { state: 'paired'; token: string };

interface Pairing {
  id: string;
  secretHash: Buffer;
  code: string;
  network: string;
  expiresAt: number;
  /** `taken`: somebody is pairing it at this moment. */
  step: { kind: 'open' | 'taken' } | { kind: 'paired'; token: string };
}

/** A code that somebody has entered: nobody else can until it is given back. */
export interface TakenPairing {
  /** Hands the television its token, which it fetches with its secret. */
  complete(token: string): void;
  /** It could not be paired after all: the code on the screen works again. */
  giveBack(): void;
}

/**
 * Televisions that wait to be paired, in memory: after a restart they show new codes. A code works once. Throws AppError
 * `too-many-requests` where one network address begins, or fails, too often.
 */
export class Pairings {
  readonly #clock: Clock;
  readonly #byId = new Map<string, Pairing>();
  readonly #begins: AttemptLimit;
  readonly #polls: AttemptLimit;
  readonly #codes: AttemptLimit;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#begins = new AttemptLimit({ clock, most: 120, windowMs: 10 * MINUTE_MS });
    this.#polls = new AttemptLimit({ clock, most: 120, windowMs: MINUTE_MS });
    this.#codes = new AttemptLimit({ clock, most: 20, windowMs: MINUTE_MS });
  }

  /** How many are kept in mind. */
  get size(): number {
    return this.#byId.size;
  }

  begin(address: string): PairingBegun {
    const network = networkOf(address);
    refuseAfter(this.#begins.take(network));
    this.#forgetExpired();
    const open = [...this.#byId.values()];
    const ofOne = open.filter((pairing) => pairing.network === network).length;
    if (open.length >= MOST_OPEN || ofOne >= MOST_OPEN_OF_ONE)
      throw new AppError(
        'too-many-requests',
        'Too many screens wait to be paired. Try again in a few minutes.',
      );
    const secret = randomBytes(32).toString('base64url');
    const pairing: Pairing = {
      id: randomBytes(16).toString('base64url'),
      secretHash: hashed(secret),
      code: this.#freshCode(),
      network,
      expiresAt: this.#clock.now() + CODE_LIFE_MS,
      step: { kind: 'open' },
    };
    this.#byId.set(pairing.id, pairing);
    return { id: pairing.id, secret, code: pairing.code, expiresAt: pairing.expiresAt };
  }

  /** How it stands with a television that knows its secret; `expired` for whatever is not known, or not by that secret. */
  poll({ id, secret, address }: { id: string; secret: string; address: string }): PairingState {
    const network = networkOf(address);
    refuseAfter(this.#polls.take(network));
    this.#forgetExpired();
    const pairing = this.#byId.get(id);
    const isKnown = timingSafeEqual(pairing?.secretHash ?? hashed(''), hashed(secret));
    if (!pairing || !isKnown) return { state: 'expired' };
    this.#polls.giveBack(network);
    const { step } = pairing;
    return step.kind === 'paired' ? { state: 'paired', token: step.token } : { state: 'waiting' };
  }

  /** Takes the television whose screen shows this code. Throws AppError `not-found`. */
  take(typed: string, address: string): TakenPairing {
    const network = networkOf(address);
    refuseAfter(this.#codes.take(network));
    this.#forgetExpired();
    const code = pairingCodeIn(typed);
    const pairing = [...this.#byId.values()].find((one) => one.code === code && one.step.kind === 'open');
    if (!pairing)
      throw new AppError(
        'not-found',
        'No screen shows this code, or no longer. Read it again: codes change.',
        { reason: 'code-unknown' },
      );
    this.#codes.giveBack(network);
    pairing.step = { kind: 'taken' };
    return {
      complete: (token) => {
        pairing.step = { kind: 'paired', token };
        pairing.expiresAt = Math.max(pairing.expiresAt, this.#clock.now() + LEAST_FETCH_MS);
      },
      giveBack: () => {
        pairing.step = { kind: 'open' };
      },
    };
  }

  #freshCode(): string {
    const inUse = new Set([...this.#byId.values()].map(({ code }) => code));
    for (;;) {
      const code = newPairingCode();
      if (!inUse.has(code)) return code;
    }
  }

  /** A clock that was set back by more than a code lives ends codes too: none lives for longer than it says. */
  #forgetExpired(): void {
    const now = this.#clock.now();
    for (const { id, expiresAt } of this.#byId.values())
      if (now >= expiresAt || expiresAt - now > CODE_LIFE_MS + LEAST_FETCH_MS) this.#byId.delete(id);
  }
}

function refuseAfter(refused: { waitMs: number } | null): void {
  if (!refused) return;
  const seconds = Math.max(1, Math.ceil(refused.waitMs / 1000));
  throw new AppError('too-many-requests', `Too many tries from this network. Try again in ${seconds} s.`);
}

function hashed(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
