import type { Clock } from '#lib/domain/clock';
import { safeError, type Logger } from '#server/ops/log';
import type { Access, AccessChange, Standing } from '../auth/access.ts';
import type { Caller } from '../auth/caller.ts';
import type { Directories } from '../directory/directories.ts';
import type { Hub } from '../stream/hub.ts';
import { type StreamOwner, streamOwner } from '../stream/stream-owner.ts';
import type { Scopes } from './scopes.ts';

export interface StreamAccessOptions {
  hub: Pick<Hub, 'owners' | 'dismiss'>;
  scopes: Scopes;
  access: Pick<Access, 'onAccessChanged' | 'stillValid'>;
  directories: Pick<Directories, 'onChanged'>;
  clock: Clock;
  log: Logger;
}

/** Ends streams as soon as their owners may no longer see what they show. */
export interface StreamAccess {
  stop(): void;
}

/** How often everyone with a stream is looked up: what other processes changed, and what expires, tells nobody. */
const LOOK_EVERY_MS = 3_000;

/**
 * Watches over the owners of streams: a change made by this process ends the streams concerned at once, one of a
 * directory when it changes what they show, any other within two looks. While the store cannot be read all stays as it is.
 */
export function createStreamAccess(options: StreamAccessOptions): StreamAccess {
  const { hub, access, directories, clock, log } = options;
  let cancelLook: (() => void) | null = null;
  let isLooking = false;
  let isStopped = false;

  const stops = [
    access.onAccessChanged((change) => hub.dismiss(({ caller }) => concerns(change, caller))),
    directories.onChanged(() => hub.dismiss((owner) => !isAsBefore(owner, owner.caller, options.scopes))),
  ];
  lookLater();

  function lookLater(): void {
    cancelLook = clock.after(LOOK_EVERY_MS, () => {
      lookLater();
      void look();
    });
  }

  async function look(): Promise<void> {
    if (isLooking) return log.warn('rights are still being looked up, streams go on');
    isLooking = true;
    try {
      const owners = hub.owners();
      if (owners.length === 0) return;
      const standing = await access.stillValid(idsOf(owners));
      const asked = new Set(owners);
      // Whoever came meanwhile was let in by what the store said then.
      if (!isStopped)
        hub.dismiss((owner) => asked.has(owner) && !isStillLetIn(owner, standing, options.scopes));
    } catch (error) {
      log.warn({ err: safeError(error) }, 'rights cannot be looked up, streams go on');
    } finally {
      isLooking = false;
    }
  }

  return {
    stop() {
      isStopped = true;
      cancelLook?.();
      for (const stop of stops) stop();
    },
  };
}

function concerns(change: AccessChange, caller: Caller): boolean {
  switch (caller.kind) {
    case 'nobody':
      return false;
    case 'person':
      if ('personId' in change) return change.personId === caller.id;
      return 'sessionId' in change && change.sessionId === caller.sessionId;
    case 'display':
      return 'displayId' in change && change.displayId === caller.id;
    case 'token':
      return 'tokenId' in change && change.tokenId === caller.id;
  }
}

function idsOf(owners: readonly StreamOwner[]): {
  sessionIds: string[];
  tokenIds: string[];
  displayIds: string[];
} {
  const sessionIds = new Set<string>();
  const tokenIds = new Set<string>();
  const displayIds = new Set<string>();
  for (const { caller } of owners) {
    if (caller.kind === 'person') sessionIds.add(caller.sessionId);
    if (caller.kind === 'token') tokenIds.add(caller.id);
    if (caller.kind === 'display') displayIds.add(caller.id);
  }
  return { sessionIds: [...sessionIds], tokenIds: [...tokenIds], displayIds: [...displayIds] };
}

function isStillLetIn(owner: StreamOwner, { sessions, tokens, displays }: Standing, scopes: Scopes): boolean {
  const { caller } = owner;
  switch (caller.kind) {
    case 'nobody':
      return false;
    case 'token':
      return tokens.has(caller.id);
    case 'display': {
      const scope = displays.get(caller.id);
      return scope !== undefined && isAsBefore(owner, { ...caller, scope }, scopes);
    }
    case 'person': {
      const rights = sessions.get(caller.sessionId);
      if (!rights) return false;
      return isAsBefore(owner, { ...caller, role: rights.role, scope: rights.scope }, scopes);
    }
  }
}

function isAsBefore(owner: StreamOwner, caller: Caller, scopes: Scopes): boolean {
  return streamOwner(caller, scopes.visibilityOf(caller)).rights === owner.rights;
}
