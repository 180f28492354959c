import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '#lib/domain/clock';
import { readEnv } from '#server/env';
import { createLog } from '#server/ops/log';
import { openRuntime } from '#server/runtime';
import type { Runtime } from '#server/runtime-parts';
import { type Simulator, startSimulator, type SimulatorOptions } from '#server/simulator/simulator';

export interface Line extends AsyncDisposable {
  simulator: Simulator;
  runtime: Runtime;
}

/** A simulated domain and a runtime on it in this process, over real HTTP and on one clock. The runtime is not started. */
export async function openLine(
  clock: Clock,
  options: Pick<SimulatorOptions, 'size' | 'quota'>,
): Promise<Line> {
  const dataDir = await mkdtemp(join(tmpdir(), 'watchfloor-bench-'));
  const simulator = await startSimulator({ seed: 7, ...options, clock });
  const reading = readEnv({
    DATA_DIR: dataDir,
    WATCHFLOOR_DEMO: '1',
    FIVE9_URL: simulator.serviceUrl,
    FIVE9_USERNAME: 'api1',
    FIVE9_PASSWORD: 'simulator',
    FIVE9_NAME: 'Northwind Support',
    FIVE9_ZONE: 'America/New_York',
  });
  if (reading.kind === 'bad') throw new Error(reading.problems.join('\n'));
  const runtime = await openRuntime({
    env: reading.env,
    log: createLog('silent'),
    build: 'bench',
    epoch: 'bench',
    clock,
    random: () => 0.5,
  });
  return {
    simulator,
    runtime,
    [Symbol.asyncDispose]: async () => {
      await simulator.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
