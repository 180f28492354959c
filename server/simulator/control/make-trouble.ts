import { CONFIGURATION_CONTRACT } from '#server/five9/contract/configuration/configuration-contract';
import { isFaultOf } from '#server/five9/contract/service-contract';
import { SUPERVISOR_CONTRACT } from '#server/five9/contract/supervisor-contract';
import type { ModelChange } from '#server/simulator/model/centre';
import { nextOffsetChange } from '#server/simulator/service/data-centre-time';
import type { Domain } from '#server/simulator/service/domain';
import type { ServiceName } from '#server/simulator/service/served-service';
import type { ServiceServer } from '#server/simulator/service/service-server';
import type { StuckRow } from '#server/simulator/service/stuck-cells';
import type { CallTrouble, NewTrouble, TroubleListing } from '#server/simulator/service/trouble-book';
import type { TroubleRequest } from './trouble-request.ts';

/** What a control request works on. */
export interface Controlled {
  domain: Domain;
  server: ServiceServer;
}

const STATE_FOR_MS = 10_000;
/** A trouble that waits for its number of calls waits no longer than this. */
const CALLS_FOR_MS = 600_000;

/**
 * Begins a trouble. What changes the world at once and stays has no listing: it is over when this returns. Throws an Error
 * with a plain sentence when it makes no sense.
 */
export function makeTrouble(controlled: Controlled, request: TroubleRequest): TroubleListing | null {
  const { domain, server } = controlled;
  const { sim, sessions, centre } = domain;
  switch (request.kind) {
    case 'refuse':
      server.goAway();
      return lasting(domain, request, () => server.comeBack());
    case 'expire-sessions':
      sessions.expire(request.user);
      return null;
    case 'evict':
      sessions.evict(request.user, request.forMs ?? STATE_FOR_MS);
      return null;
    case 'jump-clock':
      sim.shift(request.jumpMs);
      domain.publisher.publish();
      return null;
    case 'skew-clock':
      sim.setSkew(request.skewMs);
      domain.publisher.publish();
      return lasting(domain, request, () => sim.setSkew(0));
    case 'dst-day': {
      const shown = sim.reading(sim.now());
      sim.setSkew(nextOffsetChange(shown) - request.beforeMs - shown);
      domain.publisher.publish();
      return lasting(domain, request, () => sim.setSkew(0));
    }
    case 'quota-scale':
      setScale(domain, request.factor);
      return lasting(domain, request, () => setScale(domain, 1));
    case 'surge': {
      const { factor, skill, forMs = 60_000 } = request;
      changeCentre(domain, { kind: 'surge', factor, forMs, ...(skill === undefined ? {} : { skill }) });
      return null;
    }
    case 'stuck-call':
    case 'stuck-queue':
      return stick(domain, request);
    case 'mass-logout':
      changeCentre(domain, { kind: 'mass-logout', share: request.share });
      return null;
    case 'rename-skill': {
      const from = request.from ?? centre.skills().find(({ name }) => name !== '[Default]')?.name ?? '';
      const to = request.to ?? `${from} (renamed)`;
      changeCentre(domain, { kind: 'rename-skill', from, to });
      return reverting(domain, request, [{ kind: 'rename-skill', from: to, to: from }]);
    }
    case 'change-dispositions':
      return changeDispositions(domain, request);
    default:
      return befallCalls(domain, request);
  }
}

/** Changes the centre as of now and publishes the result at once, so that it shows even while the clock stands still. */
export function changeCentre({ centre, publisher, sim }: Domain, change: ModelChange): void {
  centre.advanceTo(Math.max(centre.now, sim.now()));
  try {
    centre.change(change);
  } finally {
    publisher.publish();
  }
}

type Of<K extends TroubleRequest['kind']> = Extract<TroubleRequest, { kind: K }>;

/** Lets a row be told as if a call in it had begun long ago and never ended. */
function stick(domain: Domain, request: Of<'stuck-call'> | Of<'stuck-queue'>): TroubleListing {
  const { publisher } = domain;
  const letGo = publisher.stuck.hold(stuckRow(domain, request));
  publisher.publish();
  return lasting(domain, request, () => {
    letGo();
    publisher.publish();
  });
}

