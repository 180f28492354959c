import { type RunningProcess, startProcess } from './process.ts';

/** A simulated centre of its own, beside the one a floor has. */
export interface SecondCentre {
  /** What somebody would type as its address. */
  readonly address: string;
  /** Asks its control port. */
  control(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
  close(): Promise<void>;
}

export async function openSecondCentre(seed: number): Promise<SecondCentre> {
  const simulator: RunningProcess = await startProcess([
    'server/simulator/cli.ts',
    '--size=small',
    `--seed=${seed}`,
    '--quota=unlimited',
    '--port=0',
    '--control-port=0',
  ]);
  return {
    address: `http://127.0.0.1:${simulator.port}`,
    control: async (method, path, body) => {
      const answer = await fetch(`http://127.0.0.1:${simulator.ports['controlPort']}${path}`, {
        method,
        ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      if (!answer.ok) throw new Error(`The simulator answered ${answer.status}: ${await answer.text()}`);
      return answer.status === 204 ? null : await answer.json();
    },
    close: async () => {
      await simulator.end('SIGTERM');
    },
  };
}
