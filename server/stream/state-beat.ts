import type { ConnectionStatus } from '#lib/wire/frame';

export interface StateBeatOptions {
  status: () => readonly ConnectionStatus[];
  encode: (connections: readonly ConnectionStatus[]) => Buffer;
  minBeats: number;
  maxBeats: number;
}

/** When the state of all connections is told: at once when a state changes, else seldom enough, else often enough. */
export class StateBeat {
  readonly #options: StateBeatOptions;
  #stale = false;
  #bytes: Buffer | null = null;
  #toldAt = 0;
  #madeAt = 0;
  #standing = '';

  constructor(options: StateBeatOptions) {
    this.#options = options;
  }

  /** Notes that the status has changed. */
  note(): void {
    this.#stale = true;
  }

  /** Whether a connection or a type now stands otherwise than last told: that is told at once. */
  urgent(): boolean {
    return this.#stale && standingOf(this.#options.status()) !== this.#standing;
  }

  due(beat: number): boolean {
    const quietBeats = beat - this.#toldAt;
    return quietBeats >= this.#options.maxBeats || (this.#stale && quietBeats >= this.#options.minBeats);
  }

  /** A fresh frame for everyone. */
  tell(beat: number): Buffer {
    const connections = this.#options.status();
    this.#standing = standingOf(connections);
    this.#stale = false;
    this.#toldAt = beat;
    return this.#make(beat, connections);
  }

  /** A frame for one viewer: made once a beat at most, so that many newcomers share one. */
  current(beat: number): Buffer {
    if (this.#bytes && (!this.#stale || this.#madeAt === beat)) return this.#bytes;
    return this.#make(beat, this.#options.status());
  }

  #make(beat: number, connections: readonly ConnectionStatus[]): Buffer {
    this.#madeAt = beat;
    this.#bytes = this.#options.encode(connections);
    return this.#bytes;
  }
}

/** What people must see at once when it changes; reasons may wait for the next frame. */
function standingOf(connections: readonly ConnectionStatus[]): string {
  return connections
    .map(({ id, state, types }) => [id, state, ...types.map((type) => type.standing)].join(' '))
    .join('\n');
}
