import { describe, expect, it } from 'vitest';
import { createBreather } from './breather.ts';
import { CONNECTION, openDirectories } from './testing/open-directories.ts';
import { bigReading, ScriptedSource } from './testing/scripted-source.ts';

describe('a directory of 5000 users and 200 skills', () => {
  it('comes in, is kept and comes back whole', async () => {
    await using open = await openDirectories();
    const source = new ScriptedSource(bigReading());
    await open.directories.add(CONNECTION, source);
    const standing = await open.directories.refresh(CONNECTION);
    expect(standing.counts).toMatchObject({ user: 5000, skill: 200, group: 50 });
    const directories = await open.restart();
    await directories.add(CONNECTION, null);
    const view = directories.of(CONNECTION);
    expect(view.agent('agent4999@example.com')?.skills).toHaveLength(10);
    expect(view.members('skill', view.entries('skill')[0]?.id ?? '').size).toBe(250);
  });
});

describe('long work in slices', () => {
  it('lets the loop turn after each slice', async () => {
    const breathe = createBreather(0);
    let isDone = false;
    setImmediate(() => (isDone = true));
    await breathe();
    await breathe();
    expect(isDone).toBe(true);
  });

  it('does not wait within a slice', () => {
    expect(createBreather(60_000)()).toBeUndefined();
  });
});
