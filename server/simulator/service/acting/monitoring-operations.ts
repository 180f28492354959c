import { ENUMERATIONS } from '#server/five9/contract/enumerations';
import { readNullableText } from '#server/five9/contract/read-scalar';
import { reaches } from '#server/five9/contract/version-reach';
import { writeAnswer } from '#server/five9/contract/write-answer';
import type { Account, PermissionName } from '../accounts.ts';
import type { Domain, ServiceAnswer, ServiceCall } from '../domain.ts';
import { Refusal } from '../refusal.ts';
import { booleanOf, memberOf, textOf } from '../request-arguments.ts';
import { readIdleTimeOut } from '../session-settings.ts';
import { seesAll } from '../visibility.ts';
import type { MonitoringMode } from './monitoring.ts';
import { requirePermissions } from './required-permission.ts';

const PROXY = 'sip.simulator.example:5061';
const BACKUP_PROXY = 'sip2.simulator.example:5061';

const MODE_PERMISSIONS: Readonly<Record<MonitoringMode, readonly PermissionName[]>> = {
  Silence: ['CallMonitoring'],
  Whispering: ['CallMonitoring', 'WhisperMonitor'],
  BargeIn: ['CallMonitoring', 'BargeInMonitor'],
};

/** Logs the caller in on a station; the last idle time-out that was said counts for the caller's session. */
export function loginStation({ stations, sessions }: Domain, call: ServiceCall): ServiceAnswer {
  const { account } = call.caller;
  requirePermissions(account, 'CallMonitoring');
  const station = textOf(call.args, 'stationName');
  const isForced = booleanOf(call.args, 'forceLogoutSession');
  const session = sessions.all().find((one) => one.account === account);
  const idleTimeOut = idleTimeOutOf(call, session?.settings.idleTimeOut);
  if (!session && sessions.all().length >= sessions.limit)
    throw new Refusal(
      'UserLimitReachedFault',
      `All ${sessions.limit} supervisor seats of the domain are taken.`,
    );
  const login = stations.login(account, station, isForced);
  if (session) session.change({ ...session.settings, idleTimeOut });
  return {
    outcome: 'ok',
    xml: writeAnswer(call.operation, {
      name: login.station,
      password: login.password,
      proxy: PROXY,
      backupProxy: BACKUP_PROXY,
      codecParameters: {
        codecs: [...ENUMERATIONS.codec],
        cryptoSuites: [...ENUMERATIONS.cryptoSuite],
        disableNAT: false,
        noSilenceSuppression: true,
        ptime: 20,
        rfc2833pType: 101,
        useSRTP: true,
      },
    }),
  };
}

/** The oldest versions do not know it. */
function idleTimeOutOf({ args, version }: ServiceCall, otherwise = 180): number {
  const text = readNullableText(args['idleTimeOut']) ?? undefined;
  return reaches(version, 'v3') ? readIdleTimeOut({ idleTimeOut: text }, otherwise) : otherwise;
}

export function reconnectStation({ stations }: Domain, call: ServiceCall): ServiceAnswer {
  requirePermissions(call.caller.account, 'CallMonitoring');
  return { outcome: 'ok', xml: writeAnswer(call.operation, stations.connect(call.caller.account)) };
}

export function startMonitoring(domain: Domain, call: ServiceCall): ServiceAnswer {
  const { account } = call.caller;
  const mode = memberOf(call.args, 'monitoringMode', ENUMERATIONS.monitoringMode);
  requirePermissions(account, ...MODE_PERMISSIONS[mode]);
  const agentName = seenAgent(domain, account, textOf(call.args, 'agentName'));
  const { isConnected } = domain.stations.require(account);
  if (!isConnected)
    throw new Refusal('AgentMonitorFault', 'Your station is not connected.', {
      agentName,
      monitorError: 'Your station is not connected.',
    });
  domain.monitoring.start(account, agentName, mode);
  return { outcome: 'ok', xml: writeAnswer(call.operation) };
}

export function stopMonitoring(domain: Domain, call: ServiceCall): ServiceAnswer {
  const { account } = call.caller;
  requirePermissions(account, 'CallMonitoring');
  domain.stations.require(account);
  domain.monitoring.stop(account, seenAgent(domain, account, textOf(call.args, 'agentName')));
  return { outcome: 'ok', xml: writeAnswer(call.operation) };
}

export function getMonitoringSupervisors(domain: Domain, call: ServiceCall): ServiceAnswer {
  const { account } = call.caller;
  requirePermissions(account, 'CallMonitoring');
  const listening = domain.monitoring.of(seenAgent(domain, account, textOf(call.args, 'agentName')));
  return {
    outcome: 'ok',
    xml: writeAnswer(
      call.operation,
      listening.map(({ user, mode }) => ({ supervisorName: user, mode })),
    ),
  };
}

/** The agent, where the account sees the agent's group; somebody else's agent is not there. */
function seenAgent({ centre, visibility }: Domain, account: Account, agentName: string): string {
  const person = centre.setUp().people.find(({ username }) => username === agentName);
  const isSeen =
    seesAll(account) ||
    account.permissions.has('ViewDataForAllAgentGroups') ||
    visibility.ownGroups(account).some(({ name }) => name === person?.group);
  if (person && isSeen) return agentName;
  throw new Refusal('AgentNotFoundFault', `There is no agent ${agentName}.`, { agentName });
}
