import type { ActingPlace, LinkAnswer, LinkTrouble } from '#lib/domain/linked-user';
import type { PersonCaller } from '#server/auth/caller';
import type { ConnectionPlan, Credential } from '#server/connections/connection-plan';
import type { Visibility } from '#server/scope/visibility';

/** Somebody who links a user: only for connections of which they see something. */
export interface LinkingPerson {
  by: PersonCaller;
  visibility: Visibility;
}

/** A person's own user on a connection. */
export type OwnUser =
  | { kind: 'none' }
  | { kind: 'usable'; credential: Credential; linkedAt: number }
  | { kind: 'trouble'; username: string; why: LinkTrouble };

/** What acting asks of linked users. */
export interface OwnUsers {
  of(plan: ConnectionPlan, personId: string): Promise<OwnUser>;
  /** The upstream has refused the password of the user linked then: it is not sent again by itself. Never rejects. */
  passwordRefused(connectionId: string, personId: string, linkedAt: number): Promise<void>;
}

/**
 * The users on the upstream that people act as, one a person and connection, linked by themselves. Whoever asks has been let
 * in by the route; changes are audited here. Throws AppError `unknown-connection`, `forbidden` for the demonstration's guest,
 * `bad-request` with `field: sentence` for a user that others use, `too-many-requests`.
 */
export interface LinkedUsers extends OwnUsers {
  /** As whom somebody acts on each connection that they see. */
  places(person: LinkingPerson): Promise<readonly ActingPlace[]>;
  /** Tries user and password, without taking a seat, and keeps them where they are good. */
  link(connectionId: string, credential: Credential, person: LinkingPerson): Promise<LinkAnswer>;
  /** Tries the kept password once more. Throws AppError `not-found` where none is kept that could be. */
  retry(connectionId: string, person: LinkingPerson): Promise<LinkAnswer>;
  unlink(connectionId: string, person: LinkingPerson): Promise<void>;
}
