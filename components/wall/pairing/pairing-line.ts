import type { Clock } from '#lib/domain/clock';
import { backOffMs } from '#components/live/back-off.ts';
import type { Fetch } from '#components/live/stream-reader.ts';
import { timeOf } from '../program/ask-program.ts';

/** What stands on the pairing screen. `code` null: none yet, or the server that gave it does not answer. */
export interface PairingView {
  code: string | null;
  isAway: boolean;
}

export interface PairingLineOptions {
  fetch: Fetch;
  clock: Clock;
  random: () => number;
  onPaired: () => void;
}

interface Begun {
  id: string;
  secret: string;
  code: string;
  /** How long its code works from now on. */
  lifeMs: number;
}

/** A pairing that is still asked about. */
interface Open extends Begun {
  cancel: () => void;
}

const POLL_MS = 2_000;
const ANSWER_MS = 10_000;
/** A new code stands on the screen so long before the old one ends; who has read the old one may still enter it. */
const OVERLAP_MS = 45_000;
/** Taken where the server does not say what time it is. */
const USUAL_LIFE_MS = 10 * 60_000;
/** So many tries may fail before the code is taken away: it works only while the server knows it. */
const MOST_FAILURES = 3;
const RATE_LIMITED_MS = 15_000;

/** Keeps a code on the screen until somebody has entered it: through restarts of the server, and for as long as it takes. */
export class PairingLine {
  readonly #options: PairingLineOptions;
  readonly #listeners = new Set<() => void>();
  readonly #open = new Map<string, Open>();
  #view: PairingView = { code: null, isAway: false };
  #isRunning = false;
  #failures = 0;
  #cancelRenewal: (() => void) | null = null;

  constructor(options: PairingLineOptions) {
    this.#options = options;
  }

  view(): PairingView {
    return this.#view;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#begin();
  }

  stop(): void {
    this.#isRunning = false;
    this.#cancelRenewal?.();
    for (const { cancel } of this.#open.values()) cancel();
    this.#open.clear();
  }

  async #begin(): Promise<void> {
    const { clock } = this.#options;
    const answer = await this.#ask('/api/pairing');
    if (!this.#isRunning) return;
    const begun = answer.status === 200 || answer.status === 201 ? begunIn(answer) : null;
    if (!begun) {
      this.#failed();
      const rest = answer.status === 429 ? RATE_LIMITED_MS : backOffMs(this.#failures, this.#options.random);
      return this.#renewIn(rest);
    }
    this.#heard(begun.code);
    this.#renewIn(Math.max(POLL_MS, begun.lifeMs - OVERLAP_MS));
    const pairing: Open = { ...begun, cancel: () => undefined };
    this.#open.set(begun.id, pairing);
    pairing.cancel = clock.after(this.#pollMs(), () => void this.#poll(pairing));
  }

  async #poll(pairing: Open): Promise<void> {
    const { id, secret } = pairing;
    const answer = await this.#ask(`/api/pairing/${encodeURIComponent(id)}`, { secret });
    if (!this.#isRunning || this.#open.get(id) !== pairing) return;
    const state = answer.status === 200 ? field(answer.body, 'state') : null;
    if (state === 'paired') {
      this.stop();
      return this.#options.onPaired();
    }
    if (state === 'expired' || answer.status === 404) return this.#end(pairing);
    if (state === 'waiting') this.#heard();
    else this.#failed();
    const rest = state === 'waiting' ? this.#pollMs() : backOffMs(this.#failures, this.#options.random);
    pairing.cancel = this.#options.clock.after(rest, () => void this.#poll(pairing));
  }

  /** The server no longer knows it. Without another one a new code is due at once. */
  #end({ id, code }: Open): void {
    this.#open.delete(id);
    if (this.#view.code !== null && this.#view.code !== code) return;
    if (this.#open.size > 0) return;
    this.#renewIn(0);
  }

  #renewIn(waitMs: number): void {
    this.#cancelRenewal?.();
    this.#cancelRenewal = this.#options.clock.after(waitMs, () => void this.#begin());
  }

  #heard(code: string | null = null): void {
    this.#failures = 0;
    const known = code ?? this.#view.code ?? [...this.#open.values()].at(-1)?.code ?? null;
    this.#become({ code: known, isAway: false });
  }

  #failed(): void {
    this.#failures++;
    if (this.#failures >= MOST_FAILURES) this.#become({ code: null, isAway: true });
  }

  #become(view: PairingView): void {
    if (view.code === this.#view.code && view.isAway === this.#view.isAway) return;
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }

  #pollMs(): number {
    return POLL_MS * (0.75 + this.#options.random() / 2);
  }

  async #ask(path: string, body: object = {}): Promise<Answer> {
    try {
      const answer = await this.#options.fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      return { status: answer.status, body: await answer.json(), now: timeOf(answer.headers) };
    } catch {
      return { status: 0, body: null, now: null };
    }
  }
}

interface Answer {
  status: number;
  body: unknown;
  /** When it was given, on the server's clock. */
  now: number | null;
}

/** Reads what the server has begun. How long the code works is the difference of two moments of the server's own clock. */
function begunIn({ body, now }: Answer): Begun | null {
  const [id, secret, code, expiresAt] = ['id', 'secret', 'code', 'expiresAt'].map((name) =>
    field(body, name),
  );
  if (typeof id !== 'string' || typeof secret !== 'string' || typeof code !== 'string') return null;
  const lifeMs = typeof expiresAt === 'number' && now !== null ? expiresAt - now : USUAL_LIFE_MS;
  return { id, secret, code, lifeMs };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
