import * as z from 'zod';
import type { ManualClock } from '#lib/domain/manual-clock';
import type { PersonCaller } from '#server/auth/caller';
import type { OwnUsers } from '#server/linked-users/linked-users';
import { EVERYTHING } from '#server/scope/visibility';
import { MAY } from '#server/walls/testing/on-store';
import type { ActingPerson } from '../acting.ts';
import type { ListenAct, StationAct } from '../monitoring/monitoring-requests.ts';
import { type ActingCentre, openActingCentre } from './acting-centre.ts';

export const MAYS: ActingPerson = { by: MAY, visibility: EVERYTHING };
const OMAR: PersonCaller = { ...MAY, id: 'p-omar', name: 'Omar', sessionId: 'o' };
export const OMARS: ActingPerson = { by: OMAR, visibility: EVERYTHING };

interface ListeningDomain {
  simulator: { serviceUrl: string; stop(): Promise<void> };
  clock: ManualClock;
  control(method: 'GET', path: string): Promise<{ value: unknown }>;
  state(
    query: string,
  ): Promise<{ types: { AgentState?: { columns?: string[]; rows?: (string | null)[][] } } }>;
}

const witness = z.looseObject({
  stations: z.array(z.object({ user: z.string(), station: z.string(), isConnected: z.boolean() })),
  monitoring: z.array(z.object({ supervisor: z.string(), agent: z.string(), mode: z.string() })),
});
const calls = z.array(z.looseObject({ operation: z.string(), count: z.number() }));

export interface ListeningCentre<Of extends ListeningDomain> extends ActingCentre<Of> {
  /** Two who are logged in. */
  agents: readonly [string, string];
  station(
    act: Unpressed<StationAct>,
    person?: ActingPerson,
  ): ReturnType<ActingCentre['acts']['monitoring']['station']>;
  listen(
    act: Unpressed<ListenAct>,
    person?: ActingPerson,
  ): ReturnType<ActingCentre['acts']['monitoring']['listen']>;
  now(person?: ActingPerson): ReturnType<ActingCentre['acts']['monitoring']['now']>;
  /** The centre's own word. */
  upstream(): Promise<z.infer<typeof witness>>;
  callsOf(operation: string): Promise<number>;
}
type Unpressed<Act> = Act extends unknown ? Omit<Act, 'key'> & { key?: string } : never;

/** A domain with one connection to it, and what supervisors press there. */
export async function listeningCentre<Of extends ListeningDomain>(
  domain: Of,
  acting = 'sup1',
  own?: OwnUsers,
): Promise<ListeningCentre<Of>> {
  const centre = openActingCentre(domain, acting, { ...(own && { own }) });
  const { monitoring } = centre.acts;
  const { columns = [], rows = [] } = (await centre.domain.state('?types=AgentState')).types.AgentState ?? {};
  const at = columns.indexOf('State');
  const [one = '', other = ''] = rows.flatMap((row) => (row[at] === 'Logged Out' ? [] : [row[0] ?? '']));
  let presses = 0;
  const key = (): string => `press-${(presses += 1)}`;
  return Object.assign(centre, {
    agents: [one, other] as const,
    station: (act: Unpressed<StationAct>, person = MAYS) =>
      monitoring.station('five9', { key: key(), ...act }, person),
    listen: (act: Unpressed<ListenAct>, person = MAYS) =>
      monitoring.listen('five9', { key: key(), ...act }, person),
    now: (person = MAYS) => monitoring.now(person, null),
    upstream: async () => witness.parse((await centre.domain.control('GET', '/acting')).value),
    callsOf: async (operation: string) =>
      calls
        .parse((await centre.domain.control('GET', '/calls')).value)
        .filter((call) => call.operation === operation)
        .reduce((sum, { count }) => sum + count, 0),
  });
}

export const LOGIN = { action: 'login', station: '7001', isForced: false, takesOver: false } as const;

/** The centre's own word, ever later, while nobody is at a desk. */
export async function later(centre: ListeningCentre<ListeningDomain>): Promise<z.infer<typeof witness>> {
  await centre.domain.clock.advance(10_000);
  return await centre.upstream();
}

/** As many ms pass as a desk needs to say so often that it is there. */
export async function pass(
  centre: ListeningCentre<ListeningDomain>,
  ms: number,
  person = MAYS,
): Promise<void> {
  for (let at = 0; at < ms; at += 10_000) {
    await centre.now(person);
    await centre.domain.clock.advance(10_000);
    // What was asked of the centre meanwhile is answered in real time.
    await centre.upstream();
    await centre.upstream();
  }
}

/** Time passes in which what is under way comes to its end, however slow the centre is. */
export async function settle<Value>(
  centre: ListeningCentre<ListeningDomain>,
  under: Promise<Value>,
): Promise<Value> {
  let isDone = false;
  void under.finally(() => (isDone = true));
  while (!isDone) {
    await centre.domain.clock.advance(500);
    await centre.upstream();
  }
  return await under;
}
