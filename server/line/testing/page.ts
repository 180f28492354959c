import type { Clock } from '#lib/domain/clock';
import type { LiveQuery } from '#lib/domain/live-query';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';
import type { LiveResult } from '#components/live/live-result.ts';
import { LiveStore } from '#components/live/live-store.ts';
import { localPort } from '#components/live/local-port.ts';
import { type Age, judgeAge, momentsOf } from '#components/live/stale.ts';

export const CONNECTION = 'five9';

export interface PageOptions {
  origin: string;
  /** The browser's clock. */
  clock: Clock;
  types: readonly StatisticType[];
  fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** A browser's page, but for its drawing: the real store over a real stream, showing whole tables. */
export class Page {
  readonly store: LiveStore;
  readonly #types: ReadonlySet<StatisticType>;

  constructor({ origin, clock, types, fetch }: PageOptions) {
    this.#types = new Set(types);
    this.store = new LiveStore({
      openPort: localPort({
        url: `${origin}/api/stream`,
        fetch,
        clock,
        monotonicNow: () => clock.now(),
        random: () => 0.5,
      }),
      clock,
      monotonicNow: () => clock.now(),
    });
    for (const type of types) this.store.subscribe(wholeTable(type), () => undefined);
    this.store.start();
  }

  get connection(): ConnectionStatus | undefined {
    return this.store.connections().find(({ id }) => id === CONNECTION);
  }

  status(type: StatisticType): TypeStatus | undefined {
    return this.connection?.types.find((status) => status.type === type);
  }

  /** What the page shows of a type it was opened for. */
  result(type: StatisticType): LiveResult {
    return this.store.result(wholeTable(type));
  }

  /** How old the page says a type is: that of its picture, or of one it would show now. */
  age(type: StatisticType): Age {
    if (this.#types.has(type)) return this.result(type);
    const status = this.status(type);
    return judgeAge({
      connection: this.connection,
      status,
      serverNow: this.store.serverNow(),
      stream: this.store.health().kind,
      picture: 'current',
      last: momentsOf(status),
    });
  }

  /** Everything there is, shown as live. */
  get isLive(): boolean {
    return (
      this.connection?.state === 'live' && STATISTIC_TYPES.every((type) => this.age(type).ageState === 'live')
    );
  }

  stop(): void {
    this.store.stop();
  }
}

function wholeTable(type: StatisticType): LiveQuery {
  return { kind: 'rows', connection: CONNECTION, type, columns: '*' };
}
