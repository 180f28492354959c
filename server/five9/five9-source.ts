import type { Source } from '#lib/domain/source';
import type { Five9SourceOptions } from './poll/source-options.ts';
import { SourceRun } from './poll/source-run.ts';

/**
 * A Five9 supervisor session as a source: one session, whatever the number of viewers. `start` settles when it has ended
 * and saved its tables; what Five9 does or fails to do never rejects it. It starts once.
 */
export function createFive9Source(options: Five9SourceOptions): Source {
  const ending = new AbortController();
  const run = new SourceRun(options, ending.signal);
  let life: Promise<void> | null = null;
  let disconnects = false;

  async function live(signal: AbortSignal): Promise<void> {
    const end = (): void => ending.abort();
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    try {
      await run.run();
    } finally {
      signal.removeEventListener('abort', end);
      await run.end(disconnects);
    }
  }

  return {
    start(signal) {
      if (life) return Promise.reject(new Error('a source starts once'));
      life = live(signal);
      return life;
    },
    async stop({ disconnect }) {
      disconnects ||= disconnect;
      ending.abort();
      await life;
    },
    demand: (demand) => run.demand(demand),
    heal: (type) => run.heal(type),
    quota: () => run.quota(),
    users: () => run.users(),
  };
}
