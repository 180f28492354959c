import type { Clock } from '#lib/domain/clock';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import type { CallOutcome, TransportFailure } from '../../client/call-outcome.ts';
import type { CallOptions, SupervisorClient } from '../../client/supervisor-client.ts';
import { FAULT_NAMES, type FaultName } from '../../contract/fault.ts';
import type {
  WireLimitTimeoutState,
  WireStatistics,
  WireStatisticsUpdate,
  WireViewSettings,
} from '../../contract/wire-types.ts';
import { windowAround, WINDOW_LENGTHS_MS } from '../../quota/quota-window.ts';
import { PeerTable } from './peer-tables.ts';

export type Limits = readonly [minute: number, hour: number, day: number];
export const GUIDE_LIMITS = {
  QueryStatistics: [2, 15, 240],
  QueryChangedStatistics: [30, 1200, 24_000],
} as const satisfies Record<string, Limits>;
export const GENEROUS_LIMITS = {
  QueryStatistics: [600, 36_000, 864_000],
  QueryChangedStatistics: [600, 36_000, 864_000],
} as const satisfies Record<string, Limits>;

type Metered = keyof typeof GUIDE_LIMITS;
export type Operation = 'open' | 'snapshot' | 'update' | 'counters' | 'close';
export type Trouble = FaultName | TransportFailure['kind'] | 'null' | 'throw' | 'hang';

export interface PeerCall {
  operation: Operation;
  type: StatisticType | null;
  at: number;
  outcome: string;
}

/**
 * A small upstream behind the client's interface, on an injected clock: a session, eight tables with a past, counters per
 * calendar window, one call at a time. Trouble is scripted by `strike`.
 */
export class Peer implements SupervisorClient {
  readonly tables = new Map<StatisticType, PeerTable>();
  readonly calls: PeerCall[] = [];
  /** Calls made while another was under way. */
  overlaps = 0;
  session: { requested: Set<StatisticType>; settings: WireViewSettings } | null = null;
  latencyMs = 40;
  /** The peer's clock minus the injected one. */
  skewMs = 0;
  readonly #clock: Clock;
  readonly #limits: Record<Metered, Limits>;
  readonly #used = new Map<string, number>();
  readonly #strikes: { operation: Operation; type: StatisticType | null; trouble: Trouble; times: number }[] =
    [];
  #inFlight = 0;

  constructor(clock: Clock, limits: Record<Metered, Limits> = GENEROUS_LIMITS) {
    this.#clock = clock;
    this.#limits = limits;
    for (const type of STATISTIC_TYPES) this.tables.set(type, new PeerTable(type, this.#stamp));
  }

  get #stamp(): number {
    return this.#clock.now() + this.skewMs;
  }

  table(type: StatisticType): PeerTable {
    const table = this.tables.get(type);
    if (!table) throw new Error(`no table ${type}`);
    return table;
  }

  /** The next `times` calls of that kind fail so. */
  strike(operation: Operation, trouble: Trouble, of: { type?: StatisticType; times?: number } = {}): void {
    this.#strikes.push({ operation, trouble, type: of.type ?? null, times: of.times ?? 1 });
  }
  relent(): void {
    this.#strikes.length = 0;
  }

  /** Publishes a batch in which every row of the table has changed one cell. */
  stir(type: StatisticType): void {
    const table = this.table(type);
    const rows = [...table.rows].map(
      ([key, [calls, ...rest]]) => [key, [String(Number(calls) + 1), ...rest]] as const,
    );
    table.publish(new Map(rows), this.#stamp);
  }

  /** Calls others make on the same domain. */
  spendOthers(metered: Metered, calls: number): void {
    for (let call = 0; call < calls; call++) this.#count(metered);
  }

  count(operation: Operation): number {
    return this.calls.filter((call) => call.operation === operation).length;
  }

  setSessionParameters(settings: WireViewSettings, options: CallOptions) {
    return this.#answer<WireViewSettings | null>(
      null,
      { operation: 'open', type: null, metered: 'QueryStatistics', options },
      () => {
        this.session = { requested: new Set(), settings };
        return Promise.resolve(settings);
      },
    );
  }

  getStatistics(type: StatisticType, _columns: readonly string[] | null, options: CallOptions) {
    return this.#answer<WireStatistics | null>(
      null,
      { operation: 'snapshot', type, metered: 'QueryStatistics', options },
      () => {
        this.#inSession().requested.add(type);
        return Promise.resolve(this.table(type).whole());
      },
    );
  }

