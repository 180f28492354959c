import { createHash } from 'node:crypto';
import { AppError } from '../app-error.ts';
import type { Caller } from '../auth/caller.ts';
import { EVERYTHING, type Visibility } from '../scope/visibility.ts';

/** Who a stream belongs to, with the rights it was asked for under: a stream lives under one set of rights. */
export interface StreamOwner {
  readonly caller: Caller;
  /** The session or token: nobody else may take the stream up or say what it shows, the same person's other session neither. */
  readonly key: string;
  /** Other as soon as anything that decides what is shown is. */
  readonly rights: string;
  /** For pages, opaque: the same while the pictures of before may stand beside those to come. */
  readonly shownAs: string;
  readonly visibility: Visibility;
}

/** Throws AppError `unauthenticated` for nobody. */
export function streamOwner(caller: Caller, visibility: Visibility): StreamOwner {
  switch (caller.kind) {
    case 'nobody':
      throw new AppError('unauthenticated', 'Sign in first', { reason: 'sign-in-first' });
    case 'person':
      return {
        caller,
        key: `session ${caller.sessionId}`,
        rights: `${caller.role} ${visibility.key}`,
        shownAs: opaque(['person', caller.id, visibility.key]),
        visibility,
      };
    case 'display':
      return {
        caller,
        key: `display ${caller.id}`,
        rights: visibility.key,
        shownAs: opaque(['display', caller.id, visibility.key]),
        visibility,
      };
    case 'token':
      return {
        caller,
        key: `token ${caller.id}`,
        rights: visibility.key,
        shownAs: opaque(['token', caller.id, visibility.key]),
        visibility,
      };
  }
}

function opaque(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

/** For tests and benches: somebody who sees everything. */
export const SEES_ALL: StreamOwner = streamOwner(
  { kind: 'token', id: 'sees-all', name: 'Sees all', address: '' },
  EVERYTHING,
);
