import { mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { BUILD_NAME_FILE } from '#server/ops/build-name';

const root = resolve(import.meta.dirname, '..');

/** A folder to run the server from as it stands here, but for the name of its build: what a deploy brings. */
export async function otherBuild(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'watchfloor-build-'));
  await mkdir(join(folder, '.next'));
  await link(root, folder, '.next');
  await link(join(root, '.next'), join(folder, '.next'), basename(BUILD_NAME_FILE));
  await writeFile(join(folder, BUILD_NAME_FILE), name);
  return folder;
}

async function link(from: string, to: string, besides: string): Promise<void> {
  for (const entry of await readdir(from))
    if (entry !== besides) await symlink(join(from, entry), join(to, entry));
}
