import type { SkillGroup } from '#lib/domain/skill-group';
import type { PersonCaller } from '#server/auth/caller';

/** What a skill group is to be called, and the skills in it by the directory's ids. */
export interface NewSkillGroup {
  name: string;
  skills: readonly string[];
}

export interface SkillGroupChange {
  version: number;
  name?: string | undefined;
  /** All that are to be in it. One that is in it already may stay though the directory has it no longer. */
  skills?: readonly string[] | undefined;
}

/**
 * The skill groups of all connections. Whoever changes them has been let in by the route; every change is audited here.
 * Throws AppError `not-found`, `conflict`, `store-failed`, and `bad-request` in words for people.
 */
export interface SkillGroups {
  /** By name, from memory, a few seconds behind other processes. The same object until one of them changes. */
  of(connectionId: string): readonly SkillGroup[];
  /** Told for each connection whose groups are others than before. Returns what ends it. */
  onChanged(listener: (connectionId: string) => void): () => void;
  add(connectionId: string, group: NewSkillGroup, by: PersonCaller): Promise<SkillGroup>;
  change(
    place: { connectionId: string; id: string },
    change: SkillGroupChange,
    by: PersonCaller,
  ): Promise<SkillGroup>;
  remove(place: { connectionId: string; id: string }, by: PersonCaller): Promise<void>;
  /** Reads them for the first time, and then whatever others change. */
  start(): Promise<void>;
  stop(): Promise<void>;
}
