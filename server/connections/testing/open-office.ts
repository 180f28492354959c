import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { ManualClock } from '#lib/domain/manual-clock';
import type { AuditNote } from '#server/audit/audit';
import type { ProbeResult } from '#server/five9/probe/probe-result';
import { openSecrets } from '#server/secrets/open-secrets';
import { openStore, type Store } from '#server/store/open-store';
import type { ConnectionPlan } from '../connection-plan.ts';
import type { ConnectionProbe, ProbeTarget } from '../connection-probe.ts';
import type { AddRequest } from '../connection-requests.ts';
import { type Connections, createConnections } from '../connections.ts';
import type { SecretBox } from '../held-connection.ts';

export const NOW = 1_790_000_000_000;
export const OK: ProbeResult = { kind: 'ok', versions: { oldest: 'v2', newest: 'v13' }, quota: [] };

/** The secrets of an installation with a key of its own. */
export function secretsWithNewKey(): Promise<SecretBox> {
  const fromEnvironment = randomBytes(32).toString('base64');
  return openSecrets({ dataDir: tmpdir(), fromEnvironment, log: pino({ level: 'silent' }) });
}

export interface Office extends AsyncDisposable {
  connections: Connections;
  store: Store;
  clock: ManualClock;
  /** Every set of plans that was to run, the last one last. */
  applied: (readonly ConnectionPlan[])[];
  notes: AuditNote[];
  /** What the upstream was asked, and what it is to say. */
  asked: (ProbeTarget & { takeSeat?: boolean; service: string })[];
  says: { statistics: ProbeResult; configuration: ProbeResult };
  /** The next question to the statistics service goes to `onAsked` and waits for `letGo`. */
  hold(onAsked: (target: ProbeTarget) => void): void;
  letGo(result: ProbeResult): void;
  logged(): string;
  /** The same installation, started again. */
  restart(change?: Partial<OfficeOptions>): Promise<Office>;
}

export interface OfficeOptions {
  secrets: SecretBox;
  environment: ConnectionPlan | null;
  mayBeLocal: boolean;
  dataDir: string;
}

/** The connections of an installation on a store of its own, with an upstream that says what it is told to. */
export async function openOffice(given: Partial<OfficeOptions> = {}): Promise<Office> {
  const dataDir = given.dataDir ?? (await mkdtemp(join(tmpdir(), 'connections-')));
  const options = {
    secrets: await secretsWithNewKey(),
    environment: null,
    mayBeLocal: false,
    ...given,
    dataDir,
  };
  const store = await openStore({ dataDir });
  const clock = new ManualClock(NOW);
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const told: Pick<Office, 'applied' | 'notes' | 'asked' | 'says'> = {
    applied: [],
    notes: [],
    asked: [],
    says: { statistics: OK, configuration: OK },
  };
  let onAsked: ((target: ProbeTarget) => void) | null = null;
  const held = Promise.withResolvers<ProbeResult>();
  const probe: ConnectionProbe = {
    statistics: (target) => {
      told.asked.push({ ...target, service: 'statistics' });
      if (onAsked) {
        onAsked(target);
        return held.promise;
      }
      return Promise.resolve(told.says.statistics);
    },
    configuration: (target) => {
      told.asked.push({ ...target, service: 'configuration' });
      return Promise.resolve(told.says.configuration);
    },
  };
  const connections = createConnections({
    ...options,
    store,
    clock,
    probe,
    log: pino({ level: 'trace' }, sink),
    audit: {
      note: (note) => {
        told.notes.push(note);
        return Promise.resolve();
      },
    },
    apply: (plans) => {
      told.applied.push(plans);
      return Promise.resolve();
    },
  });
  await connections.start();
  return {
    connections,
    store,
    clock,
    ...told,
    hold: (given_) => {
      onAsked = given_;
    },
    letGo: held.resolve,
    logged: () => lines.join(''),
    restart: async (change = {}) => {
      await store.close();
      return openOffice({ ...options, ...change });
    },
    [Symbol.asyncDispose]: async () => {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export const PASSWORD = 'tr0ub4dor:secret';

/** What somebody types to add a connection. */
export function request(settings: Partial<AddRequest['settings']> = {}): AddRequest {
  return {
    settings: {
      name: 'Europe',
      url: 'api.five9.eu',
      serviceVersion: 'address',
      zone: 'Europe/Berlin',
      dataCentreZone: 'America/Los_Angeles',
      businessDayStart: '06:00',
      shiftStart: '08:30',
      statisticsRange: 'day',
      rollingPeriod: '30m',
      ...settings,
    },
    users: { polling: { username: 'wall@voltera.example', password: PASSWORD } },
  };
}

export function planOfEnvironment(): ConnectionPlan {
  return {
    origin: 'environment',
    settings: {
      id: 'five9',
      name: 'Five9',
      url: 'https://api.five9.com/wssupervisor/v9_5/SupervisorWebService',
      zone: 'America/Los_Angeles',
      dataCentreZone: 'America/Los_Angeles',
      businessDayStartMs: 0,
      shiftStartMs: 0,
      statisticsRange: 'day',
      rollingPeriod: '30m',
      columnRoles: {},
    },
    credentials: { polling: { username: 'env@voltera.example', password: 'from the environment' } },
  };
}
