import type { CallOutcome } from './call-outcome.ts';
import type { SupervisorClient } from './supervisor-client.ts';

/** Told of every call as it ends: the operation and `ok`, `empty`, the fault's name, or the kind of failure. */
export type CallObserver = (operation: string, outcome: string) => void;

/** The same client, with every call's end told to `observe`. */
export function observeCalls(client: SupervisorClient, observe: CallObserver): SupervisorClient {
  const seen = async <T>(operation: string, call: Promise<CallOutcome<T>>): Promise<CallOutcome<T>> => {
    const outcome = await call;
    observe(operation, outcomeName(outcome));
    return outcome;
  };
  return {
    setSessionParameters: (settings, options) =>
      seen('setSessionParameters', client.setSessionParameters(settings, options)),
    getSessionParameters: (options) => seen('getSessionParameters', client.getSessionParameters(options)),
    closeSession: (options) => seen('closeSession', client.closeSession(options)),
    getColumnNames: (type, options) => seen('getColumnNames', client.getColumnNames(type, options)),
    getStatistics: (type, columns, options) =>
      seen('getStatistics', client.getStatistics(type, columns, options)),
    getStatisticsUpdate: (request, options) =>
      seen('getStatisticsUpdate', client.getStatisticsUpdate(request, options)),
    getCallCountersState: (options) => seen('getCallCountersState', client.getCallCountersState(options)),
    getLoggedInUsers: (options) => seen('getLoggedInUsers', client.getLoggedInUsers(options)),
    getMyGroupIds: (options) => seen('getMyGroupIds', client.getMyGroupIds(options)),
    getMyPermissions: (options) => seen('getMyPermissions', client.getMyPermissions(options)),
    getMySkillsIds: (options) => seen('getMySkillsIds', client.getMySkillsIds(options)),
    getUserLimits: (options) => seen('getUserLimits', client.getUserLimits(options)),
    getApiVersions: (options) => seen('getApiVersions', client.getApiVersions(options)),
    close: () => client.close(),
  };
}

function outcomeName(outcome: CallOutcome<unknown>): string {
  switch (outcome.kind) {
    case 'ok':
      return outcome.value === null ? 'empty' : 'ok';
    case 'fault':
      return outcome.fault.name;
    case 'failed':
      return outcome.failure.kind;
  }
}
