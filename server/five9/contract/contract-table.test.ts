import { describe, expect, it } from 'vitest';
import { DATA_TYPES } from './data-types.ts';
import { ENUMERATIONS } from './enumerations.ts';
import { endpointPath, versionOfPath } from './endpoint-path.ts';
import { FAULTS } from './fault-table.ts';
import { FAULT_NAMES } from './fault.ts';
import { type Field, PRIMITIVES, VERSION_NAMES } from './field.ts';
import { isOperationName, OPERATIONS } from './operation-table.ts';
import { DEFAULT_LIMITS, QUOTA_WINDOWS } from './quota-categories.ts';
import { fieldsIn } from './version-reach.ts';
import { hasFault, hasOperation, hasType, membersIn } from './versions.ts';

const operations = Object.keys(OPERATIONS).filter(isOperationName);
const countedAs = (category: string | null): string[] =>
  operations.filter((name) => OPERATIONS[name].quota === category);

describe('the table', () => {
  it('has the 32 operations of the guide and getApiVersions', () => {
    expect(operations).toHaveLength(33);
    expect(operations).toContain('getApiVersions');
  });

  it('has the 34 data types of the guide and the versions of getApiVersions', () => {
    const objects = Object.keys(DATA_TYPES).filter((name) => name !== 'versions');
    expect(Object.keys(ENUMERATIONS)).toHaveLength(15);
    expect(objects).toHaveLength(19);
  });

  it('has the 28 faults of the guide, two of them on one element', () => {
    expect(Object.keys(FAULTS).toSorted()).toEqual([...FAULT_NAMES].toSorted());
    expect(FAULT_NAMES).toHaveLength(28);
    expect(new Set(FAULT_NAMES.map((name) => FAULTS[name].element)).size).toBe(27);
    expect(FAULTS.WSChatException.element).toBe('ChatFault');
  });

  it('refers only to types that it has', () => {
    const known = new Set<string>([...PRIMITIVES, ...Object.keys(DATA_TYPES), ...Object.keys(ENUMERATIONS)]);
    const lists: (readonly Field[])[] = [
      ...Object.values(DATA_TYPES),
      ...FAULT_NAMES.map((name) => FAULTS[name].fields),
      ...operations.flatMap((name) => [OPERATIONS[name].request, OPERATIONS[name].response]),
    ];
    expect(lists.flat().filter((field) => !known.has(field.type))).toEqual([]);
  });

  it('asks for a session where the guide does', () => {
    expect(operations.filter((name) => !OPERATIONS[name].needsSession)).toEqual([
      'getApiVersions',
      'getCallCountersState',
      'getMonitoringSupervisors',
      'loginStation',
      'reconnectStation',
      'setSessionParameters',
      'startMonitoring',
      'stopMonitoring',
    ]);
  });

  it('counts calls as the guide does, and getCallCountersState not at all', () => {
    expect(countedAs('QueryStatistics')).toEqual(['getStatistics', 'setSessionParameters']);
    expect(countedAs('QueryChangedStatistics')).toEqual(['getStatisticsUpdate']);
    expect(countedAs(null)).toEqual(['getCallCountersState']);
    expect(DEFAULT_LIMITS.QueryStatistics).toEqual({ minute: 2, hour: 15, day: 240 });
    expect(DEFAULT_LIMITS.QueryChangedStatistics).toEqual({ minute: 30, hour: 1200, day: 24_000 });
    expect(QUOTA_WINDOWS.map(({ seconds }) => seconds)).toEqual([60, 3600, 86_400]);
  });
});

describe('versions', () => {
  it.each([
    ['default', 25],
    ['v2', 25],
    ['v3', 32],
    ['v4', 32],
    ['v9_5', 33],
  ] as const)('%s has %i operations', (version, count) => {
    expect(operations.filter((name) => hasOperation(version, name))).toHaveLength(count);
  });

  it('brings idleTimeOut, addedObjects and the campaign faults with v3', () => {
    const names = (version: 'default' | 'v3', fields: readonly Field[]): string[] =>
      fieldsIn(version, fields).map(({ name }) => name);
    expect(names('default', DATA_TYPES.viewSettings)).not.toContain('idleTimeOut');
    expect(names('v3', DATA_TYPES.viewSettings)).toContain('idleTimeOut');
    expect(names('default', DATA_TYPES.statisticsUpdate)).not.toContain('addedObjects');
    expect(names('v3', DATA_TYPES.statisticsUpdate)[0]).toBe('addedObjects');
    expect(hasFault('v2', 'WrongCampaignStateFault')).toBe(false);
    expect(hasFault('v3', 'WrongCampaignStateFault')).toBe(true);
    expect(hasFault('default', 'UserLimitReachedFault')).toBe(true);
    expect(hasType('v2', 'supervisorPermission')).toBe(false);
  });

  it('renames one permission between v3 and v4', () => {
    const old = 'CampaignManagementResetDialerDCP';
    const renamed = 'CampaignManagementResetAbandonCallRate';
    const has = (version: 'v3' | 'v4' | 'v9_5'): boolean[] =>
      [old, renamed].map((member) => membersIn(version, 'supervisorPermissionType').includes(member));
    expect(has('v3')).toEqual([true, false]);
    expect(has('v4')).toEqual([false, true]);
    expect(has('v9_5')).toEqual([false, true]);
  });

  it.each(VERSION_NAMES)('%s is known by its path, with or without a slash at the end', (version) => {
    expect(versionOfPath(endpointPath(version))).toBe(version);
    expect(versionOfPath(`${endpointPath(version)}/`)).toBe(version);
    expect(versionOfPath(`/other${endpointPath(version)}`)).toBeNull();
  });
});
