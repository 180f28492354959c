import type { Clock } from '#lib/domain/clock';
import type { DirectoryReading, DirectorySource } from '#lib/domain/directory';
import type { Logger } from '#server/ops/log';
import { EVERY_NAME } from '../client/configuration-client.ts';
import { createConfigurationClient } from '../client/create-configuration-client.ts';
import type {
  WireAgentGroup,
  WireSkillInfo,
  WireUserGeneralInfo,
} from '../contract/configuration/wire-configuration.ts';
import { isServiceAddress } from '../probe/service-address.ts';
import { configurationAddress } from './configuration-address.ts';
import { DirectoryCalls } from './directory-calls.ts';
import { readCampaigns, readGroups, readSkills, readUsers } from './directory-reading.ts';
import { addressError, stoppedError } from './directory-trouble.ts';
import { ReasonLookup } from './reason-lookup.ts';
import { userSlices } from './user-slices.ts';

const PACIFIC = 'America/Los_Angeles';
/** Users asked for at once: all of a large domain in one answer are slow to come. */
const USERS_A_SLICE = 1000;

export interface Five9DirectoryOptions {
  /** Address of the statistics service, or a host; the configuration service is looked for beside it. */
  url: string;
  /** Where the configuration service is elsewhere. */
  configurationUrl?: string;
  /** A user with the Administrator role. */
  username: string;
  password: string;
  clock: Clock;
  log: Logger;
  random?: () => number;
  onCall?: (call: { operation: string; outcome: string }) => void;
  /** Names of reasons seen with agents: the service tells of a reason code only to who names it. */
  reasonNames?: () => Iterable<string>;
  /** In which the windows of the request limits lie; Pacific where it is left out. */
  dataCentreZone?: string;
}

/**
 * The directory of a Five9 domain. A reading takes five calls, one more for each further thousand users and two at most for each
 * reason not asked for in a day. Readings come one after the other.
 */
export function createFive9Directory(options: Five9DirectoryOptions): DirectorySource {
  const { clock, log, random = Math.random, onCall = () => {}, dataCentreZone: zone = PACIFIC } = options;
  const url = options.configurationUrl ?? configurationAddress(options.url);
  if (url === null || !isServiceAddress(url))
    return { read: () => Promise.reject(addressError()), close: () => {} };
  const client = createConfigurationClient({ ...options, url });
  const calls = new DirectoryCalls({ client, clock, random, zone, onCall });
  const reasons = new ReasonLookup(clock, zone);
  const closed = new AbortController();
  let turn: Promise<unknown> = Promise.resolve();

  async function readAll(signal: AbortSignal): Promise<DirectoryReading> {
    const beganAt = clock.now();
    await calls.begin(signal);
    const skills = await calls.ask('getSkillsInfo', signal, (one, given) =>
      one.getSkillsInfo(EVERY_NAME, given),
    );
    const groups = await calls.ask('getAgentGroups', signal, (one, given) =>
      one.getAgentGroups(EVERY_NAME, given),
    );
    const users: WireUserGeneralInfo[] = [];
    for (const pattern of userSlices(membersOf(skills, groups), USERS_A_SLICE))
      for (const user of await calls.ask('getUsersGeneralInfo', signal, (one, given) =>
        one.getUsersGeneralInfo(pattern, given),
      ))
        users.push(user);
    const campaigns = await calls.ask('getCampaigns', signal, (one, given) =>
      one.getCampaigns(EVERY_NAME, given),
    );
    const dispositions = await calls.ask('getDispositions', signal, (one, given) =>
      one.getDispositions(EVERY_NAME, given),
    );
    const reading: DirectoryReading = {
      users: readUsers(users),
      skills: readSkills(skills),
      groups: readGroups(groups),
      campaigns: readCampaigns(campaigns),
      dispositions: dispositions.map(({ name, description }) => ({ id: null, name, description })),
      reasons: await reasons.read(options.reasonNames?.() ?? [], calls, signal),
    };
    log.info({ ...countsOf(reading), calls: calls.made, tookMs: clock.now() - beganAt }, 'directory read');
    return reading;
  }

  return {
    read: (signal) => {
      const either = AbortSignal.any([signal, closed.signal]);
      const reading = turn.then(() => {
        if (either.aborted) throw stoppedError();
        return readAll(either);
      });
      turn = reading.catch(() => undefined);
      return reading;
    },
    close: () => {
      closed.abort();
      client.close();
    },
  };
}

function membersOf(skills: readonly WireSkillInfo[], groups: readonly WireAgentGroup[]): Set<string> {
  const names = new Set<string>();
  for (const { users } of skills) for (const { userName } of users) names.add(userName);
  for (const { agents } of groups) for (const name of agents) names.add(name);
  return names;
}

function countsOf(reading: DirectoryReading): Record<string, number> {
  return Object.fromEntries(Object.entries(reading).map(([kind, things]) => [kind, things.length]));
}
