import { type Field, SERVICE_VERSIONS, type ServiceVersion } from './field.ts';

/** An enumeration's member that not every version has; without `until` it is still there. */
export interface MemberSpan {
  readonly member: string;
  readonly since: ServiceVersion;
  readonly until?: ServiceVersion;
}
export type MemberSpans = Readonly<Record<string, readonly MemberSpan[] | undefined>>;

export interface FaultNames {
  message: string;
  type: string;
}

/** Whether a version is as new as the one that brought a thing. */
export function reaches(version: ServiceVersion, since: ServiceVersion): boolean {
  return SERVICE_VERSIONS.indexOf(version) >= SERVICE_VERSIONS.indexOf(since);
}

/** The fields of a wrapper or type that a version has, in sequence. */
export function fieldsIn(version: ServiceVersion, fields: readonly Field[]): readonly Field[] {
  return fields.filter((field) => reaches(version, field.since));
}

/** The members that a version has, in the given order; those only older versions had come last. */
export function membersAt(
  version: ServiceVersion,
  members: readonly string[],
  spans: readonly MemberSpan[] = [],
): readonly string[] {
  const present = (span: MemberSpan): boolean =>
    reaches(version, span.since) && (span.until === undefined || reaches(span.until, version));
  const kept = members.filter((member) => {
    const span = spans.find((candidate) => candidate.member === member);
    return !span || present(span);
  });
  const gone = spans.filter((span) => !members.includes(span.member) && present(span));
  return [...kept, ...gone.map(({ member }) => member)];
}

/** Up to v4 the message behind a fault is `XxxFault` and the type `XxxException`, later the other way round. */
export function faultNamesAt(
  version: ServiceVersion,
  { element, exception }: { element: string; exception: string },
): FaultNames {
  return reaches(version, 'v9_3')
    ? { message: exception, type: element }
    : { message: element, type: exception };
}
