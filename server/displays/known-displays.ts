import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import type { AccessChanges } from '#server/auth/access-changes';
import { safeError, type Logger } from '#server/ops/log';
import { Listeners } from '#server/statistics/listeners';
import type { Database } from '#server/store/database';
import { type KeptDisplay, readDisplays } from './display-rows.ts';

/** What other processes change counts within so long. */
const LOOK_EVERY_MS = 2_000;

export interface KnownDisplaysOptions {
  db: Kysely<Database>;
  clock: Clock;
  log: Logger;
  accessChanges: AccessChanges;
}

/** All displays in memory, as the store has them: at once what this process changes, within seconds what another does. */
export class KnownDisplays {
  readonly #options: KnownDisplaysOptions;
  readonly #changed = new Listeners<[ids: readonly string[]]>();
  #byId: ReadonlyMap<string, KeptDisplay> = new Map();
  #cancelLook: (() => void) | null = null;
  #isRunning = false;

  constructor(options: KnownDisplaysOptions) {
    this.#options = options;
  }

  /** Those that are paired still, by id. */
  get(id: string): KeptDisplay | undefined {
    const found = this.#byId.get(id);
    return found?.revokedAt === null ? found : undefined;
  }

  /** Revoked ones too. */
  all(): KeptDisplay[] {
    return [...this.#byId.values()];
  }

  /** Told of those that came, went, or are set up otherwise than before. */
  onChanged(listener: (ids: readonly string[]) => void): () => void {
    return this.#changed.add(listener);
  }

  /** Reads them for the first time; while the store cannot be read, they become known later. */
  async start(): Promise<void> {
    this.#isRunning = true;
    await this.#look();
  }

  stop(): void {
    this.#isRunning = false;
    this.#cancelLook?.();
  }

  /** This process has changed, or added, one. */
  put(display: KeptDisplay): void {
    const held = this.#byId.get(display.id);
    if (held && held.version > display.version) return;
    this.#take(new Map(this.#byId).set(display.id, display));
  }

  /** This process has taken one away for good. */
  remove(id: string): void {
    const left = new Map(this.#byId);
    left.delete(id);
    this.#take(left);
  }

  async #look(): Promise<void> {
    try {
      await this.#read();
    } catch (error) {
      this.#options.log.warn({ err: safeError(error) }, 'displays cannot be read');
    }
    if (!this.#isRunning) return;
    this.#cancelLook = this.#options.clock.after(LOOK_EVERY_MS, () => void this.#look());
  }

  async #read(): Promise<void> {
    const known = this.#byId;
    const displays = await readDisplays(this.#options.db);
    // What was read may be from before what this process has changed meanwhile; the next look tells.
    if (this.#byId === known) this.#take(new Map(displays.map((display) => [display.id, display])));
  }

  #take(now: ReadonlyMap<string, KeptDisplay>): void {
    const before = this.#byId;
    this.#byId = now;
    const ids = [...new Set([...before.keys(), ...now.keys()])];
    const changed = ids.filter((id) => settingsOf(before.get(id)) !== settingsOf(now.get(id)));
    for (const id of changed)
      if (before.has(id) && accessOf(before.get(id)) !== accessOf(now.get(id)))
        this.#options.accessChanges.tell({ displayId: id });
    if (changed.length > 0) this.#changed.tell(changed);
  }
}

/** All but when it was seen, which changes without anybody's doing. */
function settingsOf(display: KeptDisplay | undefined): string {
  return JSON.stringify(display ? { ...display, lastSeenAt: null } : null);
}

/** What decides whether and what a display may see, by whichever token. */
function accessOf(display: KeptDisplay | undefined): string {
  return JSON.stringify(display ? [display.revokedAt, display.pairedAt, display.scope] : null);
}
