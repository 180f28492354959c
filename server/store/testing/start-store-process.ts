import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type StoreCommand, type StoreWord, wordSchema } from './store-command.ts';

export interface StoreProcessOptions {
  dataDir: string;
  databaseUrl?: string | null;
  alone?: boolean;
  /** Options of a disk in memory, such as `size=4m`, that the process alone sees at `dataDir`. */
  disk?: string;
}

export interface StoreProcess extends AsyncDisposable {
  readonly pid: number;
  tell(command: StoreCommand): Promise<Exclude<StoreWord, { kind: 'committed' }>>;
  /** Lets it write on, tells of each commit, and resolves with its end. */
  writeOn(life: number, committed: (key: string) => void): Promise<void>;
  kill(): Promise<void>;
  /** Resolves with its end, whatever the reason. */
  readonly ended: Promise<unknown>;
}

/** Starts a real process with a store of its own making; it opens nothing until it is told. */
export async function startStoreProcess(options: StoreProcessOptions): Promise<StoreProcess> {
  const { dataDir, databaseUrl = null, alone = false, disk = null } = options;
  const script = fileURLToPath(new URL('./store-process.ts', import.meta.url));
  const args = [script, JSON.stringify({ dataDir, databaseUrl, alone, mounted: disk })];
  const node = [execPath, '--disable-warning=ExperimentalWarning', ...args];
  // Mounts need a namespace; being root in it is enough, so the tests need not be.
  const [program = execPath, ...rest] =
    disk === null ? node : ['unshare', '--mount', '--map-root-user', ...node];
  const child = spawn(program, rest, { stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
  const complaints: string[] = [];
  child.stderr?.on('data', (data: Buffer) => complaints.push(data.toString()));
  const ended = once(child, 'exit');
  const next = (): Promise<StoreWord> => nextWord(child, complaints);
  await next();
  return {
    pid: child.pid ?? 0,
    ended,
    async tell(command) {
      const answer = next();
      child.send(command);
      const word = await answer;
      if (word.kind === 'committed') throw new Error('It was told to write on');
      return word;
    },
    async writeOn(life, committed) {
      child.on('message', (message) => {
        const word = wordSchema.parse(message);
        if (word.kind === 'committed') committed(word.key);
      });
      child.send({ do: 'write-on', life } satisfies StoreCommand);
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}

function nextWord(child: ChildProcess, complaints: readonly string[]): Promise<StoreWord> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(new Error(`The process with the store ended: ${complaints.join('')}`));
    child.once('exit', gone);
    child.once('error', reject);
    child.once('message', (message) => {
      child.off('exit', gone);
      child.off('error', reject);
      resolve(wordSchema.parse(message));
    });
  });
}
