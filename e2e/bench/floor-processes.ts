import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningProcess, startProcess } from '../process.ts';
import { type Exchange, startHttpProxy } from './parts/http-proxy.ts';

export interface FloorProcesses extends AsyncDisposable {
  app: RunningProcess;
  simulator: RunningProcess;
  /** From now on so many simulated seconds pass in a second. */
  pace: (speed: number) => Promise<void>;
}

/** Simulator and app as processes of their own, as they run for people; `onAnswer` hears every answer of the service. */
export async function startFloor(options: {
  size: 'small' | 'medium' | 'large';
  /** Simulated seconds a second; default 1. */
  speed?: number;
  onAnswer?: (exchange: Exchange) => void;
}): Promise<FloorProcesses> {
  const started = new AsyncDisposableStack();
  try {
    const dataDir = await mkdtemp(join(tmpdir(), 'watchfloor-bench-'));
    started.defer(() => rm(dataDir, { recursive: true, force: true }));
    const speed = String(options.speed ?? 1);
    const flags = ['--size', options.size, '--seed', '7', '--quota', 'unlimited', '--speed', speed];
    const simulator = await startProcess(
      ['server/simulator/cli.ts', ...flags, '--port', '0', '--control-port', '0'],
      {},
    );
    started.defer(() => end(simulator));
    endWithUs(simulator);
    const proxy = started.use(
      await startHttpProxy(simulator.port, options.onAnswer ?? ((): void => undefined)),
    );
    const app = await startProcess(['server/main.ts'], {
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: '0',
      DATA_DIR: dataDir,
      WATCHFLOOR_DEMO: '1',
      FIVE9_URL: `http://127.0.0.1:${proxy.port}/wssupervisor/v9_5/SupervisorWebService`,
      FIVE9_USERNAME: 'api1',
      FIVE9_PASSWORD: 'simulator',
      FIVE9_NAME: 'Northwind Support',
      FIVE9_ZONE: 'America/New_York',
    });
    started.defer(() => end(app));
    endWithUs(app);
    const all = started.move();
    const pace = async (faster: number): Promise<void> => {
      const control = `http://127.0.0.1:${simulator.ports['controlPort']}/clock`;
      const answer = await fetch(control, { method: 'POST', body: JSON.stringify({ speed: faster }) });
      if (!answer.ok) throw new Error(`The simulator answered ${answer.status}`);
    };
    return { app, simulator, pace, [Symbol.asyncDispose]: () => all.disposeAsync() };
  } catch (error) {
    await started.disposeAsync();
    throw error;
  }
}

async function end(running: RunningProcess): Promise<void> {
  await running.end('SIGTERM');
}

/** A bench that is given up must leave nothing behind. */
function endWithUs(running: RunningProcess): void {
  process.once('exit', () => void running.end('SIGKILL'));
}
