// `npm run restore -- --from FILE [--force]`, while no server runs.
import { runCommandFile } from './run-command.mjs';

runCommandFile('server/cli/restore.ts');
