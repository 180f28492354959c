import type {
  AgentFacts,
  DirectoryChanges,
  DirectoryEntry,
  DirectoryKind,
  DirectoryReading,
  DirectorySource,
  DirectoryStanding,
} from '#lib/domain/directory';
import type { KnownSkillGroup } from '#lib/domain/skill-group';

/** What is known of one connection's people and skills at this moment. Immutable: a change makes a new view. */
export interface DirectoryView {
  standing(): DirectoryStanding;
  /** Entries of a kind by name, gone ones last. */
  entries(kind: DirectoryKind): readonly DirectoryEntry[];
  entry(kind: DirectoryKind, id: string): DirectoryEntry | undefined;
  /** Usernames of a skill's or group's members; empty for one that is not known or has gone. */
  members(kind: 'skill' | 'group', id: string): ReadonlySet<string>;
  /** What is joined to an agent's rows; undefined for one whom the directory does not know, or no longer. */
  agent(username: string): AgentFacts | undefined;
  /** Groups of its skills, which are ours, by name. */
  skillGroups(): readonly KnownSkillGroup[];
  /** The names of those that have the skill of this name, in the same order. */
  skillGroupsOf(skill: string): readonly string[];
}

/** The directories of all connections, read slowly and on demand, kept in the store. */
export interface Directories {
  /** Of a connection without a directory: an empty view of origin `none`. Cheap: the same object until it changes. */
  of(connectionId: string): DirectoryView;
  /** Called after a connection's view has changed in names, members or entries. */
  onChanged(listener: (connectionId: string) => void): () => void;
  /**
   * Takes a connection in, or gives it another source (the one before is closed); null: there is no service to read.
   * Resolves once what was kept in the store is loaded, so that `of` answers from it. Never rejects.
   */
  add(connectionId: string, source: DirectorySource | null): Promise<void>;
  /** Lets go of a connection and closes its source; what is kept stays for when it comes back. */
  remove(connectionId: string): Promise<void>;
  /** Lets go of a connection for good: what is kept of it is deleted. Rejects when the store does. */
  forget(connectionId: string): Promise<void>;
  /** Begins to read, now and every quarter of an hour; until then only `refresh` and `upload` do anything. */
  start(): void;
  /** Ends all work and closes the sources. */
  stop(): Promise<void>;
  /** Whether the connection has a service to read. */
  isReadable(connectionId: string): boolean;
  /**
   * Reads it anew now, after a reading that is under way. Rejects with AppError `upstream-failed`,
   * `unknown-connection`, `conflict` (there is no service to read).
   */
  refresh(connectionId: string): Promise<DirectoryStanding>;
  /** What an upload would change, without doing it. Rejects as `upload` does. */
  compare(connectionId: string, reading: DirectoryReading): Promise<DirectoryChanges>;
  /**
   * Takes an uploaded list of users, skills and groups in the place of a service that cannot be read; what else is known
   * stays. Rejects with AppError `unknown-connection`, `store-failed`, and `conflict` while the service can be read.
   */
  upload(connectionId: string, reading: DirectoryReading): Promise<DirectoryStanding>;
}
