// `npm run token`: makes, lists and revokes read-only API tokens.
import { runCommandFile } from './run-command.mjs';

runCommandFile('server/cli/token.ts');
