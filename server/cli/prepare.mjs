// Plain JavaScript on purpose: it runs on the host's own Node before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const neededMajor = 24;
/** Below it npm leaves out parts that the build needs, without a word. */
const neededToInstall = 20;

/** Installs what package-lock.json asks for, unless that is what node_modules holds already. */
export function install() {
  const marker = join(root, 'node_modules/.watchfloor-installed');
  const wanted = digestOf(['package.json', 'package-lock.json']);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  if (Number(process.versions.node.split('.')[0]) < neededToInstall)
    fail(
      `Watchfloor needs Node ${neededToInstall} or newer to install its packages; this is ${process.version}.`,
    );
  console.log('Installing packages (first time, or the lock file changed) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'installing packages');
  writeFileSync(marker, wanted);
}

/** The Node that runs our TypeScript: the project's own where it was installed, else the host's when new enough. */
export function nodePath() {
  const own = join(root, 'node_modules/.bin/node');
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath;
  fail(
    `Watchfloor needs Node ${neededMajor} or newer; this is ${process.version}, and no build of it came with the packages for ${process.platform} ${process.arch}.`,
  );
}

/** Builds the pages, unless the last build was made of the same files. Returns the build's name. */
export function build() {
  const marker = join(root, '.next/watchfloor-build');
  const wanted = digestOf([
    'package-lock.json',
    'next.config.ts',
    'instrumentation-client.ts',
    'postcss.config.mjs',
    'tsconfig.json',
    ...['app', 'components', 'lib', 'pages', 'server', 'public'].flatMap((folder) => filesBelow(folder)),
  ]).slice(0, 12);
  if (
    existsSync(marker) &&
    readFileSync(marker, 'utf8') === wanted &&
    existsSync(join(root, '.next/BUILD_ID'))
  )
    return wanted;
  // What a failed build could not find, such as a package, stays unfound in its cache.
  if (!existsSync(marker)) rmSync(join(root, '.next/cache'), { recursive: true, force: true });
  rmSync(marker, { force: true });
  console.log('Building the pages …');
  run(nodePath(), [join(root, 'node_modules/next/dist/bin/next'), 'build'], 'building the pages');
  mkdirSync(dirname(marker), { recursive: true });
  writeFileSync(marker, wanted);
  return wanted;
}

/** Environment for our own processes: no telemetry, and the project's programs first on the path. */
export function environment(more = {}) {
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`,
    ...more,
  };
}

export function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function run(command, args, doing) {
  const done = spawnSync(command, args, { cwd: root, env: environment(), encoding: 'utf8' });
  if (done.error) fail(`Failed while ${doing}: ${done.error.message}`);
  if (done.status !== 0) fail(`Failed while ${doing}:\n${done.stdout}\n${done.stderr}`);
}

function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      if (statSync(join(root, path)).isDirectory()) return filesBelow(path);
      return /\.test\.tsx?$|\.mjs$|\.md$/.test(name) ? [] : [path];
    });
}
