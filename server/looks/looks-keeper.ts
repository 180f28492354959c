import type { KeptLooks, Looks } from '#lib/domain/looks';
import type { PersonCaller } from '#server/auth/caller';

/** What became of a change: `conflict` where somebody else has changed the looks since `version`. */
export type LooksChanged = { kind: 'done'; kept: KeptLooks } | { kind: 'conflict'; theirs: KeptLooks };

/** What the installation looks like. Whoever asks has been let in by the route; every change is audited here. */
export interface LooksKeeper {
  /** Read from memory, a few seconds behind other processes. The same object until it changes. */
  current(): KeptLooks;
  /** Told after `current()` has changed. Returns what ends it. */
  onChanged(listener: () => void): () => void;
  /** Puts looks in the place of version `version` (0: of none). Throws AppError `store-failed`. */
  change(change: { version: number; looks: Looks }, by: PersonCaller): Promise<LooksChanged>;
  /** Reads them for the first time, and then whatever others change. */
  start(): Promise<void>;
  stop(): Promise<void>;
}
