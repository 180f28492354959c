import type { Clock } from '#lib/domain/clock';
import type { ConfigurationClient, ConfigurationOutcome } from '../client/configuration-client.ts';
import type { CallOptions } from '../client/supervisor-client.ts';
import { CONFIGURATION_LIMITS } from '../contract/configuration/configuration-limits.ts';
import {
  adoptCounters,
  earliest,
  exhaust,
  openLedger,
  type QuotaLedger,
  spend,
} from '../quota/quota-ledger.ts';
import { backOffMs, TROUBLE_BACK_OFF } from '../session/back-off.ts';
import { isWorthRetrying, quotaError, stoppedError, troubleError } from './directory-trouble.ts';

const QUOTA = 'Query';
/** A share of the hour and of the day that other programs of the domain are left. */
const LEFT_TO_OTHERS = 0.1;
/** A quota that opens again within this is waited for. */
const LONGEST_WAIT_MS = 90_000;
const ATTEMPTS = 4;
const CALL_TIMEOUT_MS = 60_000;
/** A reading that takes more calls than this spreads the rest. */
const CALLS_AT_ONCE = 12;
const SPREAD_MS = 200;

export interface DirectoryCallsOptions {
  client: ConfigurationClient;
  clock: Clock;
  random: () => number;
  zone: string;
  onCall: (call: { operation: string; outcome: string }) => void;
}

type Ask<T> = (client: ConfigurationClient, options: CallOptions) => Promise<ConfigurationOutcome<T>>;

/** The calls of one user, one after the other, within what the domain allows. */
export class DirectoryCalls {
  readonly #options: DirectoryCallsOptions;
  #ledger: QuotaLedger;
  #sinceBegin = 0;

  constructor(options: DirectoryCallsOptions) {
    this.#options = options;
    this.#ledger = openLedger(options.zone, options.clock.now(), { [QUOTA]: CONFIGURATION_LIMITS[QUOTA] });
  }

  /** Calls of the present reading. */
  get made(): number {
    return this.#sinceBegin;
  }

  /** A new reading begins: what others have used is counted anew, which is free. */
  async begin(signal: AbortSignal): Promise<void> {
    this.#sinceBegin = 0;
    const outcome = await this.#persist('getCallCountersState', signal, (client, options) =>
      client.getCallCountersState(options),
    );
    if (outcome.kind !== 'ok') throw troubleError(outcome, this.#options.zone);
    this.#ledger = adoptCounters(this.#ledger, outcome.value, this.#options.clock.now());
  }

  /** The answer. Rejects with an AppError whose message is fit for people. */
  async ask<T>(operation: keyof ConfigurationClient, signal: AbortSignal, ask: Ask<T>): Promise<T> {
    const outcome = await this.outcome(operation, signal, ask);
    if (outcome.kind !== 'ok') throw troubleError(outcome, this.#options.zone);
    return outcome.value;
  }

  /** The same for a caller to whom a fault may be an answer too. */
  async outcome<T>(
    operation: keyof ConfigurationClient,
    signal: AbortSignal,
    ask: Ask<T>,
  ): Promise<ConfigurationOutcome<T>> {
    for (let strikes = 0; ; strikes++) {
      const outcome = await this.#persist(operation, signal, async (client, options) => {
        await this.#awaitQuota(signal);
        return ask(client, options);
      });
      if (outcome.kind !== 'fault' || outcome.fault.name !== 'OperationsLimitExceededFault') return outcome;
      const { clock, zone } = this.#options;
      const limit = Number(outcome.fault.fields['limit'] ?? '');
      const refusal = { at: clock.now(), limit: Number.isFinite(limit) ? limit : null, strikes };
      this.#ledger = exhaust(this.#ledger, QUOTA, refusal);
      if (strikes + 1 === ATTEMPTS) throw quotaError(this.#opensAt(), zone);
    }
  }

  /** Asks again, more and more slowly, while that may help. */
  async #persist<T>(operation: string, signal: AbortSignal, ask: Ask<T>): Promise<ConfigurationOutcome<T>> {
    const { client, random, onCall } = this.#options;
    for (let attempt = 1; ; attempt++) {
      if (signal.aborted) throw stoppedError();
      const outcome = await ask(client, { signal, timeoutMs: CALL_TIMEOUT_MS });
      onCall({ operation, outcome: toldAs(outcome) });
      if (outcome.kind === 'ok') return outcome;
      if (signal.aborted) throw stoppedError();
      if (attempt === ATTEMPTS || !isWorthRetrying(outcome)) return outcome;
      await this.#rest(backOffMs(TROUBLE_BACK_OFF, attempt, random), signal);
    }
  }

  async #awaitQuota(signal: AbortSignal): Promise<void> {
    const { clock, zone } = this.#options;
    const waitMs = this.#opensAt() - clock.now();
    if (waitMs > LONGEST_WAIT_MS) throw quotaError(this.#opensAt(), zone);
    if (waitMs > 0) await this.#rest(waitMs, signal);
    else if (this.#sinceBegin >= CALLS_AT_ONCE) await this.#rest(SPREAD_MS, signal);
    this.#ledger = spend(this.#ledger, QUOTA, clock.now());
    this.#sinceBegin += 1;
  }

  #opensAt(): number {
    return earliest(this.#ledger, QUOTA, { at: this.#options.clock.now(), keepShare: LEFT_TO_OTHERS });
  }

  async #rest(waitMs: number, signal: AbortSignal): Promise<void> {
    try {
      await this.#options.clock.sleep(waitMs, signal);
    } catch {
      throw stoppedError();
    }
  }
}

function toldAs(outcome: ConfigurationOutcome<unknown>): string {
  switch (outcome.kind) {
    case 'ok':
      return 'ok';
    case 'fault':
      return outcome.fault.name;
    case 'failed':
      return outcome.failure.kind;
  }
}
