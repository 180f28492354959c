// `npm test`: everything, from a bare clone. Its last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, environment, install, nodePath, root } from '../server/cli/prepare.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { ensurePostgres } from './find-postgres.mjs';

const results = join(root, 'test-results');
let passed = 0;
let failed = 0;

install();
const node = nodePath();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

step('format', ['prettier', '--check', '--log-level', 'warn', '.']);
step('lint', ['oxlint', '--type-aware', '--deny-warnings']);
step('types', ['next', 'typegen'], ['tsc', '--noEmit']);
step('unused code', ['knip']);
const missing = ensurePostgres();
if (missing) console.error(missing);
counted('unit and contract', {
  command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${results}/unit.json`],
  count: () => {
    const report = read('unit.json');
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0),
    };
  },
});
heading('build');
build();
passed += 1;
const chromium = ensureChromium();
if ('problem' in chromium) {
  console.error(chromium.problem);
  failed += 1;
} else {
  counted('browser', {
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { CHROMIUM_PATH: chromium.path, PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'e2e.json') },
    count: () => {
      const { stats } = read('e2e.json');
      if (stats.flaky > 0) console.log(`${stats.flaky} passed only at the second try.`);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    },
  });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function step(name, ...commands) {
  heading(name);
  const ok = commands.every((command) => run(command) === 0);
  if (ok) passed += 1;
  else failed += 1;
}

/** A step that counts its own tests. A runner that fails without a failed test counts as one failure. */
function counted(name, { command, count, env = {} }) {
  heading(name);
  const status = run(command, env);
  let seen = { passed: 0, failed: 0 };
  try {
    seen = count();
  } catch {
    seen = { passed: 0, failed: 1 };
  }
  passed += seen.passed;
  failed += status !== 0 && seen.failed === 0 ? 1 : seen.failed;
}

function run([program, ...args], env = {}) {
  const script = join(root, 'node_modules/.bin', program);
  return spawnSync(script, args, {
    cwd: root,
    env: environment({ CI: '1', NO_COLOR: '1', ...env, npm_node_execpath: node }),
    stdio: 'inherit',
  }).status;
}

function heading(name) {
  console.log(`\n── ${name}`);
}

function read(file) {
  const path = join(results, file);
  if (!existsSync(path)) throw new Error(`no ${file}`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
