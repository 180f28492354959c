import { describe, expect, it } from 'vitest';
import type { CallOutcome } from '../client/call-outcome.ts';
import type { CallOptions } from '../client/supervisor-client.ts';
import { FairQueue } from './fair-queue.ts';
import { PumpedClock } from './testing/pumped-clock.ts';
import { watchedCall } from './watched-call.ts';

function watched(call: (options: CallOptions) => Promise<CallOutcome<string>>, signal?: AbortSignal) {
  const clock = new PumpedClock(0);
  const queue = new FairQueue();
  const given = signal ?? new AbortController().signal;
  return { clock, queue, outcome: watchedCall({ clock, queue, signal: given, timeoutMs: 10_000, call }) };
}
const ok: CallOutcome<string> = { kind: 'ok', value: 'x', sentAt: 0, receivedAt: 0, bytes: 1 };

describe('a watched call', () => {
  it('hands the answer on and leaves no timer', async () => {
    const { clock, outcome } = watched(() => Promise.resolve(ok));
    expect(await outcome).toBe(ok);
    expect(clock.pending).toBe(0);
  });

  it('ends a call that never answers, tells it so, and lets the next one in', async () => {
    let told = false;
    const { clock, queue, outcome } = watched(({ signal }) => {
      signal.addEventListener('abort', () => (told = true));
      return new Promise(() => undefined);
    });
    await clock.run(12_000);
    expect(await outcome).toMatchObject({ kind: 'failed', failure: { kind: 'timeout' } });
    expect(told).toBe(true);
    expect(queue.length).toBe(0);
  });

  it('ends at once when the source ends', async () => {
    const ending = new AbortController();
    const { clock, outcome } = watched(() => new Promise(() => undefined), ending.signal);
    await clock.run(0);
    ending.abort();
    expect(await outcome).toMatchObject({ kind: 'failed', failure: { kind: 'aborted' } });
    expect(clock.pending).toBe(0);
  });

  it('does not begin once the source has ended', async () => {
    let begun = false;
    const { outcome } = watched(() => {
      begun = true;
      return Promise.resolve(ok);
    }, AbortSignal.abort());
    expect(await outcome).toMatchObject({ kind: 'failed', failure: { kind: 'aborted' } });
    expect(begun).toBe(false);
  });

  it('makes an outcome of an exception', async () => {
    const { outcome } = watched(() => {
      throw new Error('a client must not throw');
    });
    expect(await outcome).toMatchObject({ kind: 'failed', failure: { kind: 'malformed' } });
  });
});
