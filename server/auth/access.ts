import type { DataScope } from '#lib/domain/data-scope';
import type { Role } from '#lib/domain/role';
import type { Caller } from './caller.ts';

/** Whose access changed: everything of a person, one session, one token, one display. */
export type AccessChange =
  { personId: string } | { sessionId: string } | { tokenId: string } | { displayId: string };

/** What somebody who is signed in may do and see at this moment. */
export interface Rights {
  role: Role;
  scope: DataScope;
  /** Grows with every change of the person. */
  version: number;
}

/** The askers that are still let in; whoever is missing is not. */
export interface Standing {
  /** By session id. */
  sessions: ReadonlyMap<string, Rights>;
  /** Ids of tokens. */
  tokens: ReadonlySet<string>;
  /** Scopes of displays, by id. */
  displays: ReadonlyMap<string, DataScope>;
}

/** Who asks, and whether they still may. */
export interface Access {
  /**
   * Who a request comes from, with the rights held now. Our own changes count at once, those made by another process
   * within 2 s. A store that cannot be written signs nobody out; one that cannot be read rejects with AppError
   * `store-failed` for whoever was not seen in the last minutes.
   * A person's session goes before a display's cookie; a request made `as` a display comes from one, or from nobody.
   */
  identify(
    headers: Headers | NodeJS.Dict<string | string[]>,
    address: string,
    as?: 'display' | null,
  ): Promise<Caller>;
  /** Called as soon as this process has changed somebody's access. */
  onAccessChanged(listener: (change: AccessChange) => void): () => void;
  /**
   * Asks the store anew for everyone at once, and counts as use of those sessions. Notices what other processes changed and
   * what expired. Rejects with AppError `store-failed` when it cannot tell.
   */
  stillValid(askers: {
    sessionIds: readonly string[];
    tokenIds: readonly string[];
    displayIds: readonly string[];
  }): Promise<Standing>;
}
