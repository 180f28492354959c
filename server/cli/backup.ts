import { parseArgs } from 'node:util';
import { writeBackup } from '#server/store/backup/write-backup';
import { connectStore } from '#server/store/open-store';
import { needFile, UsageError } from './command.ts';
import { keyWords, runStoreCommand, typedPath } from './store-command.ts';

const help = `Usage: npm run backup -- --to FOLDER|FILE

Writes people, rights, connections, directory and audit to one new file, while the server runs or not.

Environment: DATA_DIR or DATABASE_URL, as they are for the server.`;

await runStoreCommand(async (env) => {
  const to = typedPath(readTo());
  const { dataDir, databaseUrl } = env;
  if (databaseUrl === null) await needFile(dataDir);
  const store = await connectStore({ dataDir, databaseUrl }, 'watchfloor-backup');
  try {
    const { path, rows } = await writeBackup(store, to, Date.now());
    return `Wrote ${rows} rows to ${path}

The key that opens the passwords in it is kept apart: ${await keyWords(env)}
Keep a copy of the key somewhere else than the backups; whoever has both has the passwords.`;
  } finally {
    await store.close();
  }
});

function readTo(): string {
  try {
    const { to } = parseArgs({ options: { to: { type: 'string' } } }).values;
    if (!to) throw new Error('--to says where');
    return to;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n\n${help}`);
  }
}
