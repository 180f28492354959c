import { createHmac } from 'node:crypto';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import type { Database } from '#server/store/database';
import type { AuthLibrary } from './auth-library.ts';

const STEP_MS = 30_000;
const DIGITS = 6;
/** An authenticator's clock may be one step behind or ahead. */
const DRIFTS = [-1, 0, 1] as const;

export interface UsedCodesOptions {
  db: Kysely<Database>;
  clock: Clock;
  library: AuthLibrary;
}

/** Sees to it that a code of an authenticator works once, although it is right for as long as its time step and the next. */
export class UsedCodes {
  readonly #options: UsedCodesOptions;

  constructor(options: UsedCodesOptions) {
    this.#options = options;
  }

  /** `fresh`: the code is right, and used from now on, as are all before it; whoever asks with it next hears `used`. */
  async use(personId: string, code: string): Promise<'fresh' | 'used' | 'wrong'> {
    const { db, clock, library } = this.#options;
    const factor = await db
      .selectFrom('auth_two_factor')
      .select(['id', 'secret'])
      .where('userId', '=', personId)
      .executeTakeFirst();
    if (!factor) return 'wrong';
    const { secretConfig: key } = await library.$context;
    const secret = await symmetricDecrypt({ key, data: factor.secret });
    const now = Math.floor(clock.now() / STEP_MS);
    const step = DRIFTS.map((drift) => now + drift).findLast((one) => codeOf(secret, one) === code);
    if (step === undefined) return 'wrong';
    const { numUpdatedRows } = await db
      .updateTable('auth_two_factor')
      .set({ usedStep: step })
      .where('id', '=', factor.id)
      .where((is) => is.or([is('usedStep', 'is', null), is('usedStep', '<', step)]))
      .executeTakeFirst();
    return numUpdatedRows === 0n ? 'used' : 'fresh';
  }
}

/** RFC 6238 with SHA-1, as the library has it. */
function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  const number = (digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
}
