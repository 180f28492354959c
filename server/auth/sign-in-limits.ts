import type { Clock } from '#lib/domain/clock';
import { AttemptLimit } from './attempt-limit.ts';
import { networkOf } from './network-of.ts';

const MINUTE_MS = 60_000;

/** How often may be tried what: from one network address, and for one account wherever the tries come from. */
const LIMITS = {
  password: { perAddress: 10, perAccount: 10 },
  code: { perAddress: 10, perAccount: null },
  link: { perAddress: 10, perAccount: null },
  demo: { perAddress: 30, perAccount: null },
  provider: { perAddress: 300, perAccount: null },
} as const;
export type LimitedKind = keyof typeof LIMITS;

export type Taken =
  { kind: 'refused'; waitMs: number; isFirst: boolean } | { kind: 'taken'; wentWell: () => void };

/** Counts tries at the ways in. What went well is not counted, so that an office behind one address gets in. */
export class SignInLimits {
  readonly #perAddress = new Map<LimitedKind, AttemptLimit>();
  readonly #perAccount: AttemptLimit;

  constructor(clock: Clock) {
    for (const kind of kinds())
      this.#perAddress.set(
        kind,
        new AttemptLimit({ clock, most: LIMITS[kind].perAddress, windowMs: MINUTE_MS }),
      );
    this.#perAccount = new AttemptLimit({
      clock,
      most: LIMITS.password.perAccount,
      windowMs: 15 * MINUTE_MS,
    });
  }

  take(kind: LimitedKind, from: { address: string; account?: string }): Taken {
    const address = networkOf(from.address);
    const account = LIMITS[kind].perAccount === null ? undefined : from.account;
    const ofAddress = this.#perAddress.get(kind);
    const refused =
      ofAddress?.take(address) ?? (account === undefined ? null : this.#perAccount.take(account));
    if (refused) return { kind: 'refused', ...refused };
    return {
      kind: 'taken',
      wentWell: () => {
        ofAddress?.giveBack(address);
        if (account !== undefined) this.#perAccount.forget(account);
      },
    };
  }
}

function kinds(): LimitedKind[] {
  return ['password', 'code', 'link', 'demo', 'provider'];
}