  getStatisticsUpdate(
    request: { type: StatisticType; previousTimestamp: number; longPollingTimeoutMs: number },
    options: CallOptions,
  ) {
    const { type, previousTimestamp, longPollingTimeoutMs } = request;
    return this.#answer<WireStatisticsUpdate | null>(
      null,
      { operation: 'update', type, metered: 'QueryChangedStatistics', options },
      async () => {
        if (!this.#inSession().requested.has(type)) throw new Refusal('StatisticsNotRequestedFault');
        const until = this.#clock.now() + longPollingTimeoutMs;
        while (this.table(type).stamp === previousTimestamp && this.#clock.now() < until)
          await this.#clock.sleep(Math.min(200, until - this.#clock.now()), options.signal);
        this.#inSession();
        const update = this.table(type).since(previousTimestamp);
        if (update === 'unknown') throw new Refusal('UnknownTimestampFault');
        if (update === 'reconfigured') throw new Refusal('ConfigurationChangedFault');
        return update.lastTimestamp === previousTimestamp ? null : update;
      },
    );
  }

  getCallCountersState(options: CallOptions) {
    return this.#answer<WireLimitTimeoutState[]>(
      [],
      { operation: 'counters', type: null, metered: null, options },
      () => {
        const states = WINDOW_LENGTHS_MS.map((windowMs, place): WireLimitTimeoutState => {
          const metered: Metered[] = ['QueryStatistics', 'QueryChangedStatistics'];
          return {
            timeout: windowMs / 1000,
            callCounterStates: metered.map((operationType) => ({
              operationType,
              limit: this.#limits[operationType][place] ?? 0,
              value: this.#used.get(this.#windowKey(operationType, windowMs)) ?? 0,
            })),
          };
        });
        return Promise.resolve(states);
      },
    );
  }

