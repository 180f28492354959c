// `npm run rescue`: lets a locked-out administrator back in.
import { runCommandFile } from './run-command.mjs';

runCommandFile('server/cli/rescue.ts');
