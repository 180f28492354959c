import fc from 'fast-check';
import { afterEach, beforeEach, expect, vi } from 'vitest';

/** The same sequences on every machine; FUZZ_SEED tries others. */
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20_150_401) });

/** An unexpected console.error or console.warn fails the test that caused it. */
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  const said = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls];
  vi.restoreAllMocks();
  expect(said, 'the test wrote to console.error or console.warn').toEqual([]);
});
