import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUILD_NAME_FILE, buildName } from './build-name.ts';

describe('the name of what is served', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'watchfloor-'));
    await mkdir(join(folder, '.next'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is that of the build which the launcher made, whoever starts the server', async () => {
    await writeFile(join(folder, BUILD_NAME_FILE), 'e4dead1e2f6e\n');
    expect(await buildName(folder)).toBe('e4dead1e2f6e');
  });

  it('is none of its own where nothing was prepared', async () => {
    expect(await buildName(folder)).toBe('dev');
    await writeFile(join(folder, BUILD_NAME_FILE), '');
    expect(await buildName(folder)).toBe('dev');
  });

  it('stands where the launcher leaves it', async () => {
    const launcher = await readFile(join(import.meta.dirname, '../cli/prepare.mjs'), 'utf8');
    expect(launcher).toContain(`'${BUILD_NAME_FILE}'`);
  });
});
