import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { streamWorkerPath } from './stream-worker-path.ts';

describe('where the worker of the stream is', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'watchfloor-'));
    await mkdir(join(folder, '.next/static/chunks'), { recursive: true });
    await writeFile(
      join(folder, '.next/build-manifest.json'),
      JSON.stringify({ pages: { '/wall': ['static/chunks/wall.js'] } }),
    );
  });
  afterEach(() => rm(folder, { recursive: true }));

  const chunk = async (name: string, ...files: string[]): Promise<void> => {
    const list = files.map((file) => `"static/chunks/${file}"`).join(',');
    const code = `e.v(e.r(5).f("static/chunks/turbopack-worker-1h_r-z.js",[${list}]))`;
    await writeFile(join(folder, '.next/static/chunks', name), code);
  };

  it('is said as the pages of the app say it, and not as the wall does', async () => {
    await chunk('wall.js', 'own.js', 'run.js');
    await chunk('desk.js', '3j_3-4.js', 'run.js');
    await chunk('studio.js', '3j_3-4.js', 'run.js');
    expect(await streamWorkerPath(folder)).toBe(
      '/_next/static/chunks/turbopack-worker-1h_r-z.js?params=%5B%5B%22%2F_next%2Fstatic%2Fchunks%2Frun.js%22%2C' +
        '%22%2F_next%2Fstatic%2Fchunks%2F3j_3-4.js%22%5D%2C%22%22%2C%22%2F_next%2F%22%2Cnull%2Cnull%5D',
    );
  });

  it('is not told where there are several, or none, or nothing was built', async () => {
    expect(await streamWorkerPath(folder)).toBeNull();
    await chunk('desk.js', 'one.js');
    await chunk('studio.js', 'other.js');
    expect(await streamWorkerPath(folder)).toBeNull();
    expect(await streamWorkerPath(join(folder, 'nowhere'))).toBeNull();
  });
});
