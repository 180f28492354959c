import { applyResultDelta } from '#lib/domain/apply-result-delta';
import type { Cell } from '#lib/domain/cell';
import type { Column } from '#lib/domain/column';
import type { LiveQuery } from '#lib/domain/live-query';
import type { ResultDelta, ResultTable } from '#lib/domain/result-table';
import { AppError } from '../app-error.ts';
import type { LiveQueries, LiveQueryHandle, ResultChange } from '../statistics/live-queries.ts';

const COLUMNS: readonly Column[] = [
  { name: 'Skill', kind: 'key' },
  { name: 'Calls', kind: 'count' },
  { name: 'Longest', kind: 'duration' },
];

interface Scripted {
  table: ResultTable;
  holders: number;
}

export type Step =
  | { set: readonly (readonly [key: string, column: number, cell: Cell])[] }
  | { add: readonly string[] }
  | { del: readonly string[] }
  | 'reset';

/** For tests: live queries whose results change exactly as told. A query's `q` is `q:` and its connection and type. */
export class ScriptedQueries implements LiveQueries {
  readonly #open = new Map<string, Scripted>();
  readonly #results = new Map<string, ResultTable>();
  readonly #listeners = new Set<(changes: ReadonlyMap<string, ResultChange>) => void>();

  open(query: LiveQuery): LiveQueryHandle {
    if (query.connection === 'nowhere') throw new AppError('unknown-connection', 'No such connection');
    const q = `q:${query.connection}:${query.type}`;
    const scripted = this.#open.get(q) ?? { table: this.result(q), holders: 0 };
    scripted.holders++;
    this.#open.set(q, scripted);
    let held = true;
    return {
      q,
      query,
      result: () => this.result(q),
      close: () => {
        if (held && --scripted.holders === 0) this.#open.delete(q);
        held = false;
      },
    };
  }

  onChanges(listener: (changes: ReadonlyMap<string, ResultChange>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  demand(): Record<string, number> {
    return Object.fromEntries([...this.#open.keys()].map((q) => [q, 1]));
  }

  /** What is held, and who listens. */
  counts(): { open: number; listeners: number } {
    return { open: this.#open.size, listeners: this.#listeners.size };
  }

  result(q: string): ResultTable {
    return this.#results.get(q) ?? { version: 0, columns: [], rows: [] };
  }

  /** The first data of a query. */
  fill(q: string, keys: readonly string[]): void {
    this.step(new Map([[q, 'reset']]));
    this.step(new Map([[q, { add: keys }]]));
  }

  /** One event of a source: a step for each query named, told together. */
  step(steps: ReadonlyMap<string, Step>): void {
    const changes = new Map<string, ResultChange>();
    for (const [q, step] of steps) changes.set(q, this.#take(q, step));
    for (const listener of this.#listeners) listener(changes);
  }

  #take(q: string, step: Step): ResultChange {
    const before = this.result(q);
    const version = before.version + 1;
    if (step === 'reset') {
      this.#results.set(q, { version, columns: COLUMNS, rows: before.rows });
      return { kind: 'reset' };
    }
    const delta: ResultDelta = {
      from: before.version,
      version,
      set: 'set' in step ? step.set : [],
      add: 'add' in step ? step.add.map((key) => ({ key, cells: [key, 0, null] })) : [],
      del: 'del' in step ? step.del : [],
    };
    const after = applyResultDelta(before, delta);
    if (!after) throw new Error('The script does not fit its table');
    this.#results.set(q, after);
    return { kind: 'delta', delta };
  }
}