  closeSession(options: CallOptions) {
    return this.#answer<null>(null, { operation: 'close', type: null, metered: null, options }, () => {
      this.session = null;
      return Promise.resolve(null);
    });
  }

  getSessionParameters = this.#unused<WireViewSettings | null>(null);
  getColumnNames = this.#unused<string[]>([]);
  getLoggedInUsers = this.#unused<never[]>([]);
  getMyGroupIds = this.#unused<never[]>([]);
  getMyPermissions = this.#unused<never[]>([]);
  getMySkillsIds = this.#unused<never[]>([]);
  getUserLimits = this.#unused<null>(null);
  getApiVersions = this.#unused<null>(null);
  close(): void {
    this.session = null;
  }

  #unused<T>(value: T) {
    return (): Promise<CallOutcome<T>> => {
      this.overlaps += 1;
      return Promise.resolve(this.#ok(value, this.#clock.now()));
    };
  }

  async #answer<T>(
    nothing: T,
    call: { operation: Operation; type: StatisticType | null; metered: Metered | null; options: CallOptions },
    work: () => Promise<T>,
  ): Promise<CallOutcome<T>> {
    const record: PeerCall = {
      operation: call.operation,
      type: call.type,
      at: this.#clock.now(),
      outcome: 'ok',
    };
    this.calls.push(record);
    if (this.#inFlight > 0) this.overlaps += 1;
    this.#inFlight += 1;
    try {
      const outcome = await this.#outcome(nothing, call, work);
      record.outcome =
        outcome.kind === 'fault'
          ? outcome.fault.name
          : outcome.kind === 'failed'
            ? outcome.failure.kind
            : 'ok';
      return outcome;
    } finally {
      this.#inFlight -= 1;
    }
  }

  async #outcome<T>(
    nothing: T,
    {
      operation,
      type,
      metered,
      options,
    }: { operation: Operation; type: StatisticType | null; metered: Metered | null; options: CallOptions },
    work: () => Promise<T>,
  ): Promise<CallOutcome<T>> {
    const sentAt = this.#clock.now();
    try {
      await this.#clock.sleep(this.latencyMs / 2, options.signal);
      const trouble = this.#struck(operation, type);
      if (trouble === 'hang') await new Promise(() => undefined);
      if (trouble === 'throw') throw new Error('a client must not throw');
      if (trouble === 'null') return this.#ok(nothing, sentAt);
      if (trouble?.endsWith('Fault') || trouble === 'WSChatException') throw new Refusal(trouble);
      if (trouble) return this.#failed(trouble);
      if (metered) this.#spend(metered);
      const value = await work();
      await this.#clock.sleep(this.latencyMs / 2, options.signal);
      return this.#ok(value, sentAt);
    } catch (error) {
      if (options.signal.aborted) return this.#failed('aborted');
      if (!(error instanceof Refusal)) throw error;
      const { name, fields } = error;
      return {
        kind: 'fault',
        fault: { name: faultNamed(name), message: '', fields },
        receivedAt: this.#clock.now(),
      };
    }
  }

  #ok<T>(value: T, sentAt: number): CallOutcome<T> {
    return { kind: 'ok', value, sentAt, receivedAt: this.#clock.now(), bytes: 100 };
  }

  #failed(trouble: string): CallOutcome<never> {
    const kind = FAILURES.find((one) => one === trouble) ?? 'malformed';
    const failure: TransportFailure =
      kind === 'http' ? { kind, status: 500, detail: '' } : { kind, detail: '' };
    return { kind: 'failed', failure, receivedAt: this.#clock.now() };
  }

  #struck(operation: Operation, type: StatisticType | null): Trouble | null {
    const strike = this.#strikes.find(
      (one) => one.operation === operation && one.times > 0 && (one.type === null || one.type === type),
    );
    if (!strike) return null;
    strike.times -= 1;
    return strike.trouble;
  }

  #inSession() {
    if (!this.session) throw new Refusal('SessionNotInitializedFault');
    return this.session;
  }

  #windowKey(metered: Metered, windowMs: (typeof WINDOW_LENGTHS_MS)[number]): string {
    return `${metered} ${windowMs} ${windowAround(windowMs, 'America/Los_Angeles', this.#stamp).startAt}`;
  }

  #spend(metered: Metered): void {
    WINDOW_LENGTHS_MS.forEach((windowMs, place) => {
      const limit = this.#limits[metered][place] ?? 0;
      if ((this.#used.get(this.#windowKey(metered, windowMs)) ?? 0) >= limit)
        throw new Refusal('OperationsLimitExceededFault', { limit: String(limit), operationType: metered });
    });
    this.#count(metered);
  }

  #count(metered: Metered): void {
    for (const windowMs of WINDOW_LENGTHS_MS) {
      const key = this.#windowKey(metered, windowMs);
      this.#used.set(key, (this.#used.get(key) ?? 0) + 1);
    }
  }
}

const FAILURES = [
  'refused',
  'reset',
  'timeout',
  'aborted',
  'tls',
  'unauthorized',
  'redirect',
  'http',
  'too-large',
  'empty-body',
  'not-soap',
  'malformed',
] as const satisfies readonly TransportFailure['kind'][];

class Refusal extends Error {
  readonly fields: Record<string, string>;

  constructor(name: string, fields: Record<string, string> = {}) {
    super(name);
    this.name = name;
    this.fields = fields;
  }
}

function faultNamed(name: string): FaultName | 'Unlisted' {
  return FAULT_NAMES.find((one) => one === name) ?? 'Unlisted';
}
