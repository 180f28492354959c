import { spellingsOf } from './data-types.ts';
import { ENUMERATIONS } from './enumerations.ts';
import { readBoolean, readMember, readNumber, readRecord, readRow, readText } from './read-scalar.ts';
import {
  WIRE_ROLLING_PERIODS,
  WIRE_STATISTICS_RANGES,
  type WireApiVersions,
  type WireLimitTimeoutState,
  type WireLoggedInUser,
  type WireNamedId,
  type WirePermission,
  type WireUserLimits,
  type WireViewSettings,
} from './wire-types.ts';
import { listOf, pick, type XmlRecord, type XmlValue } from './xml-value.ts';

/**
 * Readers of the small answers. Each takes the content of `<operation>Response` and is lenient where the documents
 * disagree: an empty or missing wrapper gives null or an empty list, never an error.
 */
export type AnswerContent = XmlValue | undefined;

/** Missing settings read as 0, the service's own default. Null where the answer is empty, as the contract has it for set. */
export function readViewSettings(content: AnswerContent): WireViewSettings | null {
  const given = returned(content);
  return given.length === 0 ? null : readViewSettingsValue(given[0]);
}

/** The same for the element itself, as it stands in a request. */
export function readViewSettingsValue(value: XmlValue | undefined): WireViewSettings {
  const record = readRecord(value, 'viewSettings');
  const appType = readText(record['appType']);
  const forceLogoutSession = readBoolean(record['forceLogoutSession']);
  const idleTimeOut = readNumber(record['idleTimeOut']);
  const rollingPeriod = readMember(record['rollingPeriod'], WIRE_ROLLING_PERIODS);
  const statisticsRange = readMember(record['statisticsRange'], WIRE_STATISTICS_RANGES);
  return {
    ...(appType === '' ? {} : { appType }),
    ...(forceLogoutSession === null ? {} : { forceLogoutSession }),
    ...(idleTimeOut === null ? {} : { idleTimeOut }),
    ...(rollingPeriod === null ? {} : { rollingPeriod }),
    shiftStart: readNumber(record['shiftStart']) ?? 0,
    ...(statisticsRange === null ? {} : { statisticsRange }),
    timeZone: readNumber(record['timeZone']) ?? 0,
  };
}

export function readColumnNames(content: AnswerContent): string[] {
  return readRow(returned(content)[0]).filter((name) => name !== null);
}

/** Windows and counters; a counter without figures is left out. */
export function readCallCountersState(content: AnswerContent): WireLimitTimeoutState[] {
  return returnedList(content, 'limitTimeoutState').map((state) => ({
    timeout: readNumber(state['timeout']) ?? 0,
    callCounterStates: listOf(state['callCounterStates']).flatMap((counter) => {
      const record = readRecord(counter, 'callCounterState');
      const limit = readNumber(record['limit']);
      const value = readNumber(record['value']);
      if (limit === null || value === null) return [];
      return [{ operationType: readOperationType(record['operationType']), limit, value }];
    }),
  }));
}

export function readLoggedInUsers(content: AnswerContent): WireLoggedInUser[] {
  return returnedList(content, 'wsUserRoledId').map((user) => {
    const role = readRecord(pick(user, spellingsOf('wsUserRoledId', 'roledId')), 'wsRoledId');
    return {
      name: readText(pick(user, spellingsOf('wsUserRoledId', 'name'))),
      role: readText(role['role']).trim(),
      userId: readText(role['userId']).trim(),
    };
  });
}

export function readNamedIds(content: AnswerContent): WireNamedId[] {
  return returned(content).map((entry) => {
    const record = readRecord(entry, '');
    return { id: readText(record['id']).trim(), name: readText(record['name']) };
  });
}

export function readPermissions(content: AnswerContent): WirePermission[] {
  return returnedList(content, 'supervisorPermission').map((permission) => ({
    type: readText(permission['type']).trim(),
    value: readBoolean(permission['value']) ?? false,
  }));
}

export function readUserLimits(content: AnswerContent): WireUserLimits | null {
  const limits = returnedList(content, 'wsUserLimits')[0];
  if (!limits) return null;
  const figure = (name: string): number => readNumber(pick(limits, spellingsOf('wsUserLimits', name))) ?? 0;
  return {
    mobileLimit: figure('mobileLimit'),
    mobileLoggedIn: figure('mobileLoggedin'),
    supervisorLimit: figure('supervisorLimit'),
    supervisorsLoggedIn: figure('supervisorsLoggedin'),
  };
}

export function readApiVersions(content: AnswerContent): WireApiVersions | null {
  const versions = returnedList(content, 'versions')[0];
  if (!versions) return null;
  return {
    minVersion: readText(versions['minVersion']).trim(),
    maxVersion: readText(versions['maxVersion']).trim(),
  };
}

function readOperationType(value: XmlValue | undefined): string {
  return readMember(value, ENUMERATIONS.apiOperationType) ?? readText(value).trim();
}

function returned(content: AnswerContent): readonly XmlValue[] {
  return listOf(readRecord(content, '')['return']).filter((value) => value !== null && value !== '');
}

function returnedList(content: AnswerContent, typeName: string): XmlRecord[] {
  return returned(content).map((value) => readRecord(value, typeName));
}
