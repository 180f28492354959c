import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import type { DisplayReport } from '#lib/domain/display';
import { safeError, type Logger } from '#server/ops/log';
import type { Database } from '#server/store/database';
import { displayReportSchema } from './display-requests.ts';

/** Reports are written down at most so often, all that came since in one transaction. */
const WRITE_EVERY_MS = 60_000;

/** The last that was heard of a display. */
export interface Heard {
  report: DisplayReport;
  at: number;
  /** When frames were last said to be painted; in this life of the server. */
  paintedAt: number | null;
}

export interface ReportsOptions {
  db: Kysely<Database>;
  clock: Clock;
  log: Logger;
}

/** What displays say of themselves: in memory, and now and then in the store, so that a restart forgets little. */
export class Reports {
  readonly #options: ReportsOptions;
  readonly #heard = new Map<string, Heard>();
  readonly #unwritten = new Set<string>();
  #cancelWrite: (() => void) | null = null;

  constructor(options: ReportsOptions) {
    this.#options = options;
  }

  /** Remembers what earlier lives of the server heard. Rejects as the store does. */
  async start(): Promise<void> {
    const rows = await this.#options.db
      .selectFrom('display')
      .select(['id', 'report', 'last_seen_at'])
      .where('last_seen_at', 'is not', null)
      .execute();
    for (const { id, report, last_seen_at: at } of rows) {
      const read = reportOf(report);
      if (read && at !== null && !this.#heard.has(id))
        this.#heard.set(id, { report: read, at, paintedAt: null });
    }
  }

  /** Writes down what has not been yet. */
  async stop(): Promise<void> {
    this.#cancelWrite?.();
    this.#cancelWrite = null;
    await this.#write();
  }

  hear(displayId: string, report: DisplayReport): void {
    const at = this.#options.clock.now();
    const paintedAt = report.painted.frames > 0 ? at : (this.#heard.get(displayId)?.paintedAt ?? null);
    this.#heard.set(displayId, { report, at, paintedAt });
    this.#unwritten.add(displayId);
    this.#cancelWrite ??= this.#options.clock.after(WRITE_EVERY_MS, () => {
      this.#cancelWrite = null;
      void this.#write();
    });
  }

  of(displayId: string): Heard | null {
    return this.#heard.get(displayId) ?? null;
  }

  /** Nothing said before counts any more: another screen is that display now, or none. */
  forget(displayId: string): void {
    this.#heard.delete(displayId);
    this.#unwritten.delete(displayId);
  }

  async #write(): Promise<void> {
    const ids = [...this.#unwritten];
    if (ids.length === 0) return;
    this.#unwritten.clear();
    try {
      await this.#options.db.transaction().execute(async (work) => {
        for (const id of ids) {
          const heard = this.#heard.get(id);
          if (!heard) continue;
          await work
            .updateTable('display')
            .set({ last_seen_at: heard.at, report: JSON.stringify(heard.report) })
            .where('id', '=', id)
            .execute();
        }
      });
    } catch (error) {
      for (const id of ids) this.#unwritten.add(id);
      this.#options.log.warn(
        { err: safeError(error), displays: ids.length },
        'reports could not be written down',
      );
    }
  }
}

/** What an earlier version wrote may lack what is asked for now: then nothing is known until the next one. */
function reportOf(text: string | null): DisplayReport | null {
  if (text === null) return null;
  try {
    const parsed = displayReportSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
