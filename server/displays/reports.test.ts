import pino from 'pino';
import { expect, it } from 'vitest';
import type { DisplayReport } from '#lib/domain/display';
import { ManualClock } from '#lib/domain/manual-clock';
import { describeEachStore, type FreshStore } from '#server/store/testing/each-store';
import { Reports } from './reports.ts';

const log = pino({ level: 'silent' });
const REPORT: DisplayReport = {
  build: 'b1',
  screen: { width: 3840, height: 2160, pixelRatio: 2 },
  heapBytes: null,
  clockSkewMs: null,
  program: 'v1',
  shows: { board: 'default', item: 'default', why: 'board' },
  painted: { at: 1, frames: 10, dataAgeMs: 100 },
  stream: 'live',
  turns: 3,
  loadedAt: 1,
};
const STILL: DisplayReport = { ...REPORT, painted: { at: 1, frames: 0, dataAgeMs: 100 } };

async function withDisplays({ store }: FreshStore, ...ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await store.db
      .insertInto('display')
      .values({
        id,
        name: id,
        place: '',
        playlist_id: null,
        scope: '{"kind":"all"}',
        zoom: 1,
        overscan_percent: 0,
        blank_until: null,
        token_hash: id,
        previous_hash: null,
        token_made_at: 1,
        paired_at: 1,
        paired_by: 'Ann',
        revoked_at: null,
        last_seen_at: null,
        report: null,
        version: 1,
      })
      .execute();
}

describeEachStore('what displays say of themselves', (open) => {
  it('is written down once a minute, and known after a restart as it was last heard', async () => {
    await using fresh = await open();
    await withDisplays(fresh, 'lobby', 'hall');
    const clock = new ManualClock(1_000_000);
    const reports = new Reports({ db: fresh.store.db, clock, log });
    const seen = async (): Promise<(number | null)[]> => {
      const rows = await fresh.store.db.selectFrom('display').select('last_seen_at').orderBy('id').execute();
      return rows.map(({ last_seen_at: at }) => at);
    };
    for (let beat = 0; beat < 11; beat++) {
      reports.hear('lobby', REPORT);
      await clock.advance(5_000);
    }
    expect(await seen()).toEqual([null, null]);
    await clock.advance(5_000);
    await expect.poll(seen).toEqual([null, 1_050_000]);
    reports.hear('hall', STILL);
    await reports.stop();
    expect(await seen()).toEqual([1_060_000, 1_050_000]);
    expect(clock.pending).toBe(0);

    const later = new Reports({ db: (await fresh.reopen()).db, clock, log });
    await later.start();
    expect(later.of('lobby')).toEqual({ report: REPORT, at: 1_050_000, paintedAt: null });
    expect(later.of('none')).toBeNull();
  });

  it('tells when frames were last painted', async () => {
    await using fresh = await open();
    const clock = new ManualClock(1_000_000);
    const reports = new Reports({ db: fresh.store.db, clock, log });
    reports.hear('lobby', STILL);
    expect(reports.of('lobby')?.paintedAt).toBeNull();
    reports.hear('lobby', REPORT);
    await clock.advance(5_000);
    reports.hear('lobby', STILL);
    expect(reports.of('lobby')).toMatchObject({ at: 1_005_000, paintedAt: 1_000_000 });
    reports.forget('lobby');
    expect(reports.of('lobby')).toBeNull();
    await reports.stop();
  });

  it('of an earlier version is passed over where it lacks what is asked now', async () => {
    await using fresh = await open();
    await withDisplays(fresh, 'lobby', 'hall');
    for (const [id, report] of [
      ['lobby', '{"build":"b0"}'],
      ['hall', 'no JSON'],
    ] as const)
      await fresh.store.db
        .updateTable('display')
        .set({ report, last_seen_at: 5 })
        .where('id', '=', id)
        .execute();
    const reports = new Reports({ db: fresh.store.db, clock: new ManualClock(9), log });
    await reports.start();
    expect([reports.of('lobby'), reports.of('hall')]).toEqual([null, null]);
  });

  it('waits in memory while the store cannot be written', async () => {
    await using fresh = await open();
    await withDisplays(fresh, 'lobby');
    const clock = new ManualClock(1_000_000);
    const { db } = fresh.store;
    const reports = new Reports({ db, clock, log });
    await db.schema.alterTable('display').renameTo('elsewhere').execute();
    reports.hear('lobby', REPORT);
    await reports.stop();
    await db.schema.alterTable('elsewhere').renameTo('display').execute();
    await reports.stop();
    const row = await db.selectFrom('display').select('last_seen_at').executeTakeFirst();
    expect(row?.last_seen_at).toBe(1_000_000);
  });
});
