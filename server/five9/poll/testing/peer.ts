import type { Clock } from '#lib/domain/clock';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import type { CallOutcome } from '../../client/call-outcome.ts';
import type { CallOptions, SupervisorClient } from '../../client/supervisor-client.ts';
import type {
  WireLimitTimeoutState,
  WireStatistics,
  WireStatisticsUpdate,
  WireViewSettings,
} from '../../contract/wire-types.ts';
import { GENEROUS_LIMITS, type Limits, type Metered, PeerCounters } from './peer-counters.ts';
import { PeerTable } from './peer-tables.ts';
import { failureOutcome, faultOf, type Operation, Refusal, Strikes, type Trouble } from './peer-trouble.ts';

/** One call as the peer saw it. */
export interface PeerCall {
  operation: Operation;
  type: StatisticType | null;
  at: number;
  outcome: string;
}

interface Call {
  operation: Operation;
  type: StatisticType | null;
  metered: Metered | null;
  options: CallOptions;
}

/**
 * A small upstream behind the client's interface, on an injected clock: a session, eight tables with a past, counters per
 * calendar window, one call at a time. Trouble is scripted by `strike`.
 */
export class Peer implements SupervisorClient {
  readonly calls: PeerCall[] = [];
  readonly counters: PeerCounters;
  /** Calls made while another was under way, and operations the source has no business with. */
  wrongs = 0;
  session: { requested: Set<StatisticType>; settings: WireViewSettings } | null = null;
  latencyMs = 40;
  /** The peer's clock minus the injected one. */
  skewMs = 0;
  readonly #clock: Clock;
  readonly #tables = new Map<StatisticType, PeerTable>();
  readonly #strikes = new Strikes();
  #inFlight = 0;

  constructor(clock: Clock, limits: Limits = GENEROUS_LIMITS) {
    this.#clock = clock;
    this.counters = new PeerCounters(limits, () => this.#stamp);
    for (const type of STATISTIC_TYPES) this.#tables.set(type, new PeerTable(type, this.#stamp));
  }

  get #stamp(): number {
    return this.#clock.now() + this.skewMs;
  }

  table(type: StatisticType): PeerTable {
    const table = this.#tables.get(type);
    if (!table) throw new Error(`no table ${type}`);
    return table;
  }

  /** The next `times` calls of that kind fail so. */
  strike(operation: Operation, trouble: Trouble, of: { type?: StatisticType; times?: number } = {}): void {
    this.#strikes.add(operation, trouble, of);
  }
  relent(): void {
    this.#strikes.clear();
  }

