import { ManualClock } from '#lib/domain/manual-clock';
import type { StatisticType } from '#lib/domain/statistic-type';
import { PASSWORD } from '#server/simulator/service/accounts';
import { type Simulator, type SimulatorOptions, startSimulator } from '#server/simulator/simulator';
import { ConfigurationCaller } from './configuration-caller.ts';
import { SoapCaller } from './soap-caller.ts';

/** A working morning in the data centre: Tuesday, 10 March 2026, 11:00:10. */
export const MORNING = Date.parse('2026-03-10T18:00:10Z');

interface StateAnswer {
  time: number;
  batch: number;
  types: Partial<Record<StatisticType, { columns: string[]; rows: string[][] }>>;
}

/** A small simulated domain on a clock of the test's own, with callers and the control port at hand. */
export interface SimulatedDomain extends AsyncDisposable {
  simulator: Simulator;
  clock: ManualClock;
  as(user: string, options?: { program?: string; version?: string; password?: string }): SoapCaller;
  /** The same at the configuration service, by the contract of its newest version. */
  configuration(user: string, options?: { version?: string; password?: string }): ConfigurationCaller;
  /** Sends JSON to the control port; returns status and parsed answer. */
  control(method: string, path: string, body?: unknown): Promise<{ status: number; value: unknown }>;
  /** Makes trouble and fails where the control port refuses. */
  trouble(request: Readonly<Record<string, unknown>>): Promise<void>;
  change(request: Readonly<Record<string, unknown>>): Promise<void>;
  state(query?: string): Promise<StateAnswer>;
}

export async function openDomain(options: Partial<SimulatorOptions> = {}): Promise<SimulatedDomain> {
  const clock = new ManualClock(MORNING);
  const simulator = await startSimulator({ size: 'small', seed: 7, quota: 'unlimited', clock, ...options });
  const control: SimulatedDomain['control'] = async (method, path, body) => {
    const answer = await fetch(`${simulator.controlUrl}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const value: unknown = await answer.json();
    return { status: answer.status, value };
  };
  const insist = async (path: string, body: unknown): Promise<void> => {
    const { status, value } = await control('POST', path, body);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(value)}`);
  };
  return {
    simulator,
    clock,
    as: (user, { program = 'board', version = 'v9_5', password = PASSWORD } = {}) =>
      new SoapCaller({ url: pathOf(simulator.serviceUrl, version), user, password, program }),
    configuration: (user, { version = 'v13', password = PASSWORD } = {}) =>
      new ConfigurationCaller({
        url: simulator.configurationUrl.replace('/v13', version === 'default' ? '' : `/${version}`),
        user,
        password,
        program: 'directory',
      }),
    control,
    trouble: (request) => insist('/trouble', request),
    change: (request) => insist('/model', request),
    state: async (query = '') => asState((await control('GET', `/state${query}`)).value),
    [Symbol.asyncDispose]: () => simulator.stop(),
  };
}

function pathOf(serviceUrl: string, version: string): string {
  return serviceUrl.replace('/v9_5', version === 'default' ? '' : `/${version}`);
}

/** Sure because `/state` is typed where it is written; the tests compare every part of it. */
function asState(value: unknown): StateAnswer {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape is the control port's own
  return value as StateAnswer;
}
