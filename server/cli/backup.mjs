// `npm run backup -- --to FOLDER|FILE`, also while the server runs.
import { runCommandFile } from './run-command.mjs';

runCommandFile('server/cli/backup.ts');
