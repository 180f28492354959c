import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type RunningProcess, startProcess } from './process.ts';

export interface Floor {
  readonly simulator: RunningProcess;
  /** The app as it runs now; `restart` replaces it on the same port. */
  app(): RunningProcess;
  readonly url: string;
  restart(): Promise<void>;
  /** Asks the simulator's control port. */
  control(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
  close(): Promise<void>;
}

export interface FloorOptions {
  size?: 'small' | 'medium' | 'large';
  seed?: number;
  quota?: 'default' | 'generous' | 'unlimited';
  password?: string;
}

/** A simulated centre and a Watchfloor on it, each a process of its own on free ports, with a data folder of their own. */
export async function openFloor(options: FloorOptions = {}): Promise<Floor> {
  const { size = 'small', seed = 7, quota = 'unlimited', password = 'simulator' } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'watchfloor-'));
  const simulator = await startProcess(
    [
      'server/simulator/cli.ts',
      '--size',
      size,
      '--seed',
      String(seed),
      '--quota',
      quota,
      '--port',
      '0',
      '--control-port',
      '0',
    ],
    {},
  );
  const startApp = (port: number): Promise<RunningProcess> =>
    startProcess(['server/main.ts'], {
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: dataDir,
      FIVE9_URL: `http://127.0.0.1:${simulator.port}/wssupervisor/v9_5/SupervisorWebService`,
      FIVE9_USERNAME: 'api1',
      FIVE9_PASSWORD: password,
      FIVE9_NAME: 'Northwind Support',
      FIVE9_ZONE: 'Europe/Berlin',
    });
  let app = await startApp(0);
  const { port } = app;
  return {
    simulator,
    app: () => app,
    url: `http://127.0.0.1:${port}`,
    restart: async () => {
      app = await startApp(port);
    },
    control: async (method, path, body) => {
      const answer = await fetch(`http://127.0.0.1:${simulator.ports['controlPort']}${path}`, {
        method,
        ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
      });
      if (!answer.ok) throw new Error(`The simulator answered ${answer.status}: ${await answer.text()}`);
      return answer.status === 204 ? null : await answer.json();
    },
    close: async () => {
      await Promise.all([app.end('SIGTERM'), simulator.end('SIGTERM')]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** `floor`: a small centre shared by a file's tests. A test that breaks things opens one of its own. */
export const test = base.extend<object, { floor: Floor }>({
  floor: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const floor = await openFloor();
      await use(floor);
      await floor.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
