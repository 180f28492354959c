import { access } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import { type Clock, systemClock } from '#lib/domain/clock';
import { isAppError } from '#server/app-error';
import { type AuditLog, createAudit } from '#server/audit/create-audit';
import { type Env, readEnv } from '#server/env';
import { openStore, type Store } from '#server/store/open-store';

/** What a command works with, on the same store as the server, which may be running. */
export interface CommandTools {
  env: Env;
  store: Store;
  clock: Clock;
  audit: AuditLog;
}

/** Wrong use of a command, in words for whoever typed it. */
export class UsageError extends Error {}

/** Runs a command on the store that the environment names, and sets how the process exits. */
export async function runCommand(work: (tools: CommandTools) => Promise<void>): Promise<void> {
  try {
    const reading = readEnv(process.env);
    if (reading.kind === 'bad') throw new UsageError(reading.problems.join('\n'));
    const { env } = reading;
    if (env.databaseUrl === null) await needFile(env.dataDir);
    const store = await openStore({ dataDir: env.dataDir, databaseUrl: env.databaseUrl });
    const log = pino({ level: 'warn' }, pino.destination(2));
    const audit = createAudit({ store, clock: systemClock, log });
    try {
      await work({ env, store, clock: systemClock, audit });
    } finally {
      await audit.stop();
      await store.close();
    }
  } catch (error) {
    if (!isAppError(error) && !(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

/** A mistyped folder must not become a new, empty installation. */
export async function needFile(dataDir: string): Promise<void> {
  try {
    await access(join(dataDir, 'watchfloor.db'));
  } catch {
    throw new UsageError(
      `There is no store in ${dataDir}. Set DATA_DIR or DATABASE_URL as they are for the server.`,
    );
  }
}
