import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isAppError } from '#server/app-error';
import { type Env, readEnv } from '#server/env';
import { keyFileIn } from '#server/secrets/secret-key';
import { UsageError } from './command.ts';

/** Runs a command about the store as a whole, which it connects to itself, and sets how the process exits. */
export async function runStoreCommand(work: (env: Env) => Promise<string>): Promise<void> {
  try {
    const reading = readEnv(process.env);
    if (reading.kind === 'bad') throw new UsageError(reading.problems.join('\n'));
    process.stdout.write(`${await work(reading.env)}\n`);
  } catch (error) {
    if (!isAppError(error) && !(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

/** A path as it was typed, from the folder it was typed in: npm runs its scripts in the project's. */
export function typedPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** Where the key is that opens the secrets in a backup. */
export async function keyWords({ secretKey, dataDir }: Env): Promise<string> {
  if (secretKey !== null) return 'the SECRET_KEY that the server is started with';
  const path = resolve(keyFileIn(dataDir));
  return access(path).then(
    () => path,
    () => `${path} (not there now)`,
  );
}
