import { describe, expect, it } from 'vitest';
import type { DirectoryReading } from '#lib/domain/directory';
import { AppError } from '#server/app-error';
import { CONNECTION, openDirectories, until } from './testing/open-directories.ts';
import { reading, ScriptedSource, user } from './testing/scripted-source.ts';
import { FLOOR, readOnce, names } from './testing/read-floor.ts';

describe('when it is read', () => {
  it('is at the start, every quarter of an hour, and ever later after failures, soon after one that is not believed', async () => {
    await using open = await openDirectories();
    const source = new ScriptedSource(FLOOR);
    await open.directories.add(CONNECTION, source);
    expect(source.reads).toBe(0);
    const nextRead = async (): Promise<void> => {
      const planned = open.clock.waits.length;
      await open.clock.advance(open.clock.waits.at(-1) ?? 0);
      await until(() => open.clock.waits.length > planned);
    };
    open.directories.start();
    await until(() => open.clock.waits.length > 0);
    source.say(new AppError('upstream-failed', 'shut'));
    for (let count = 0; count < 7; count++) await nextRead();
    source.say(FLOOR);
    await nextRead();
    source.say(reading());
    await nextRead();
    await nextRead();
    const minutes = open.clock.waits.map((waitMs) => waitMs / 60_000);
    expect(minutes).toEqual([15, 0.5, 1, 2, 4, 8, 15, 15, 15, 1, 15]);
    expect(source.reads).toBe(minutes.length);
  });

  it('is never twice at once, and who asks gets a reading that began later', async () => {
    await using open = await openDirectories();
    const source = new ScriptedSource(FLOOR);
    const first = Promise.withResolvers<DirectoryReading>();
    source.answer = () => first.promise;
    await open.directories.add(CONNECTION, source);
    const early = open.directories.refresh(CONNECTION);
    const late = [open.directories.refresh(CONNECTION), open.directories.refresh(CONNECTION)];
    source.answer = () => Promise.resolve({ ...FLOOR, users: [...FLOOR.users, user('dee')] });
    first.resolve(FLOOR);
    expect((await early).counts.user).toBe(3);
    for (const standing of await Promise.all(late)) expect(standing.counts.user).toBe(4);
    expect(source.reads).toBe(2);
    expect(source.mostOpen).toBe(1);
  });

  it('ends when a reading hangs, and is tried again', async () => {
    await using open = await openDirectories();
    const source = new ScriptedSource(FLOOR);
    source.answer = () => new Promise(() => undefined);
    await open.directories.add(CONNECTION, source);
    open.directories.start();
    await until(() => source.reads === 1);
    await open.clock.advance(600_000);
    await until(() => open.directories.of(CONNECTION).standing().problem !== null);
    expect(open.directories.of(CONNECTION).standing().problem).toContain('too long');
    source.say(FLOOR);
    await until(() => open.clock.pending === 1);
    await open.clock.advance(30_000);
    await until(() => open.directories.of(CONNECTION).standing().origin === 'service');
  });

  it('ends with the source: what a replaced one still answers is not taken in', async () => {
    await using open = await openDirectories();
    const before = new ScriptedSource(FLOOR);
    const answer = Promise.withResolvers<DirectoryReading>();
    before.answer = () => answer.promise;
    await open.directories.add(CONNECTION, before);
    const asked = open.directories.refresh(CONNECTION);
    const refused = asked.catch((error: unknown) => error);
    await open.directories.add(CONNECTION, new ScriptedSource(reading({ users: [user('zed')] })));
    answer.resolve(FLOOR);
    expect(await refused).toMatchObject({ code: 'shutting-down' });
    await open.directories.refresh(CONNECTION);
    expect(names(open.directories.of(CONNECTION), 'user')).toEqual(['zed']);
    expect(before.isClosed).toBe(true);
  });

  it('leaves no timer and no reading behind when all ends', async () => {
    await using open = await openDirectories();
    const source = new ScriptedSource(FLOOR);
    source.answer = () => new Promise(() => undefined);
    await open.directories.add(CONNECTION, source);
    open.directories.start();
    await until(() => source.reads === 1);
    await open.directories.stop();
    expect(open.clock.pending).toBe(0);
    expect(source.isClosed).toBe(true);
  });

  it('does not tell what is inside an error that is not ours', async () => {
    await using open = await openDirectories();
    const { view } = await readOnce(open.directories, new TypeError('secret://inner'));
    expect(view().standing().problem).toBe('The directory service could not be read');
  });
});
