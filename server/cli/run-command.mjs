// Plain JavaScript on purpose: it runs on the host's own Node and finds the one that runs our TypeScript.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { environment, nodePath, root } from './prepare.mjs';

/** Runs one of our commands with this process's arguments, streams and exit. */
export function runCommandFile(file) {
  const args = ['--disable-warning=ExperimentalWarning', join(root, file), ...process.argv.slice(2)];
  const { status, error } = spawnSync(nodePath(), args, { cwd: root, env: environment(), stdio: 'inherit' });
  if (error) console.error(error.message);
  process.exit(status ?? 1);
}
