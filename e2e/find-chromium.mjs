import { spawnSync } from 'node:child_process';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The path of a Chromium on this machine, or null. */
export function findChromium() {
  for (const name of names) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (found.status === 0 && found.stdout.trim() !== '') return found.stdout.trim();
  }
  return null;
}

/** Finds a Chromium, installing Debian's where we may. Returns its path or a sentence that says what to do. */
export function ensureChromium() {
  const present = findChromium();
  if (present) return { path: present };
  const mayInstall = process.getuid?.() === 0 && spawnSync('sh', ['-c', 'command -v apt-get']).status === 0;
  if (!mayInstall)
    return { problem: 'No Chromium found. Install it (Debian: apt-get install chromium) and try again.' };
  console.log('Installing Chromium for the browser tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env,
    encoding: 'utf8',
  });
  const path = findChromium();
  return path ? { path } : { problem: `Could not install Chromium: ${(done.stderr ?? '').slice(-500)}` };
}
