import { describe, expect, it } from 'vitest';
import type { Trouble } from './testing/peer-trouble.ts';
import { sourceOn } from './testing/source-fixture.ts';

const MINUTE_MS = 60_000;

describe('while Five9 gives no answer', () => {
  it.each<Trouble>(['hang', 'timeout', 'refused', 'http', 'empty-body', 'ServerFault'])(
    'no limit of age is widened by %s, so that nothing stale turns live again',
    async (trouble) => {
      await using run = sourceOn();
      run.source.demand({ ACDStatus: 1, AgentState: 1 });
      await run.clock.run(2 * MINUTE_MS);
      const limits = new Map(run.of('plan').map(({ type, limitMs }) => [type, limitMs]));
      run.events.length = 0;
      run.peer.strike('update', trouble, { times: 1_000 });
      run.peer.strike('snapshot', trouble, { times: 1_000 });
      await run.clock.run(10 * MINUTE_MS);
      const widened = run
        .of('plan')
        .filter(({ type, limitMs }) => limitMs > 1.25 * (limits.get(type) ?? 0))
        .map(({ type, limitMs }) => ({ type, limitMs, was: limits.get(type) }));
      expect(widened).toEqual([]);
    },
  );
});
