import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createCheckpointFiles } from './checkpoint-files.ts';
import { checkpointIdentity, type CheckpointOrigin } from './checkpoint-identity.ts';
import type { Checkpoint } from './checkpoint-store.ts';

const T0 = 1_700_000_000_000;

function checkpoint(over: Partial<Checkpoint> = {}): Checkpoint {
  return {
    type: 'ACDStatus',
    timestamp: T0,
    answeredAt: T0 + 60_000,
    sessionLives: true,
    table: {
      columns: ['Skill Name', 'Calls In Queue'],
      rows: [
        { cells: ['Sales "A"\n', '4'], toldAt: null },
        { cells: ['Support', null], toldAt: [T0, T0 + 1] },
      ],
      hundreds: ['Service Level'],
      wholeAt: T0,
      sourceTime: T0,
      measuredAt: T0 + 40,
      receivedAt: T0 + 80,
    },
    ...over,
  };
}

async function files() {
  const directory = await mkdtemp(join(tmpdir(), 'checkpoints-'));
  const said: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => said.push(line) });
  return {
    directory,
    said,
    store: createCheckpointFiles({ directory: join(directory, 'five9'), log }),
    path: join(directory, 'five9', 'ACDStatus.jsonl'),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true }),
  };
}

describe('checkpoint files', () => {
  it('give back what was saved, table and timestamp together', async () => {
    await using kept = await files();
    await kept.store.save('me', checkpoint());
    await kept.store.save('me', checkpoint({ type: 'AgentState', timestamp: T0 + 5 }));
    const found = await kept.store.load('me');
    expect(found).toHaveLength(2);
    expect(found).toContainEqual(checkpoint());
  });

  it('are found empty where nothing was ever saved', async () => {
    await using kept = await files();
    expect(await kept.store.load('me')).toEqual([]);
    expect(kept.said).toEqual([]);
  });

  it('of somebody else, or of other settings, are not used, and the log says so without a name', async () => {
    await using kept = await files();
    await kept.store.save('me', checkpoint());
    expect(await kept.store.load('you')).toEqual([]);
    expect(kept.said.join('')).toContain('"kind":"foreign"');
    expect(kept.said.join('')).not.toContain('Sales');
  });

  it.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, -20)],
    ['cut at a line', (text) => text.split('\n').slice(0, 2).join('\n') + '\n'],
    ['with a row too much', (text) => `${text}["x","1"]\n`],
    ['with a row of another width', (text) => text.replace('["Support",null]', '["Support"]')],
    ['without a key', (text) => text.replace('"Support"', 'null')],
    ['empty', () => ''],
    ['of another version', (text) => text.replace('"version":1', '"version":2')],
    ['that is no JSON', () => 'hello\nworld\n'],
    ['of an unknown type', (text) => text.replace('"ACDStatus"', '"Moon"')],
  ])('%s are not used', async (_title, spoil) => {
    await using kept = await files();
    await kept.store.save('me', checkpoint());
    await writeFile(kept.path, spoil(await readFile(kept.path, 'utf8')));
    expect(await kept.store.load('me')).toEqual([]);
    expect(kept.said.join('')).toContain('"kind":"corrupt"');
  });

  it('are replaced as a whole, leave nothing behind, and are for the owner only', async () => {
    await using kept = await files();
    await kept.store.save('me', checkpoint());
    await kept.store.save('me', checkpoint({ timestamp: T0 + 99 }));
    expect((await kept.store.load('me')).map((one) => one.timestamp)).toEqual([T0 + 99]);
    expect(await readdir(join(kept.directory, 'five9'))).toEqual(['ACDStatus.jsonl']);
    expect((await stat(kept.path)).mode & 0o077).toBe(0);
  });

  it('hold ten thousand rows', async () => {
    await using kept = await files();
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      cells: [`row ${index}`, String(index)],
      toldAt: null,
    }));
    const large = checkpoint({ table: { ...checkpoint().table, rows } });
    await kept.store.save('me', large);
    expect(await kept.store.load('me')).toEqual([large]);
  });

  it('reject when they cannot be written', async () => {
    await using kept = await files();
    await writeFile(join(kept.directory, 'five9'), 'a file where a directory should be');
    await expect(kept.store.save('me', checkpoint())).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});

describe('checkpointIdentity', () => {
  const origin: CheckpointOrigin = {
    user: 'api1',
    url: 'https://api.five9.com/wssupervisor/v9_5/SupervisorWebService',
    view: { shiftStart: 0, timeZone: -25_200_000, statisticsRange: 'CurrentDay', rollingPeriod: 'Minutes30' },
  };

  it('does not change with what does not matter', () => {
    const view = { ...origin.view, forceLogoutSession: true, idleTimeOut: 600 };
    expect(checkpointIdentity({ ...origin, url: `${origin.url}/`, view })).toBe(checkpointIdentity(origin));
  });

  it.each<Partial<CheckpointOrigin>>([
    { user: 'api2' },
    { url: 'https://api.five9.eu/wssupervisor/v9_5/SupervisorWebService' },
    { view: { ...origin.view, timeZone: -28_800_000 } },
    { view: { ...origin.view, statisticsRange: 'CurrentWeek' } },
    { view: { ...origin.view, rollingPeriod: 'Hour1' } },
    { view: { ...origin.view, shiftStart: 1 } },
  ])('changes with %j', (over) => {
    expect(checkpointIdentity({ ...origin, ...over })).not.toBe(checkpointIdentity(origin));
  });

  it('tells no name', () => {
    expect(checkpointIdentity(origin)).toMatch(/^[0-9a-f]{64}$/);
  });
});
