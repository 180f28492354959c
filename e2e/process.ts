import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** One of our processes under test. `port` is what it said once it served; `output` is all it printed. */
export interface RunningProcess {
  readonly port: number;
  readonly ports: Readonly<Record<string, number>>;
  readonly pid: number;
  /** The first administrator's link, where there is none yet: a path of the app. */
  readonly setUp: string | null;
  readonly output: () => string;
  /** Sends the signal and waits for the end; resolves to the exit code, or null when killed. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** A process of ours from its start on. `ended` resolves to its exit code. */
export interface StartedProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly output: () => string;
}

const running = new Set<ChildProcess>();
// A test runner that gives up in the middle of a test must leave nothing behind.
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A disk of its own for a process, mounted where nobody else sees it; it goes with the process. */
export interface OwnDisk {
  at: string;
  megabytes: number;
}

/** Where a process runs. */
export interface Surroundings {
  disk?: OwnDisk | null;
  /** Default the project's. */
  folder?: string;
}

/** Starts `node <args>` in the project and hears what it prints. */
export function spawnNode(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { disk = null, folder = root }: Surroundings = {},
): StartedProcess {
  const [program = process.execPath, ...rest] = [
    ...(disk ? withDisk(disk) : []),
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    ...args,
  ];
  const child = spawn(program, rest, {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(() => {
    running.delete(child);
    return child.exitCode;
  });
  return { child, ended, output: () => output };
}

/** Starts `node <args>` in the project and waits until it says its port. */
export async function startProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  surroundings: Surroundings = {},
): Promise<RunningProcess> {
  const { child, ended, output } = spawnNode(args, env, surroundings);
  const { ports, setUp } = await firstWords(child, output);
  return {
    port: ports['port'] ?? 0,
    ports,
    pid: child.pid ?? 0,
    setUp,
    output,
    end: async (signal) => {
      child.kill(signal);
      return await ended;
    },
  };
}

interface FirstWords {
  ports: Record<string, number>;
  setUp: string | null;
}

async function firstWords(child: ChildProcess, output: () => string): Promise<FirstWords> {
  return await new Promise((resolveWords, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`The process ended (${code}) before it served:\n${output()}`)),
    );
    child.once('message', (message) => resolveWords(readWords(message)));
  });
}

function readWords(message: unknown): FirstWords {
  if (typeof message !== 'object' || message === null) throw new Error('The process said no ports');
  const ports = Object.fromEntries(
    Object.entries(message).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
  return { ports, setUp: 'setUp' in message && typeof message.setUp === 'string' ? message.setUp : null };
}

function withDisk({ at, megabytes }: OwnDisk): readonly string[] {
  const mount = 'mount -t tmpfs -o "size=$1m,mode=700" tmpfs "$2" && shift 2 && exec "$@"';
  return ['unshare', '--mount', '--map-root-user', 'sh', '-c', mount, 'sh', String(megabytes), at];
}
