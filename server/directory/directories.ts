import type {
  AgentFacts,
  DirectoryEntry,
  DirectoryKind,
  DirectoryReading,
  DirectoryStanding,
} from '#lib/domain/directory';

/** What is known of one connection's people and skills at this moment. Immutable: a change makes a new view. */
export interface DirectoryView {
  standing(): DirectoryStanding;
  /** Entries of a kind by name, gone ones last. */
  entries(kind: DirectoryKind): readonly DirectoryEntry[];
  entry(kind: DirectoryKind, id: string): DirectoryEntry | undefined;
  /** Usernames of a skill's or group's members; empty for one that is not known. */
  members(kind: 'skill' | 'group', id: string): ReadonlySet<string>;
  /** What is joined to an agent's rows; undefined for one whom the directory does not know. */
  agent(username: string): AgentFacts | undefined;
}

/** The directories of all connections, read slowly and on demand, kept in the store. */
export interface Directories {
  /** Of a connection without a directory: an empty view of origin `none`. */
  of(connectionId: string): DirectoryView;
  /** Called after a connection's view has changed in names, members or entries. */
  onChanged(listener: (connectionId: string) => void): () => void;
  /** Reads it anew now. Rejects with AppError `upstream-failed`, `unknown-connection`. */
  refresh(connectionId: string): Promise<DirectoryStanding>;
  /** Takes an uploaded list in the place of a service that cannot be read. */
  upload(connectionId: string, reading: DirectoryReading): Promise<DirectoryStanding>;
}
