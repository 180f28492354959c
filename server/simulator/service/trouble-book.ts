import type { Clock } from '#lib/domain/clock';
import type { AnyFaultName } from './refusal.ts';
import type { ServiceName } from './served-service.ts';

/** Trouble that befalls a call: on its way in, in what it answers, or on the answer's way out. */
export type CallTrouble =
  | { kind: 'delay'; ms: number }
  | { kind: 'drop' }
  | { kind: '500' }
  | { kind: '401' }
  | { kind: 'redirect' }
  | { kind: 'blank-http' }
  | { kind: 'html' }
  | { kind: 'huge'; megabytes: number }
  | { kind: 'entity-bomb' }
  | { kind: 'fault'; name: AnyFaultName; message: string; fields: Readonly<Record<string, string>> }
  | { kind: 'blank-answer' }
  | { kind: 'incomplete-rows'; cells: number }
  | { kind: 'unknown-columns'; columns: readonly string[] }
  | { kind: 'truncate' }
  | { kind: 'reset-mid-answer' }
  | { kind: 'half-close' }
  | { kind: 'slow-drip'; bytesPerSecond: number };

/** Which calls a trouble befalls: those that fit every field given. */
export interface CallMatch {
  service?: ServiceName | undefined;
  operation?: string | undefined;
  user?: string | undefined;
  type?: string | undefined;
}

/** A trouble on its way. `call` is absent where it changes the world rather than calls; `undo` puts that right again. */
export interface NewTrouble {
  kind: string;
  match: CallMatch;
  call?: CallTrouble;
  /** How many calls it befalls; undefined: any number. */
  count?: number | undefined;
  /** Base clock. */
  forMs: number;
  undo?: () => void;
}

interface Entry extends NewTrouble {
  id: number;
  left: number | undefined;
  endsAt: number;
  cancel: () => void;
}

export interface TroubleListing {
  id: number;
  kind: string;
  service?: ServiceName;
  operation?: string;
  user?: string;
  type?: string;
  left?: number;
  /** Epoch ms of the base clock. */
  endsAt: number;
}

/** Every trouble under way. Each ends by itself: after its time, or when it has befallen its number of calls. */
export class TroubleBook {
  readonly #base: Clock;
  readonly #entries = new Map<number, Entry>();
  #lastId = 0;

  constructor(base: Clock) {
    this.#base = base;
  }

  add(trouble: NewTrouble): TroubleListing {
    const id = ++this.#lastId;
    const cancel = this.#base.after(trouble.forMs, () => this.end(id));
    const endsAt = this.#base.now() + trouble.forMs;
    const entry: Entry = { ...trouble, id, left: trouble.count, endsAt, cancel };
    this.#entries.set(id, entry);
    return listing(entry);
  }

  /** The first trouble of one of those kinds that fits the call, counted as befallen. */
  take<K extends CallTrouble['kind']>(
    kinds: readonly K[],
    call: CallMatch,
  ): Extract<CallTrouble, { kind: K }> | undefined {
    for (const entry of this.#entries.values()) {
      if (!entry.call || !isOfKind(entry.call, kinds) || !fits(entry.match, call)) continue;
      if (entry.left !== undefined && --entry.left <= 0) this.end(entry.id);
      return entry.call;
    }
    return undefined;
  }

  /** Ends one trouble, or all; says how many. */
  end(id?: number): number {
    const ending = [...this.#entries.values()].filter((entry) => id === undefined || entry.id === id);
    for (const entry of ending) {
      this.#entries.delete(entry.id);
      entry.cancel();
      entry.undo?.();
    }
    return ending.length;
  }

  list(): TroubleListing[] {
    return [...this.#entries.values()].map(listing);
  }
}

function isOfKind<K extends CallTrouble['kind']>(
  trouble: CallTrouble,
  kinds: readonly K[],
): trouble is Extract<CallTrouble, { kind: K }> {
  return kinds.some((kind) => kind === trouble.kind);
}

function fits(match: CallMatch, call: CallMatch): boolean {
  return (
    (match.service === undefined || match.service === call.service) &&
    (match.operation === undefined || match.operation === call.operation) &&
    (match.user === undefined || match.user === call.user) &&
    (match.type === undefined || match.type === call.type)
  );
}

function listing({ id, kind, match, left, endsAt }: Entry): TroubleListing {
  const { service, operation, user, type } = match;
  return {
    id,
    kind,
    ...(service === undefined ? {} : { service }),
    ...(operation === undefined ? {} : { operation }),
    ...(user === undefined ? {} : { user }),
    ...(type === undefined ? {} : { type }),
    ...(left === undefined ? {} : { left }),
    endsAt,
  };
}
