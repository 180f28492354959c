import { type Field, many, optional, required } from './field.ts';

/**
 * The object types, fields in sequence. Where guide and contract name a thing differently the contract's name stands and
 * the guide's is in `alsoRead`. `values` has no name of its own in the contract: it is written inside `row`.
 * Source: guide, Data Types; v9_5 contract.
 */
export const DATA_TYPES = {
  callCounterState: [
    required('limit', 'long'),
    optional('operationType', 'apiOperationType'),
    required('value', 'long'),
  ],
  codecParameters: [
    many('codecs', 'codec'),
    many('cryptoSuites', 'cryptoSuite'),
    required('disableNAT', 'boolean'),
    required('noSilenceSuppression', 'boolean'),
    required('ptime', 'int'),
    required('rfc2833pType', 'int'),
    required('useSRTP', 'boolean'),
  ],
  itemUpdate: [
    optional('columnName', 'string'),
    optional('columnValue', 'string', { nillable: true }),
    optional('objectName', 'string'),
  ],
  limitTimeoutState: [
    many('callCounterStates', 'callCounterState', { nillable: true }),
    required('timeout', 'long'),
  ],
  monitoringSupervisor: [optional('mode', 'monitoringMode'), optional('supervisorName', 'string')],
  row: [optional('values', 'values', { alsoRead: ['row'] })],
  stationParameters: [
    optional('backupProxy', 'string'),
    optional('codecParameters', 'codecParameters'),
    optional('name', 'string'),
    optional('password', 'string'),
    optional('proxy', 'string'),
  ],
  statistics: [
    optional('columns', 'row'),
    many('rows', 'row', { nillable: true }),
    required('timestamp', 'long'),
    optional('type', 'statisticType'),
  ],
  statisticsUpdate: [
    optional('addedObjects', 'row', { since: 'v3' }),
    many('dataUpdate', 'itemUpdate'),
    optional('deletedObjects', 'row'),
    required('lastTimestamp', 'long'),
    required('previousTimestamp', 'long'),
    optional('type', 'statisticType'),
  ],
  supervisorPermission: [optional('type', 'supervisorPermissionType'), required('value', 'boolean')],
  values: [many('data', 'string', { nillable: true })],
  versions: [optional('maxVersion', 'string'), optional('minVersion', 'string')],
  viewSettings: [
    optional('appType', 'string'),
    optional('forceLogoutSession', 'boolean'),
    optional('idleTimeOut', 'int', { since: 'v3' }),
    optional('rollingPeriod', 'rollingPeriod'),
    required('shiftStart', 'int'),
    optional('statisticsRange', 'statisticsRange'),
    required('timeZone', 'int'),
  ],
  wsAgentGroup: [required('id', 'long'), optional('name', 'string')],
  wsChatMessage: [
    optional('chatId', 'string'),
    optional('from', 'wsRoledId'),
    many('participants', 'wsRoledId', { nillable: true }),
    optional('text', 'string'),
    optional('timestamp', 'long'),
    optional('type', 'wsChatMessageType'),
  ],
  wsChatMessages: [many('messages', 'wsChatMessage', { nillable: true }), required('timestamp', 'long')],
  wsRoledId: [optional('role', 'userRole'), required('userId', 'long')],
  wsSkill: [required('id', 'long'), optional('name', 'string')],
  wsUserLimits: [
    required('mobileLimit', 'int'),
    required('mobileLoggedin', 'int', { alsoRead: ['mobileLoggedIn'] }),
    required('supervisorLimit', 'int'),
    required('supervisorsLoggedin', 'int', { alsoRead: ['supervisorsLoggedIn'] }),
  ],
  wsUserRoledId: [
    optional('name', 'string', { alsoRead: ['supervisorName'] }),
    optional('roledId', 'wsRoledId', { alsoRead: ['roleId'] }),
  ],
} as const satisfies Record<string, readonly Field[]>;

export type DataTypeName = keyof typeof DATA_TYPES;

export function isDataTypeName(type: string): type is DataTypeName {
  return Object.hasOwn(DATA_TYPES, type);
}

/** Every spelling under which a reader accepts a field: the contract's first. */
export function spellingsOf(type: DataTypeName, fieldName: string): readonly string[] {
  const fields: readonly Field[] = DATA_TYPES[type];
  const field = fields.find((candidate) => candidate.name === fieldName);
  return field ? [field.name, ...field.alsoRead] : [];
}
