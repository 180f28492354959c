import { type DataTypeName } from './data-types.ts';
import { ENUMERATIONS, type EnumerationName } from './enumerations.ts';
import { FAULTS } from './fault-table.ts';
import type { FaultName } from './fault.ts';
import { type Field, VERSION_NAMES, type VersionName } from './field.ts';
import { type OperationName, OPERATIONS } from './operation-table.ts';

interface MemberSpan {
  readonly member: string;
  readonly since: VersionName;
  readonly until: VersionName;
}

/** Enumeration members that not every version has; `until` is the last version with it. Source: guide, version table. */
const MEMBER_SPANS: Readonly<Partial<Record<EnumerationName, readonly MemberSpan[]>>> = {
  apiOperationType: [{ member: 'VIVRCreateSession', since: 'v3', until: 'v9_5' }],
  supervisorPermissionType: [
    { member: 'CampaignManagementResetAbandonCallRate', since: 'v4', until: 'v9_5' },
    { member: 'CampaignManagementResetDialerDCP', since: 'v3', until: 'v3' },
  ],
};

/** Types that came after the first version. Source: guide, version table; `versions` from the v9_5 contract. */
const TYPE_SINCE: Readonly<Partial<Record<EnumerationName | DataTypeName, VersionName>>> = {
  campaignState: 'v3',
  campaignType: 'v3',
  supervisorPermission: 'v3',
  supervisorPermissionType: 'v3',
  versions: 'v9_5',
};

export function hasOperation(version: VersionName, operation: OperationName): boolean {
  return reaches(version, OPERATIONS[operation].since);
}

export function hasType(version: VersionName, type: EnumerationName | DataTypeName): boolean {
  return reaches(version, TYPE_SINCE[type] ?? 'default');
}

export function hasFault(version: VersionName, fault: FaultName): boolean {
  return reaches(version, FAULTS[fault].since);
}

/** The fields of a wrapper or type that a version has, in sequence. */
export function fieldsIn(version: VersionName, fields: readonly Field[]): readonly Field[] {
  return fields.filter((field) => reaches(version, field.since));
}

/** The members of an enumeration that a version has, in the order of the contract. */
export function membersIn(version: VersionName, enumeration: EnumerationName): readonly string[] {
  const spans = MEMBER_SPANS[enumeration] ?? [];
  const members: string[] = ENUMERATIONS[enumeration].filter((member) => {
    const span = spans.find((candidate) => candidate.member === member);
    return !span || within(version, span);
  });
  const known: readonly string[] = ENUMERATIONS[enumeration];
  for (const span of spans)
    if (!known.includes(span.member) && within(version, span)) members.push(span.member);
  return members;
}

/**
 * How a version names the message and the type behind a fault: up to v4 the message is `XxxFault` and the type
 * `XxxException`, in v9_5 the other way round. On the wire the element is the same.
 */
export function faultNames(version: VersionName, fault: FaultName): { message: string; type: string } {
  const { element, exception } = FAULTS[fault];
  return reaches(version, 'v9_5')
    ? { message: exception, type: element }
    : { message: element, type: exception };
}

function within(version: VersionName, span: MemberSpan): boolean {
  return reaches(version, span.since) && reaches(span.until, version);
}

function reaches(version: VersionName, since: VersionName): boolean {
  return VERSION_NAMES.indexOf(version) >= VERSION_NAMES.indexOf(since);
}