  /** Publishes a batch with these rows, cells without the key. */
  publish(type: StatisticType, rows: Readonly<Record<string, readonly (string | null)[]>>): void {
    this.table(type).publish(new Map(Object.entries(rows)), this.#stamp);
  }

  /** Publishes a batch in which every row of the table has changed one cell. */
  stir(type: StatisticType): void {
    const rows = [...this.table(type).rows].map(
      ([key, [calls, ...rest]]) => [key, [String(Number(calls) + 1), ...rest]] as const,
    );
    this.publish(type, Object.fromEntries(rows));
  }

  of(operation: Operation): readonly PeerCall[] {
    return this.calls.filter((call) => call.operation === operation);
  }

  setSessionParameters(settings: WireViewSettings, options: CallOptions) {
    const call: Call = { operation: 'open', type: null, metered: 'QueryStatistics', options };
    return this.#answer<WireViewSettings | null>(call, null, () => {
      this.session = { requested: new Set(), settings };
      return Promise.resolve(settings);
    });
  }

  getStatistics(type: StatisticType, _columns: readonly string[] | null, options: CallOptions) {
    const call: Call = { operation: 'snapshot', type, metered: 'QueryStatistics', options };
    return this.#answer<WireStatistics | null>(call, null, () => {
      this.#inSession().requested.add(type);
      return Promise.resolve(this.table(type).whole());
    });
  }

  getStatisticsUpdate(
    request: { type: StatisticType; previousTimestamp: number; longPollingTimeoutMs: number },
    options: CallOptions,
  ) {
    const { type, previousTimestamp, longPollingTimeoutMs } = request;
    const call: Call = { operation: 'update', type, metered: 'QueryChangedStatistics', options };
    return this.#answer<WireStatisticsUpdate | null>(call, null, async () => {
      if (!this.#inSession().requested.has(type)) throw new Refusal('StatisticsNotRequestedFault');
      const until = this.#clock.now() + longPollingTimeoutMs;
      while (this.table(type).stamp === previousTimestamp && this.#clock.now() < until)
        await this.#clock.sleep(Math.min(200, until - this.#clock.now()), options.signal);
      this.#inSession();
      const update = this.table(type).since(previousTimestamp);
      if (update === 'unknown') throw new Refusal('UnknownTimestampFault');
      if (update === 'reconfigured') throw new Refusal('ConfigurationChangedFault');
      return update.lastTimestamp === previousTimestamp ? null : update;
    });
  }

  getCallCountersState(options: CallOptions) {
    const call: Call = { operation: 'counters', type: null, metered: null, options };
    return this.#answer<WireLimitTimeoutState[]>(call, [], () => Promise.resolve(this.counters.state()));
  }

  closeSession(options: CallOptions) {
    return this.#answer<null>({ operation: 'close', type: null, metered: null, options }, null, () => {
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
      this.wrongs += 1;
      return Promise.resolve(this.#ok(value, this.#clock.now()));
    };
  }

  async #answer<T>(call: Call, nothing: T, work: () => Promise<T>): Promise<CallOutcome<T>> {
    const record: PeerCall = {
      operation: call.operation,
      type: call.type,
      at: this.#clock.now(),
      outcome: 'ok',
    };
    this.calls.push(record);
    if (this.#inFlight > 0) this.wrongs += 1;
    this.#inFlight += 1;
    try {
      const outcome = await this.#outcome(call, nothing, work);
      if (outcome.kind === 'fault') record.outcome = outcome.fault.name;
      if (outcome.kind === 'failed') record.outcome = outcome.failure.kind;
      return outcome;
    } finally {
      this.#inFlight -= 1;
    }
  }

  async #outcome<T>(call: Call, nothing: T, work: () => Promise<T>): Promise<CallOutcome<T>> {
    const { signal } = call.options;
    const sentAt = this.#clock.now();
    try {
      await this.#clock.sleep(this.latencyMs / 2, signal);
      const trouble = this.#strikes.hit(call.operation, call.type);
      if (trouble === 'hang') await aborted(signal);
      if (trouble === 'throw') throw new Error('a client must not throw');
      if (trouble === 'null') return this.#ok(nothing, sentAt);
      const fault = trouble && faultOf(trouble);
      if (fault) throw new Refusal(fault);
      if (trouble) return failureOutcome(trouble, this.#clock.now());
      if (call.metered) this.counters.spend(call.metered);
      const value = await work();
      await this.#clock.sleep(this.latencyMs / 2, signal);
      return this.#ok(value, sentAt);
    } catch (error) {
      if (signal.aborted) return failureOutcome('aborted', this.#clock.now());
      if (!(error instanceof Refusal)) throw error;
      const fault = { name: error.fault, message: '', fields: error.fields };
      return { kind: 'fault', fault, receivedAt: this.#clock.now() };
    }
  }

  #ok<T>(value: T, sentAt: number): CallOutcome<T> {
    return { kind: 'ok', value, sentAt, receivedAt: this.#clock.now(), bytes: 100 };
  }

  #inSession() {
    if (!this.session) throw new Refusal('SessionNotInitializedFault');
    return this.session;
  }
}

/** Never resolves; rejects when the caller gives up. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
