import { AppError } from './app-error.ts';
import type { Runtime } from './runtime-parts.ts';

const slot = Symbol.for('watchfloor.runtime');

interface Slots {
  [slot]?: Runtime;
}

/** Next evaluates modules in several graphs; the one runtime of the process hangs on the global object. */
function slots(): typeof globalThis & Slots {
  return globalThis;
}

export function publishRuntime(runtime: Runtime): void {
  slots()[slot] = runtime;
}

export function publishedRuntime(): Runtime | undefined {
  return slots()[slot];
}

/** The process's runtime, for routes. Throws AppError `not-ready` where there is none (a build, a bare `next start`). */
export function runtime(): Runtime {
  const found = publishedRuntime();
  if (!found) throw new AppError('not-ready', 'The server has not started its runtime');
  return found;
}
