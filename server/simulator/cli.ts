import { pino } from 'pino';
import { readCliArguments } from './cli-arguments.ts';
import { PASSWORD } from './service/accounts.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from './simulator.ts';

const request = readCliArguments(process.argv.slice(2));
switch (request.kind) {
  case 'show':
    console.log(request.text);
    break;
  case 'wrong':
    console.error(`${request.message}\nTry --help.`);
    process.exitCode = 2;
    break;
  case 'run':
    await run(request.options);
}

async function run(options: SimulatorOptions): Promise<void> {
  const log = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true }));
  let simulator: Simulator | undefined;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      void Promise.resolve(simulator?.stop()).then(() => process.exit(0));
    });
  try {
    simulator = await startSimulator({ ...options, log });
  } catch (error) {
    console.error(`The simulator cannot start: ${error instanceof Error ? error.message : 'unknown error'}`);
    process.exitCode = 1;
    return;
  }
  const { size, seed, quota } = options;
  console.log(`Simulated domain: ${size}, seed ${seed}, quota ${quota}`);
  console.log(`Service  ${simulator.serviceUrl}`);
  console.log(`Control  ${simulator.controlUrl}`);
  console.log(`Log in as api1 with the password ${PASSWORD}; --accounts lists the others.`);
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.send?.({ port: portOf(simulator.serviceUrl), controlPort: portOf(simulator.controlUrl) });
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}
