import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the launcher leaves the name of what it built. */
export const BUILD_NAME_FILE = '.next/watchfloor-build';

/**
 * Names the pages that are served, so that a wall notices others and loads anew. Those of a development server, or
 * built by hand, have no name of their own.
 */
export async function buildName(folder: string): Promise<string> {
  try {
    return (await readFile(join(folder, BUILD_NAME_FILE), 'utf8')).trim() || 'dev';
  } catch {
    return 'dev';
  }
}
