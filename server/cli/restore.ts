import { parseArgs } from 'node:util';
import { restoreBackup } from '#server/store/backup/restore-backup';
import { connectStore } from '#server/store/open-store';
import { UsageError } from './command.ts';
import { keyWords, runStoreCommand, typedPath } from './store-command.ts';

const help = `Usage: npm run restore -- --from FILE [--force]

Makes the store what the backup says, in either kind of database, while no server runs: all of it or nothing.

  --force    replaces what the store holds

Environment: DATA_DIR or DATABASE_URL, as they are for the server.`;

await runStoreCommand(async (env) => {
  const { from, force } = readFlags();
  const { dataDir, databaseUrl } = env;
  const store = await connectStore({ dataDir, databaseUrl, alone: true }, 'watchfloor-restore');
  try {
    const { madeAt, rows } = await restoreBackup({ store, from: typedPath(from), force });
    return `Restored ${rows} rows as they were at ${madeAt}. Everybody signs in anew.

Passwords of Five9 users open only with the key of then: ${await keyWords(env)}
Rights and tokens taken away since the backup are back: look at people and tokens.`;
  } finally {
    await store.close();
  }
});

function readFlags(): { from: string; force: boolean } {
  try {
    const { from, force } = parseArgs({
      options: { from: { type: 'string' }, force: { type: 'boolean', default: false } },
    }).values;
    if (!from) throw new Error('--from says which');
    return { from, force };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n\n${help}`);
  }
}
