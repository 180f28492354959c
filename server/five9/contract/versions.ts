import { type DataTypeName } from './data-types.ts';
import { ENUMERATIONS, type EnumerationName } from './enumerations.ts';
import { FAULTS } from './fault-table.ts';
import type { FaultName } from './fault.ts';
import type { ServiceVersion } from './field.ts';
import { type OperationName, OPERATIONS } from './operation-table.ts';
import { type FaultNames, faultNamesAt, type MemberSpans, membersAt, reaches } from './version-reach.ts';

/** Enumeration members that not every version has; `until` is the last version with it. Source: guide, version table. */
export const MEMBER_SPANS: MemberSpans = {
  apiOperationType: [{ member: 'VIVRCreateSession', since: 'v3', until: 'v9_5' }],
  supervisorPermissionType: [
    { member: 'CampaignManagementResetAbandonCallRate', since: 'v4', until: 'v9_5' },
    { member: 'CampaignManagementResetDialerDCP', since: 'v3', until: 'v3' },
  ],
};

/** Types that came after the first version. Source: guide, version table; `versions` from the v9_5 contract. */
export const TYPE_SINCE: Readonly<Partial<Record<EnumerationName | DataTypeName, ServiceVersion>>> = {
  campaignState: 'v3',
  campaignType: 'v3',
  supervisorPermission: 'v3',
  supervisorPermissionType: 'v3',
  versions: 'v9_5',
};

export function hasOperation(version: ServiceVersion, operation: OperationName): boolean {
  return reaches(version, OPERATIONS[operation].since);
}

export function hasType(version: ServiceVersion, type: EnumerationName | DataTypeName): boolean {
  return reaches(version, TYPE_SINCE[type] ?? 'default');
}

export function hasFault(version: ServiceVersion, fault: FaultName): boolean {
  return reaches(version, FAULTS[fault].since);
}

/** The members of an enumeration that a version has, in the order of the contract. */
export function membersIn(version: ServiceVersion, enumeration: EnumerationName): readonly string[] {
  return membersAt(version, ENUMERATIONS[enumeration], MEMBER_SPANS[enumeration]);
}

/**
 * How a version names the message and the type behind a fault: up to v4 the message is `XxxFault` and the type
 * `XxxException`, in v9_5 the other way round. On the wire the element is the same.
 */
export function faultNames(version: ServiceVersion, fault: FaultName): FaultNames {
  return faultNamesAt(version, FAULTS[fault]);
}
