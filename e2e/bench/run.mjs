// `npm run bench [-- name…]`: measures on this machine, prints a table and writes e2e/bench/results.json.
import { spawnSync } from 'node:child_process';
import { build, environment, install, nodePath, root } from '../../server/cli/prepare.mjs';

install();
build();
const done = spawnSync(
  nodePath(),
  ['--disable-warning=ExperimentalWarning', '--expose-gc', 'e2e/bench/main.ts', ...process.argv.slice(2)],
  { cwd: root, env: environment({ NODE_ENV: 'production' }), stdio: 'inherit' },
);
process.exit(done.status ?? 1);
