// `npm run boards`: applies boards from a folder of files, and writes them to one.
import { runCommandFile } from './run-command.mjs';

runCommandFile('server/cli/boards.ts');
