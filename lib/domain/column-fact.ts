import type { AgentState } from './agent-state.ts';
import type { ColumnKind } from './column.ts';

/**
 * When a duration column is running. `always`: as long as the row has a state (`governs`) at all · `state`: while the
 * column `governs` holds that agent state · `positive`: while one of the columns is above 0 · `filled`: while the
 * column `governs` has text. Where a table lacks the columns that would tell, it runs while its own value is above 0.
 */
export type TickRule =
  | { while: 'always'; governs: string }
  | { while: 'state'; governs: string; state: AgentState }
  | { while: 'positive'; columns: readonly string[] }
  | { while: 'filled'; governs: string };

/** What people should know of a sum of a column; `caveats` of the words for explanations has the sentence. */
export type CombineNote = 'severalSkills';

/**
 * How rows of a column combine into one figure. `mean`: weighted by the first of `weights` the table has, without one
 * there is no figure. `agents`: each row counts agents, and one agent is in several rows, so a sum would lie.
 * `note` names a sentence for people, shown where the figure is explained.
 */
export type Combine =
  | { by: 'sum'; note?: CombineNote }
  | { by: 'max' }
  | { by: 'mean'; weights: readonly string[] }
  | { by: 'agents' }
  | { by: 'none' };

/** What is known of one column of a statistic type. `aliases` are other spellings seen for the same value. */
export interface ColumnFact {
  name: string;
  kind: ColumnKind;
  combine: Combine;
  ticks?: TickRule;
  aliases?: readonly string[];
  /** The value names or identifies a customer: masked on walls. */
  personal?: boolean;
}

export const text = (name: string, more: Partial<ColumnFact> = {}): ColumnFact => ({
  name,
  kind: 'text',
  combine: { by: 'none' },
  ...more,
});

export const count = (name: string, ...aliases: string[]): ColumnFact => ({
  name,
  kind: 'count',
  combine: { by: 'sum' },
  aliases,
});

export const agents = (name: string, ...aliases: string[]): ColumnFact => ({
  name,
  kind: 'count',
  combine: { by: 'agents' },
  aliases,
});

export const mean = (name: string, ...weights: string[]): ColumnFact => ({
  name,
  kind: 'mean',
  combine: weights.length > 0 ? { by: 'mean', weights } : { by: 'none' },
});

export const percent = (name: string, ...weights: string[]): ColumnFact => ({
  ...mean(name, ...weights),
  kind: 'percent',
});

export const total = (name: string): ColumnFact => ({ name, kind: 'duration', combine: { by: 'sum' } });

export const longest = (name: string): ColumnFact => ({ name, kind: 'longest', combine: { by: 'max' } });

export const money = (name: string): ColumnFact => ({ name, kind: 'money', combine: { by: 'sum' } });

export const running = (name: string, ticks: TickRule, ...aliases: string[]): ColumnFact => ({
  name,
  kind: 'duration',
  combine: { by: 'max' },
  ticks,
  aliases,
});