function stuckRow({ centre, sim }: Domain, request: Of<'stuck-call'> | Of<'stuck-queue'>): StuckRow {
  const began = { since: sim.now() - request.sinceMs };
  if (request.kind === 'stuck-call') {
    const { username } = request;
    const agent = centre
      .agents()
      .find((one) => (username === undefined ? one.loggedIn : one.username === username));
    if (!agent)
      throw new Error(username === undefined ? 'Nobody is logged in.' : `There is no agent ${username}.`);
    const cells = {
      State: 'On Call',
      'State Duration': began,
      'On Call State Duration': began,
      'Reason Code': '',
    };
    return { type: 'AgentState', key: agent.username, cells };
  }
  const skill = centre
    .skills()
    .find(({ name }) => (request.skill === undefined ? name !== '[Default]' : name === request.skill));
  if (!skill) throw new Error(`There is no skill ${request.skill ?? ''}.`);
  const cells = {
    'Calls In Queue': '1',
    'Current Longest Queue Time': began,
    'Queue Callbacks': '0',
    'Agents Ready For Calls': '1',
  };
  return { type: 'ACDStatus', key: skill.name, cells };
}

function changeDispositions(domain: Domain, request: Of<'change-dispositions'>): TroubleListing | null {
  const { remove } = request;
  const add = request.add ?? (remove === undefined ? newDisposition(domain) : undefined);
  const back: ModelChange[] = [];
  if (add !== undefined) {
    changeCentre(domain, { kind: 'add-disposition', name: add });
    back.push({ kind: 'remove-disposition', name: add });
  }
  if (remove !== undefined) {
    changeCentre(domain, { kind: 'remove-disposition', name: remove });
    back.push({ kind: 'add-disposition', name: remove });
  }
  return reverting(domain, request, back);
}

function newDisposition({ centre }: Domain): string {
  const known = new Set(centre.dispositions());
  for (let n = 1; ; n++) if (!known.has(`New Disposition ${n}`)) return `New Disposition ${n}`;
}

/** Where a time was given, takes the changes back after it. What can no longer be taken back stays. */
function reverting(
  domain: Domain,
  request: { kind: string; forMs?: number | undefined },
  back: readonly ModelChange[],
): TroubleListing | null {
  if (request.forMs === undefined) return null;
  return lasting(domain, request, () => {
    for (const change of back) {
      try {
        changeCentre(domain, change);
      } catch {
        continue;
      }
    }
  });
}

function lasting(
  { troubles }: Domain,
  { kind, forMs }: { kind: string; forMs?: number | undefined },
  undo: () => void,
): TroubleListing {
  return troubles.add({ kind, match: {}, forMs: forMs ?? STATE_FOR_MS, undo });
}

function setScale({ counters, configurationCounters }: Domain, factor: number): void {
  counters.setScale(factor);
  configurationCounters.setScale(factor);
}

type CallRequest = Of<CallTrouble['kind']>;

function befallCalls({ troubles, publisher }: Domain, request: CallRequest): TroubleListing {
  const { forMs, count, operation, user, type } = request;
  const service = request.kind === 'fault' ? serviceRaising(request) : request.service;
  const trouble: NewTrouble = {
    kind: request.kind,
    match: { service, operation, user, type },
    call: callTroubleOf(request),
    count: count ?? (forMs === undefined ? 1 : undefined),
    forMs: forMs ?? CALLS_FOR_MS,
  };
  const listing = troubles.add(trouble);
  publisher.wake();
  return listing;
}

/** The service whose calls a planned fault befalls: the one that has it. Undefined where both do. */
function serviceRaising({ name, service, operation }: Of<'fault'>): ServiceName | undefined {
  const inStatistics = isFaultOf(SUPERVISOR_CONTRACT, name);
  const inConfiguration = isFaultOf(CONFIGURATION_CONTRACT, name);
  const only = inStatistics && inConfiguration ? undefined : inStatistics ? 'statistics' : 'configuration';
  if (only === undefined) return service;
  const { operations } = only === 'statistics' ? SUPERVISOR_CONTRACT : CONFIGURATION_CONTRACT;
  if ((service ?? only) !== only || (operation !== undefined && !Object.hasOwn(operations, operation)))
    throw new Error(`${name} is a fault of the ${only} service only.`);
  return only;
}

function callTroubleOf(request: CallRequest): CallTrouble {
  switch (request.kind) {
    case 'fault': {
      const { kind, name, fields, message = `Planned trouble: ${name}.` } = request;
      return { kind, name, message, fields };
    }
    default:
      return request;
  }
}
