import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** One of our processes under test. `port` is what it said once it served; `output` is all it printed. */
export interface RunningProcess {
  readonly port: number;
  readonly ports: Readonly<Record<string, number>>;
  readonly pid: number;
  output(): string;
  /** Sends the signal and waits for the end; resolves to the exit code, or null when killed. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Starts `node <args>` in the project and waits until it says its port. */
export async function startProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<RunningProcess> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ports = await portsOf(child, () => output);
  return {
    port: ports['port'] ?? 0,
    ports,
    pid: child.pid ?? 0,
    output: () => output,
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

async function portsOf(child: ChildProcess, output: () => string): Promise<Record<string, number>> {
  return await new Promise((resolvePorts, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`The process ended (${code}) before it served:\n${output()}`)),
    );
    child.once('message', (message) => resolvePorts(readPorts(message)));
  });
}

function readPorts(message: unknown): Record<string, number> {
  if (typeof message !== 'object' || message === null) throw new Error('The process said no ports');
  return Object.fromEntries(
    Object.entries(message).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
