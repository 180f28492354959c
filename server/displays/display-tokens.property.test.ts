import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import pino from 'pino';
import { expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { hashOf } from '#server/auth/one-time-links';
import { findLiveDisplay } from '#server/auth/standing-in-store';
import { type OpenFreshStore, describeEachStore } from '#server/store/testing/each-store';
import { DisplayTokens, SETTLE_MS } from './display-tokens.ts';

const HOUR_MS = 3_600_000;
const log = pino({ level: 'silent' });
const newToken = (): string => randomBytes(32).toString('base64url');

/** A display of a store, its television's cookies, and a server that renews them. */
async function openDisplay(open: OpenFreshStore) {
  const fresh = await open();
  const clock = new ManualClock(1_000_000_000);
  const server = (secret = 'a key'): DisplayTokens =>
    new DisplayTokens({ db: fresh.store.db, clock, log, secret });
  const id = newToken();
  const first = newToken();
  await fresh.store.db
    .insertInto('display')
    .values({
      id,
      name: 'Lobby',
      place: '',
      playlist_id: null,
      scope: '{"kind":"all"}',
      zoom: 1,
      overscan_percent: 0,
      blank_until: null,
      token_hash: hashOf(first),
      previous_hash: null,
      token_made_at: clock.now(),
      paired_at: clock.now(),
      paired_by: 'Ann',
      revoked_at: null,
      last_seen_at: null,
      report: null,
      version: 1,
    })
    .execute();
  const isLetIn = async (token: string): Promise<boolean> =>
    (await findLiveDisplay(fresh.store.db, token))?.id === id;
  const revoke = async (): Promise<void> => {
    await fresh.store.db
      .updateTable('display')
      .set({ revoked_at: clock.now() })
      .where('id', '=', id)
      .execute();
  };
  return { fresh, clock, server, id, first, isLetIn, revoke };
}

/** What may happen to a heartbeat and its answer, and between two of them. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('beat' as const), answers: fc.constantFrom('heard', 'lost', 'lost') }),
  fc.record({ kind: fc.constant('twice' as const), heard: fc.constantFrom('first', 'second', 'none') }),
  fc.record({
    kind: fc.constant('pass' as const),
    ms: fc.constantFrom(70_000, SETTLE_MS, HOUR_MS, 25 * HOUR_MS),
  }),
  fc.record({ kind: fc.constant('restart' as const), key: fc.constantFrom('a key', 'a key', 'another key') }),
  fc.record({ kind: fc.constant('power cut' as const) }),
);

describeEachStore('the tokens of a display', (open) => {
  it('let it in with what it keeps, whatever was lost, doubled or cut off (SPEC 1, 4, 5, 6, 7)', async () => {
    const { fresh, clock, server, first, ...display } = await openDisplay(open);
    await using _ = fresh;
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 25 }), async (happenings) => {
        await fresh.store.db
          .updateTable('display')
          .set({ token_hash: hashOf(first), previous_hash: null, token_made_at: clock.now() })
          .execute();
        let tokens = server();
        // What the browser holds, and what it has surely written down.
        let held = first;
        let written = { token: first, until: clock.now() };
        const hear = (token: string | null): void => {
          if (token === null || token === held) return;
          written = { token: held, until: clock.now() + 60_000 };
          held = token;
        };
        const beat = (): Promise<string | null> => tokens.used(display.id, held);
        for (const what of happenings) {
          switch (what.kind) {
            case 'beat': {
              const answer = await beat();
              if (what.answers === 'heard') hear(answer);
              break;
            }
            case 'twice': {
              const [one, two] = await Promise.all([beat(), server().used(display.id, held)]);
              if (what.heard !== 'none') hear(what.heard === 'first' ? one : two);
              break;
            }
            case 'pass':
              clock.jump(what.ms);
              break;
            case 'restart':
              tokens = server(what.key);
              break;
            case 'power cut':
              if (clock.now() < written.until) held = written.token;
              break;
          }
          expect(await display.isLetIn(held)).toBe(true);
          const mayFallBack = clock.now() < written.until;
          expect(!mayFallBack || (await display.isLetIn(written.token))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('never let a revoked one in, nor renew it (SPEC 2)', async () => {
    const { fresh, clock, server, id, first, isLetIn, revoke } = await openDisplay(open);
    await using _ = fresh;
    clock.jump(25 * HOUR_MS);
    const next = await server().used(id, first);
    await revoke();
    for (const token of [first, next ?? '']) expect(await isLetIn(token)).toBe(false);
    clock.jump(25 * HOUR_MS);
    for (const token of [first, next ?? '']) expect(await server().used(id, token)).toBeNull();
  });

  it('are good after half a year, follow one another, and end once the newer one has proven itself (SPEC 3, 4, 6)', async () => {
    const { fresh, clock, server, id, first, isLetIn } = await openDisplay(open);
    await using _ = fresh;
    clock.jump(180 * 24 * HOUR_MS);
    expect(await isLetIn(first)).toBe(true);
    const next = (await server().used(id, first)) ?? '';
    expect(next).toMatch(/^[\w-]{43}$/);
    expect([await isLetIn(first), await isLetIn(next)]).toEqual([true, true]);
    expect(await server().used(id, next)).toBeNull();
    expect(await isLetIn(first)).toBe(true);
    clock.jump(SETTLE_MS);
    expect(await server().used(id, next)).toBeNull();
    expect([await isLetIn(first), await isLetIn(next)]).toEqual([false, true]);
  });

  it('are not given by a late answer to who was paired anew meanwhile (SPEC 2)', async () => {
    const { fresh, clock, server, id, first } = await openDisplay(open);
    await using _ = fresh;
    clock.jump(25 * HOUR_MS);
    const anew = newToken();
    await fresh.store.db
      .updateTable('display')
      .set({ token_hash: hashOf(anew), previous_hash: null, token_made_at: clock.now() })
      .execute();
    expect(await server().used(id, first)).toBeNull();
  });

  it('stay as they are while the store cannot be read (SPEC 8)', async () => {
    const { fresh, clock, server, id, first } = await openDisplay(open);
    await using _ = fresh;
    clock.jump(25 * HOUR_MS);
    const tokens = server();
    await fresh.store.close();
    expect(await tokens.used(id, first)).toBeNull();
  });
});
