import type { DataScope } from '#lib/domain/data-scope';
import type { Role } from '#lib/domain/role';
import type { Locale } from '#lib/words/locale';

/** Who asks, as the gate found out before anything else ran. */
export type Caller = NobodyCaller | PersonCaller | TokenCaller | DisplayCaller;

interface Asker {
  /** The network address the request came from; behind a trusted proxy the one it names. */
  address: string;
}

/** Not signed in. */
export interface NobodyCaller extends Asker {
  kind: 'nobody';
}

/** Somebody signed in, with the rights held at this moment. */
export interface PersonCaller extends Asker {
  kind: 'person';
  id: string;
  name: string;
  email: string;
  role: Role;
  scope: DataScope;
  sessionId: string;
  /** The language chosen; null: as the browser asks. */
  locale: Locale | null;
  /** Came in through the demonstration's door. */
  isDemo: boolean;
}

/** A script with a read-only token: sees everything, changes nothing. */
export interface TokenCaller extends Asker {
  kind: 'token';
  id: string;
  name: string;
}

/** A paired television: reads what its own wall shows, within its scope, and says how it is. */
export interface DisplayCaller extends Asker {
  kind: 'display';
  id: string;
  name: string;
  scope: DataScope;
}
