import { parseArgs } from 'node:util';
import { VERSION_NAMES } from '#server/five9/contract/field';
import { ACCOUNTS, PASSWORD } from './service/accounts.ts';
import { QUOTAS } from './service/call-counters.ts';
import type { SimulatorOptions } from './simulator.ts';

/** What the command line asks for. `wrong` carries a sentence that says what is wrong with it. */
type CliRequest =
  | { kind: 'run'; options: SimulatorOptions }
  | { kind: 'show'; text: string }
  | { kind: 'wrong'; message: string };

const SIZES = ['small', 'medium', 'large'] as const;

export const HELP = `A contact centre in a process that speaks the Statistics service.

  npm run simulator -- [flags]

  --size small|medium|large               how big the centre is (medium)
  --seed <number>                         the same seed gives the same day (1)
  --port <number>                         the service (3900; 0 takes a free one)
  --control-port <number>                 the control port, this machine only (3901)
  --host <address>                        where the service listens (127.0.0.1)
  --speed <number>                        simulated seconds a second, 0 stands still (1)
  --quota default|generous|unlimited      how much may be asked (default)
  --seats <number>                        supervisor licences of the domain (60)
  --newest v9_5|v4|v3|v2|default          the newest version of the service (v9_5)
  --start-at <ISO time>                   the simulated moment it opens at (now)
  --ticking-deltas                        send running durations in every update
  --accounts                              list the accounts and what each may do
  --help                                  this text
`;

const FLAGS = {
  size: { type: 'string', default: 'medium' },
  seed: { type: 'string', default: '1' },
  port: { type: 'string', default: '3900' },
  'control-port': { type: 'string', default: '3901' },
  host: { type: 'string', default: '127.0.0.1' },
  speed: { type: 'string', default: '1' },
  quota: { type: 'string', default: 'default' },
  seats: { type: 'string', default: '60' },
  newest: { type: 'string', default: 'v9_5' },
  'start-at': { type: 'string' },
  'ticking-deltas': { type: 'boolean', default: false },
  accounts: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the arguments after the script's name. Never throws. */
export function readCliArguments(args: readonly string[]): CliRequest {
  try {
    const { values } = parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: false });
    if (values.help) return { kind: 'show', text: HELP };
    if (values.accounts) return { kind: 'show', text: accountList() };
    const startAt = values['start-at'];
    return {
      kind: 'run',
      options: {
        size: oneOf('--size', values.size, SIZES),
        seed: numberOf('--seed', values.seed, { to: 2 ** 31 - 1, whole: true }),
        port: numberOf('--port', values.port, { to: 65_535, whole: true }),
        controlPort: numberOf('--control-port', values['control-port'], { to: 65_535, whole: true }),
        host: values.host,
        speed: numberOf('--speed', values.speed, { to: 1000, whole: false }),
        quota: oneOf('--quota', values.quota, QUOTAS),
        seats: numberOf('--seats', values.seats, { to: 1000, whole: true }),
        newest: oneOf('--newest', values.newest, VERSION_NAMES),
        tickingDeltas: values['ticking-deltas'],
        ...(startAt === undefined ? {} : { startAt: timeOf(startAt) }),
      },
    };
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : 'The arguments are wrong.' };
  }
}

function oneOf<T extends string>(flag: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === text);
  if (found !== undefined) return found;
  throw new Error(`${flag} must be one of ${allowed.join(', ')}, not "${text}".`);
}

function numberOf(flag: string, text: string, { to, whole }: { to: number; whole: boolean }): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value <= to && (!whole || Number.isInteger(value))) return value;
  throw new Error(`${flag} must be a ${whole ? 'whole ' : ''}number from 0 to ${to}, not "${text}".`);
}

function timeOf(text: string): number {
  const at = Date.parse(text);
  if (Number.isFinite(at)) return at;
  throw new Error(`--start-at must be a time such as 2026-03-08T09:55:00Z, not "${text}".`);
}

function accountList(): string {
  const widest = Math.max(...ACCOUNTS.map(({ username }) => username.length));
  const lines = ACCOUNTS.map(
    ({ username, role, note }) => `  ${username.padEnd(widest)}  ${role.padEnd(16)}  ${note}`,
  );
  return `Accounts, all with the password ${PASSWORD}:\n\n${lines.join('\n')}\n`;
}
