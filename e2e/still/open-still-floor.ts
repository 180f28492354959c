import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cameIn } from '../floor.ts';
import { startProcess } from '../process.ts';
import type { StillArguments } from './still-arguments.ts';

export interface StillFloor {
  readonly url: string;
  readonly session: { readonly cookie: string };
  /** As the person who came in through the demonstration's door. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Ends it without a word, as a power cut would. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** A whole Watchfloor at one moment, in a process of its own. */
export async function openStillFloor(still: StillArguments): Promise<StillFloor> {
  const dataDir = await mkdtemp(join(tmpdir(), 'watchfloor-still-'));
  const app = await startProcess(['e2e/still/serve.ts', JSON.stringify(still)], {
    NODE_ENV: 'production',
    PORT: '0',
    DATA_DIR: dataDir,
    FIVE9_USERNAME: 'api1',
    FIVE9_PASSWORD: 'simulator',
    WATCHFLOOR_DEMO: '1',
    FIVE9_NAME: 'Northwind Support',
    FIVE9_ZONE: 'Europe/Berlin',
  });
  const url = `http://127.0.0.1:${app.port}`;
  const session = { cookie: await cameIn(url) };
  return {
    url,
    session,
    fetch: (path, init = {}) =>
      fetch(`${url}${path}`, {
        ...init,
        headers: { ...session, ...Object.fromEntries(new Headers(init.headers)) },
      }),
    kill: async () => {
      await app.end('SIGKILL');
    },
    close: async () => {
      await app.end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
