// `npm start`: install, build, start the simulator and the app, print the addresses. `npm run dev` is the same with --dev.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { build, environment, fail, install, nodePath, root } from './prepare.mjs';

const help = `Usage: npm start -- [options]

  --no-simulator        run on the connections that an administrator has made (and on FIVE9_URL, where that is set)
  --prepare-only        install and build, then stop: for a service that runs server/main.ts itself
  --size SIZE           simulated centre: small (default), medium or large
  --seed N              seed of the simulated day (default 7)
  --quota QUOTA         generous (default), default (the guide's figures) or unlimited
  --speed N             how fast simulated time runs (default 1)
  --help                this text

Environment: PORT (3000), HOST (127.0.0.1), PUBLIC_URL (the address people use, when a proxy stands in front),
DATA_DIR (.data), DATABASE_URL (PostgreSQL instead of a file), SIMULATOR_PORT (3900), SIMULATOR_CONTROL_PORT (3901).`;

const { values: flags } = readFlags();
if (flags.help) {
  console.log(help);
  process.exit(0);
}

install();
const buildName = flags.dev ? 'dev' : build();
if (flags['prepare-only']) {
  console.log(`Prepared build ${buildName}. Run it with: node_modules/.bin/node server/main.ts`);
  process.exit(0);
}
const node = nodePath();
const children = [];
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));

const five9 = flags['no-simulator'] ? { WATCHFLOOR_DEMO: '0' } : await simulatedDomain();
const app = startApp(process.env.PORT ?? '3000');
const { port, setUp } = await firstMessage(app, 'the app');
const shownHost = !process.env.HOST || process.env.HOST === '0.0.0.0' ? '127.0.0.1' : process.env.HOST;
const origin = (process.env.PUBLIC_URL || `http://${shownHost}:${port}`).replace(/\/+$/, '');
console.log(`
  Watchfloor is up.

    Wall       ${origin}/wall
    Desk       ${origin}/desk
    Health     ${origin}/api/health

  ${flags['no-simulator'] ? 'Data comes from the connections that were made.' : `Data comes from the domain simulator (${flags.size}): one click on ${origin} lets you in.`}
${setUp ? setUpWords(setUp) : ''}
  Ctrl-C stops it.
`);

/** A link goes with the life of the app that made it: one that was started again has another. */
function setUpWords(path) {
  return `
  There is no administrator yet. This link makes one, once, within a day:

    ${origin}${path}
`;
}

function readFlags() {
  try {
    return parseArgs({
      options: {
        'no-simulator': { type: 'boolean', default: false },
        'prepare-only': { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        size: { type: 'string', default: 'small' },
        seed: { type: 'string', default: '7' },
        quota: { type: 'string', default: 'generous' },
        speed: { type: 'string', default: '1' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    fail(`${error.message}\n\n${help}`);
  }
}

async function simulatedDomain() {
  const simulator = keepUp('simulator', (ports) =>
    start([
      'server/simulator/cli.ts',
      `--size=${flags.size}`,
      `--seed=${flags.seed}`,
      `--quota=${flags.quota}`,
      `--speed=${flags.speed}`,
      `--port=${ports?.port ?? process.env.SIMULATOR_PORT ?? '3900'}`,
      `--control-port=${ports?.controlPort ?? process.env.SIMULATOR_CONTROL_PORT ?? '3901'}`,
    ]),
  );
  const { port: servicePort } = await firstMessage(simulator, 'the simulator');
  return {
    FIVE9_URL: `http://127.0.0.1:${servicePort}/wssupervisor/v9_5/SupervisorWebService`,
    FIVE9_USERNAME: 'api1',
    FIVE9_PASSWORD: 'simulator',
    FIVE9_ACTING_USERNAME: 'sup1',
    FIVE9_ACTING_PASSWORD: 'simulator',
    WATCHFLOOR_DEMO: '1',
    FIVE9_NAME: process.env.FIVE9_NAME ?? 'Northwind Support',
    FIVE9_ZONE: process.env.FIVE9_ZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

function startApp(onPort) {
  return keepUp('app', (ports) =>
    start(['server/main.ts', ...(flags.dev ? ['--dev'] : [])], {
      ...five9,
      PORT: String(ports?.port ?? onPort),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
      NODE_ENV: flags.dev ? 'development' : 'production',
    }),
  );
}

/** One that dies by itself is launched again on the ports it had, ever more patiently; one that never served ends us. */
function keepUp(name, launch, { ports = null, restarts = 0 } = {}) {
  const child = launch(ports);
  const startedAt = Date.now();
  let known = ports;
  child.once('message', (message) => {
    known = message;
    if (ports !== null && message.setUp) console.log(setUpWords(message.setUp));
  });
  child.on('exit', (code) => {
    if (stopping) return;
    if (known === null) return void stop(code || 1);
    const quick = Date.now() - startedAt < 60_000;
    const waitMs = quick ? Math.min(30_000, 1000 * 2 ** restarts) : 1000;
    const waitS = Math.round(waitMs / 1000);
    console.error(`The ${name} ended (${code ?? 'killed'}); starting it again in ${waitS} s.`);
    const again = { ports: known, restarts: quick ? restarts + 1 : 1 };
    setTimeout(() => stopping || keepUp(name, launch, again), waitMs);
  });
  return child;
}

/** A child with a channel to us: its first message, once it serves, says its ports and what else there is to say. */
function start(args, env = {}) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    env: environment(env),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.push(child);
  return child;
}

function firstMessage(child, name) {
  return new Promise((resolve) => {
    child.once('message', (message) => {
      if (message && typeof message === 'object' && 'port' in message) resolve(message);
      else fail(`${name} did not say its port.`);
    });
  });
}

async function stop(code) {
  if (stopping) return;
  stopping = true;
  const running = children.filter((child) => child.exitCode === null && child.signalCode === null);
  const ended = running.map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of running) child.kill('SIGTERM');
  const impatient = setTimeout(() => running.forEach((child) => child.kill('SIGKILL')), 10_000);
  await Promise.all(ended);
  clearTimeout(impatient);
  process.exit(code);
}
