import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const CHUNKS = 'static/chunks';
/** How a page names the script that begins a worker, and the files of that worker. */
const NAMED = /"(static\/chunks\/turbopack-worker-[\w-]+\.js)",(\[(?:"static\/chunks\/[\w./-]+",?)+\])/u;

/**
 * Where the pages of `app/` have the worker that reads the stream. Their build and that of `pages/` each have one of their own,
 * and a browser shares a worker between tabs by its address alone, so walls are told this one. Null where it cannot be
 * told: a wall then has a stream beside that of a desk.
 */
export async function streamWorkerPath(folder: string): Promise<string | null> {
  const built = join(folder, '.next');
  try {
    const { pages } = JSON.parse(await readFile(join(built, 'build-manifest.json'), 'utf8'));
    const walls = new Set<string>(pages['/wall']);
    const paths = new Set<string>();
    for (const name of await readdir(join(built, CHUNKS))) {
      if (!name.endsWith('.js') || walls.has(`${CHUNKS}/${name}`)) continue;
      const [, entry, files] = NAMED.exec(await readFile(join(built, CHUNKS, name), 'utf8')) ?? [];
      if (entry !== undefined && files !== undefined) paths.add(pathOf(entry, JSON.parse(files)));
    }
    const [path = null, ...others] = paths;
    return others.length === 0 ? path : null;
  } catch {
    return null;
  }
}

/** As the pages write it: the last of its files begins, and nothing stands behind the addresses of the rest. */
function pathOf(entry: string, files: readonly string[]): string {
  const base = '/_next/';
  const params = JSON.stringify([files.map((file) => base + file).toReversed(), '', base, null, null]);
  return `${base}${entry}?${new URLSearchParams({ params })}`;
}
