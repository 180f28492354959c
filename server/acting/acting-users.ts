import type { ActingSource } from '#lib/domain/acting-source';
import type { LinkTrouble } from '#lib/domain/linked-user';
import type { PersonCaller } from '#server/auth/caller';
import type { ConnectionPlan, Credential } from '#server/connections/connection-plan';
import type { OwnUsers } from '#server/linked-users/linked-users';

/** As whom somebody acts. Their own user that cannot act is never replaced by another one. */
export type WhoActs =
  | { kind: 'acts'; source: ActingSource; isOwn: boolean }
  | { kind: 'nobody' }
  | { kind: 'unusable'; username: string; why: LinkTrouble };

/** Opens somebody to act as. Takes no seat before the first act. */
export type OpenActing = (
  plan: ConnectionPlan,
  user: Credential,
  onPasswordRefused: () => Promise<void>,
) => ActingSource;

export interface ActingUsersOptions {
  open: OpenActing;
  own: OwnUsers;
}

interface Held {
  connectionId: string;
  /** Whose own user it is; null for the one that acts for everybody. */
  personId: string | null;
  source: ActingSource;
  /** Where and as whom it acts: with another password or address it is somebody else. */
  as: string;
  /** The sign-ins that acted by it. */
  signIns: Set<string>;
}

interface Wanted {
  plan: ConnectionPlan;
  personId: string | null;
  user: Credential;
  onPasswordRefused: () => Promise<void>;
}

/** As whom each person acts on each connection: one session upstream for each, and none for who may not any more. */
export class ActingUsers {
  readonly #options: ActingUsersOptions;
  readonly #held = new Map<string, Held>();
  readonly #ending = new Map<string, Promise<void>>();

  constructor(options: ActingUsersOptions) {
    this.#options = options;
  }

  async of(plan: ConnectionPlan, { id: personId, sessionId }: PersonCaller): Promise<WhoActs> {
    const { own } = this.#options;
    const connectionId = plan.settings.id;
    const user = await own.of(plan, personId);
    switch (user.kind) {
      case 'none': {
        const { acting } = plan.credentials;
        if (!acting) return { kind: 'nobody' };
        const onPasswordRefused = (): Promise<void> => Promise.resolve();
        const held = await this.#hold({ plan, personId: null, user: acting, onPasswordRefused });
        return { kind: 'acts', source: held.source, isOwn: false };
      }
      case 'usable': {
        const { credential, linkedAt } = user;
        const onPasswordRefused = async (): Promise<void> => {
          await own.passwordRefused(connectionId, personId, linkedAt);
          // What polls with it is ended too; not waited for, since it ends after what is told this.
          this.endOwn(personId, connectionId);
        };
        const held = await this.#hold({ plan, personId, user: credential, onPasswordRefused });
        held.signIns.add(sessionId);
        return { kind: 'acts', source: held.source, isOwn: true };
      }
      case 'trouble':
        this.endOwn(personId, connectionId);
        return { kind: 'unusable', username: user.username, why: user.why };
    }
  }

  /** A person's own user on a connection is another one, or none: their session ends now, and its seat is free. */
  endOwn(personId: string, connectionId: string): void {
    this.#end((held) => held.personId === personId && held.connectionId === connectionId);
  }

  /** A person acts on only by these sign-ins. */
  keepSignIns(personId: string, signIns: ReadonlySet<string>): void {
    this.#end((held) => held.personId === personId && ![...held.signIns].some((id) => signIns.has(id)));
  }

  /** Whoever acted by that sign-in alone has gone. */
  signInEnded(signIn: string): void {
    this.#end((held) => held.personId !== null && held.signIns.delete(signIn) && held.signIns.size === 0);
  }

  /** A connection has ended, or is to be acted on by another plan; null ends all that acts there. */
  follow(connectionId: string, plan: ConnectionPlan | null): void {
    const shared = plan?.credentials.acting;
    const isMeant = ({ personId, as }: Held): boolean =>
      personId === null && plan !== null && shared !== undefined && as === identityOf(plan, shared);
    this.#end(
      (held) =>
        held.connectionId === connectionId && (plan === null || held.personId === null) && !isMeant(held),
    );
  }

  async stop(): Promise<void> {
    this.#end(() => true);
    await Promise.all(this.#ending.values());
  }

  async #hold({ plan, personId, user, onPasswordRefused }: Wanted): Promise<Held> {
    const connectionId = plan.settings.id;
    const key = `${connectionId} ${personId ?? ''}`;
    const as = identityOf(plan, user);
    for (;;) {
      const held = this.#held.get(key);
      if (held?.as === as) return held;
      if (held) this.#endOne(key, held);
      // The same user's old session would take the new one's seat with it when it is closed.
      const ending = this.#ending.get(key);
      if (ending) await ending;
      else {
        const source = this.#options.open(plan, user, onPasswordRefused);
        const opened: Held = { connectionId, personId, source, as, signIns: new Set() };
        this.#held.set(key, opened);
        return opened;
      }
    }
  }

  #end(isMeant: (held: Held) => boolean): void {
    for (const [key, held] of this.#held) if (isMeant(held)) this.#endOne(key, held);
  }

  #endOne(key: string, { source }: Held): void {
    this.#held.delete(key);
    const ended = Promise.all([this.#ending.get(key), source.stop()]).then(() => {
      if (this.#ending.get(key) === ended) this.#ending.delete(key);
    });
    this.#ending.set(key, ended);
  }
}

function identityOf({ settings: { url, zone } }: ConnectionPlan, user: Credential): string {
  return JSON.stringify([url, zone, user]);
}
