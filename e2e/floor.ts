import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BrowserContext } from '@playwright/test';
import type * as z from 'zod';
import { TruthTable, centreCalls, centreState, healthBody, madeToken } from './floor-answers.ts';
import { type RunningProcess, startProcess } from './process.ts';

export interface Floor {
  readonly simulator: RunningProcess;
  /** The app as it runs now; `restart` replaces it on the same port. */
  app(): RunningProcess;
  readonly url: string;
  readonly port: number;
  /** `folder`: of another build. */
  restart(folder?: string): Promise<void>;
  /** Asks the simulator's control port. */
  control(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
  /** One table as the centre itself has it. */
  truth(type: string): Promise<TruthTable>;
  /** How often the centre was asked this operation since its start. */
  callsOf(operation: string): Promise<number>;
  health(): Promise<z.infer<typeof healthBody>>;
  /** As the person who came in through the demonstration's door: may do everything. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The header that carries that person's session. */
  readonly session: { readonly cookie: string };
  /** The header of a new read-only token, which may open as many streams as it likes. */
  token(name: string): Promise<{ readonly authorization: string }>;
  /** Lets a browser in as that person. */
  enter(context: BrowserContext): Promise<void>;
  /** Types that could be resumed after a sudden end. */
  checkpoints(): Promise<readonly string[]>;
  /** The app's data folder as the app sees it. */
  dataDir(): string;
  close(): Promise<void>;
}

export interface FloorOptions {
  size?: 'small' | 'medium' | 'large';
  seed?: number;
  quota?: 'default' | 'generous' | 'unlimited';
  /** The newest version of the service that the centre has; the app is told its host alone. */
  newest?: 'v9_5' | 'v4' | 'v3' | 'v2' | 'default';
  /** The centre's user that acts for everybody; `sup1` by default. */
  actsAs?: string;
  /** Keeps the app's data on a disk of its own of so many megabytes; what is on it goes with the app. */
  diskMegabytes?: number;
  /** Fills the data folder before the app first starts on it. */
  prepare?: (dataDir: string) => Promise<void>;
}

const PASSWORD = 'simulator';
const SERVICE = '/wssupervisor/v9_5/SupervisorWebService';

/** What must never be read in an answer or in what a process prints. */
export const CREDENTIALS: readonly string[] = [PASSWORD, btoa(`api1:${PASSWORD}`)];

/** A simulated centre and a Watchfloor on it, each a process of its own on free ports, with a data folder of their own. */
export async function openFloor(options: FloorOptions = {}): Promise<Floor> {
  const dataDir = await mkdtemp(join(tmpdir(), 'watchfloor-'));
  const simulator = await startSimulatedCentre(options);
  const startApp = (port: number, folder?: string): Promise<RunningProcess> =>
    startProcess(
      ['server/main.ts'],
      {
        NODE_ENV: 'production',
        PORT: String(port),
        DATA_DIR: dataDir,
        FIVE9_URL: `http://127.0.0.1:${simulator.port}${options.newest === undefined ? SERVICE : ''}`,
        FIVE9_USERNAME: 'api1',
        FIVE9_PASSWORD: PASSWORD,
        FIVE9_ACTING_USERNAME: options.actsAs ?? 'sup1',
        FIVE9_ACTING_PASSWORD: PASSWORD,
        WATCHFLOOR_DEMO: '1',
        FIVE9_NAME: 'Northwind Support',
        FIVE9_ZONE: 'Europe/Berlin',
      },
      {
        ...(folder !== undefined && { folder }),
        disk: options.diskMegabytes === undefined ? null : { at: dataDir, megabytes: options.diskMegabytes },
      },
    );
  const firstApp = async (): Promise<RunningProcess> => {
    await options.prepare?.(dataDir);
    return await startApp(0);
  };
  let app = await firstApp().catch(async (error: unknown) => {
    await simulator.end('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  });
  const { port } = app;
  const url = `http://127.0.0.1:${port}`;
  const session = { cookie: await cameIn(url) };
  const ask: Floor['fetch'] = (path, init = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: { ...session, ...Object.fromEntries(new Headers(init.headers)) },
    });
  const control: Floor['control'] = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${simulator.ports['controlPort']}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!answer.ok) throw new Error(`The simulator answered ${answer.status}: ${await answer.text()}`);
    return answer.status === 204 ? null : await answer.json();
  };
  return {
    simulator,
    app: () => app,
    url,
    port,
    restart: async (folder) => {
      app = await startApp(port, folder);
    },
    control,
    truth: async (type) => {
      const table = centreState.parse(await control('GET', `/state?types=${type}`)).types[type];
      if (!table) throw new Error(`The centre has no table ${type}`);
      return new TruthTable(table);
    },
    callsOf: async (operation) =>
      centreCalls
        .parse(await control('GET', '/calls'))
        .filter((call) => call.operation === operation)
        .reduce((sum, { count }) => sum + count, 0),
    health: async () => healthBody.parse(await (await ask('/api/health')).json()),
    fetch: ask,
    session,
    token: async (name) => {
      const answer = await ask('/api/tokens', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name }),
      });
      const { secret } = madeToken.parse(await answer.json());
      return { authorization: `Bearer ${secret}` };
    },
    enter: (context) => enterAs(context, { url, cookie: session.cookie }),
    checkpoints: async () => {
      using store = new DatabaseSync(join(dataDir, 'watchfloor.db'), { readOnly: true });
      const saved = store.prepare('select distinct type from checkpoint_piece').all();
      return saved.map(({ type }) => String(type));
    },
    dataDir: () => join(`/proc/${app.pid}/root`, dataDir),
    close: async () => {
      await Promise.all([app.end('SIGTERM'), simulator.end('SIGTERM')]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Goes in through the demonstration's door; the session as a Cookie header. */
export async function cameIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/demo`, { method: 'POST' });
  if (!answer.ok) throw new Error(`The demonstration's door answered ${answer.status}`);
  return cookiesIn(answer);
}

/** What an answer gives a browser to keep, as the Cookie header that it sends from then on. */
export function cookiesIn(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

/** Gives a browser what a Cookie header carries. */
export async function enterAs(
  context: BrowserContext,
  { url, cookie }: { url: string; cookie: string },
): Promise<void> {
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return { name, value, url, httpOnly: true, sameSite: 'Lax' as const };
    }),
  );
}

function startSimulatedCentre({
  size = 'small',
  seed = 7,
  quota = 'unlimited',
  newest = 'v9_5',
}: FloorOptions): Promise<RunningProcess> {
  const flags = { size, seed, quota, newest, port: 0, 'control-port': 0 };
  return startProcess([
    'server/simulator/cli.ts',
    ...Object.entries(flags).map(([name, value]) => `--${name}=${value}`),
  ]);
}
