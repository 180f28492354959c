import { spawnSync } from 'node:child_process';

/** Whether this machine has the programs that the store's tests start a PostgreSQL of their own with. */
function hasPostgres() {
  const look = 'ls /usr/lib/postgresql/*/bin/initdb || ls "$(pg_config --bindir)/initdb"';
  return spawnSync('sh', ['-c', look], { stdio: 'ignore' }).status === 0;
}

/** Installs Debian's PostgreSQL where there is none and we may. Returns null or a sentence that says what to do. */
export function ensurePostgres() {
  if (hasPostgres()) return null;
  const mayInstall = process.getuid?.() === 0 && spawnSync('sh', ['-c', 'command -v apt-get']).status === 0;
  if (!mayInstall)
    return 'No PostgreSQL found, and the store is tested on it too. Install it (Debian: apt-get install postgresql) and try again.';
  console.log('Installing PostgreSQL for the tests of the store …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], {
    env,
    encoding: 'utf8',
  });
  return hasPostgres() ? null : `Could not install PostgreSQL: ${(done.stderr ?? '').slice(-500)}`;
}
