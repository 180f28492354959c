import { ENUMERATIONS } from '#server/five9/contract/enumerations';
import type { StatisticType } from '#lib/domain/statistic-type';

export type PermissionName = (typeof ENUMERATIONS.supervisorPermissionType)[number];

/** Somebody who may use the service. `userId` is the number that getLoggedInUsers shows. */
export interface Account {
  username: string;
  role: 'DomainAdmin' | 'DomainSupervisor';
  userId: string;
  permissions: ReadonlySet<PermissionName>;
  note: string;
}

/** The password of every account. */
export const PASSWORD = 'simulator';

const ALL: readonly PermissionName[] = ENUMERATIONS.supervisorPermissionType;
const MONITORING: readonly PermissionName[] = ['CallMonitoring', 'BargeInMonitor', 'WhisperMonitor'];
const CAMPAIGNS = ALL.filter((name) => name.startsWith('Campaign'));

interface Limitation {
  without: readonly PermissionName[];
  note: string;
}
const LIMITATIONS: Readonly<Record<number, Limitation>> = {
  2: { without: ['AllSkills'], note: 'own skills only' },
  3: { without: ['ViewDataForAllAgentGroups'], note: 'own agent groups only' },
  4: { without: CAMPAIGNS, note: 'no campaign data, no campaign control' },
  5: { without: MONITORING, note: 'no monitoring' },
  6: { without: ['Agents'], note: 'no agent and queue data' },
  7: { without: ['AllSkills', 'ViewDataForAllAgentGroups'], note: 'own skills and own agent groups only' },
  8: { without: ['Agents', ...CAMPAIGNS], note: 'no statistics at all' },
};

/** Every account of the simulated domain, in order. */
export const ACCOUNTS: readonly Account[] = [
  ...numbered(5, (n) => account({ username: `api${n}`, role: 'DomainAdmin', userId: `${900_000 + n}` })),
  ...numbered(60, (n) => {
    const who = { username: `sup${n}`, role: 'DomainSupervisor' as const, userId: `${800_000 + n}` };
    return account(who, LIMITATIONS[n]);
  }),
];

const byName = new Map(ACCOUNTS.map((one) => [one.username.toLowerCase(), one]));

export function findAccount(username: string): Account | undefined {
  return byName.get(username.toLowerCase());
}

/** The account behind an Authorization header; undefined where it is missing, unreadable or wrong. */
export function authenticate(authorization: string | undefined): Account | undefined {
  const [, encoded] = /^Basic +([\w+/=-]+)$/i.exec(authorization ?? '') ?? [];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0 || text.slice(colon + 1) !== PASSWORD) return undefined;
  return findAccount(text.slice(0, colon));
}

/** The permission without which a type's data is refused. Source: guide, `supervisorPermissionType`. */
export function permissionFor(type: StatisticType): PermissionName {
  switch (type) {
    case 'AgentState':
    case 'AgentStatistics':
    case 'ACDStatus':
      return 'Agents';
    case 'CampaignState':
    case 'OutboundCampaignManager':
    case 'OutboundCampaignStatistics':
    case 'InboundCampaignStatistics':
    case 'AutodialCampaignStatistics':
      return 'Campaigns';
  }
}

function account(who: Pick<Account, 'username' | 'role' | 'userId'>, limitation?: Limitation): Account {
  const without = new Set(limitation?.without);
  return {
    ...who,
    permissions: new Set(ALL.filter((name) => !without.has(name))),
    note: limitation?.note ?? 'everything',
  };
}

function numbered<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}
