import { setImmediate } from 'node:timers/promises';
import type { SourceParts } from './source-parts.ts';

/** Brings back what was kept of the tables, and begins: with the session of then, where that may still live. */
export async function restoreTables(
  { options, session, tables }: SourceParts,
  identity: string,
): Promise<void> {
  const found = await options.checkpoints.load(identity).catch(() => []);
  for (const checkpoint of found) {
    const event = tables.restore(checkpoint);
    await setImmediate();
    options.deliver(event);
  }
  const held = found.map((checkpoint) => checkpoint.type);
  const idleMs = options.clock.now() - tables.heardAt;
  const sessionMayLive =
    held.length > 0 &&
    found.every((checkpoint) => checkpoint.sessionLives) &&
    idleMs < options.settings.idleTimeOutS * 1000;
  options.log.info({ held: held.length, sessionMayLive }, 'source starts');
  session.dispatch({ kind: 'start', held, sessionMayLive });
}
