import type { ConnectionStatus } from '#lib/wire/frame';
import type { Audience } from './audience.ts';

export interface StateBeatOptions {
  status: () => readonly ConnectionStatus[];
  encode: (connections: readonly ConnectionStatus[]) => Buffer;
  minBeats: number;
  maxBeats: number;
}

/** The state as one audience is told it: encoded when first asked for, the same bytes from then on. */
export type ToldState = (audience: Audience) => Buffer;

/** When the state of all connections is told: at once when a state changes, else seldom enough, else often enough. */
export class StateBeat {
  readonly #options: StateBeatOptions;
  #stale = false;
  #told: ToldState | null = null;
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

  /** A fresh state for everyone. */
  tell(beat: number): ToldState {
    const connections = this.#options.status();
    this.#standing = standingOf(connections);
    this.#stale = false;
    this.#toldAt = beat;
    return this.#make(beat, connections);
  }

  /** A frame for one viewer: made once a beat at most, so that many newcomers share one. */
  current(beat: number, audience: Audience): Buffer {
    const isGood = !this.#stale || this.#madeAt === beat;
    return ((isGood ? this.#told : null) ?? this.#make(beat, this.#options.status()))(audience);
  }

  #make(beat: number, connections: readonly ConnectionStatus[]): ToldState {
    const frames = new Map<string, Buffer>();
    this.#madeAt = beat;
    this.#told = (audience) => {
      let bytes = frames.get(audience.key);
      if (!bytes) frames.set(audience.key, (bytes = this.#options.encode(audience.told(connections))));
      return bytes;
    };
    return this.#told;
  }
}

/** What people must see at once when it changes; reasons may wait for the next frame. */
function standingOf(connections: readonly ConnectionStatus[]): string {
  return connections
    .map(({ id, state, types }) => [id, state, ...types.map((type) => type.standing)].join(' '))
    .join('\n');
}
