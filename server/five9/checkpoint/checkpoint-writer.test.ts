import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { Checkpoint, CheckpointStore } from './checkpoint-store.ts';
import { CheckpointWriter } from './checkpoint-writer.ts';

const EVERY_MS = 1_000;

/** A store on a disk that fails as it is told to. */
function diskThat(fails: () => string | null) {
  const saved: StatisticType[] = [];
  const store: CheckpointStore = {
    load: async () => [],
    save: async (_identity, checkpoint) => {
      const code = fails();
      if (code) throw Object.assign(new Error('disk'), { code });
      saved.push(checkpoint.type);
    },
  };
  return { store, saved };
}

function writerOn(store: CheckpointStore) {
  const clock = new ManualClock(0);
  const said: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => said.push(JSON.parse(line).msg) });
  const writer = new CheckpointWriter({
    store,
    clock,
    log,
    everyMs: EVERY_MS,
    identity: () => 'me',
    read: (type) => checkpointOf(type),
  });
  return { clock, said, writer };
}

function checkpointOf(type: StatisticType): Checkpoint {
  return {
    type,
    timestamp: 1,
    answeredAt: 1,
    sessionLives: true,
    table: {
      columns: [],
      rows: [],
      hundreds: [],
      wholeAt: 1,
      sourceTime: 1,
      measuredAt: 1,
      receivedAt: 1,
    },
  };
}

describe('writing checkpoints', () => {
  it('waits a while after the first change, then saves each changed table once', async () => {
    const { store, saved } = diskThat(() => null);
    const { clock, writer } = writerOn(store);
    writer.touch('ACDStatus');
    writer.touch('AgentState');
    writer.touch('ACDStatus');
    expect(saved).toEqual([]);
    await clock.advance(EVERY_MS);
    expect(saved).toEqual(['ACDStatus', 'AgentState']);
  });

  it('says once that the disk is full, keeps trying, and says when it is well again', async () => {
    let full: string | null = 'ENOSPC';
    const { store, saved } = diskThat(() => full);
    const { clock, said, writer } = writerOn(store);
    writer.touch('ACDStatus');
    await clock.advance(20 * EVERY_MS);
    expect(said).toEqual(['checkpoint not saved']);
    full = null;
    await clock.advance(2 * EVERY_MS);
    expect(saved).toEqual(['ACDStatus']);
    expect(said).toEqual(['checkpoint not saved', 'checkpoints are saved again']);
  });
});
