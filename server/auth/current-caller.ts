import { AsyncLocalStorage } from 'node:async_hooks';
import { isAtLeast, type Role } from '#lib/domain/role';
import { AppError } from '#server/app-error';
import type { Caller, DisplayCaller, PersonCaller } from './caller.ts';

const slot = Symbol.for('watchfloor.caller');

/** Next evaluates modules in several graphs; the one storage of the process hangs on the global object. */
function storage(): AsyncLocalStorage<Caller> {
  const slots: typeof globalThis & { [slot]?: AsyncLocalStorage<Caller> } = globalThis;
  return (slots[slot] ??= new AsyncLocalStorage<Caller>());
}

/** Runs a request's work as `caller`. The gate alone calls this. */
export function runAs<Result>(caller: Caller, work: () => Result): Result {
  return storage().run(caller, work);
}

/** Who the request at hand comes from; nobody where no gate was passed. */
export function currentCaller(): Caller {
  return storage().getStore() ?? { kind: 'nobody', address: '' };
}

/** The person signed in, with at least this role. Throws AppError `unauthenticated`, `forbidden`. */
export function currentPerson(least: Role = 'viewer'): PersonCaller {
  const caller = currentCaller();
  if (caller.kind === 'nobody')
    throw new AppError('unauthenticated', 'Sign in first', { reason: 'sign-in-first' });
  if (caller.kind !== 'person' || !isAtLeast(caller.role, least))
    throw new AppError('forbidden', 'Your role does not allow this', { reason: 'role' });
  return caller;
}

/** The paired television that asks. Throws AppError `unauthenticated`, `forbidden`. */
export function currentDisplay(): DisplayCaller {
  const caller = currentCaller();
  if (caller.kind === 'nobody') throw new AppError('unauthenticated', 'Pair this screen first');
  if (caller.kind !== 'display') throw new AppError('forbidden', 'Only a paired screen says this');
  return caller;
}
