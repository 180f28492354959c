import { VERSION_NAMES, type VersionName } from './field.ts';

/** The path of a version's endpoint, such as `/wssupervisor/v9_5/SupervisorWebService`. Source: guide, Platform versions. */
export function endpointPath(version: VersionName): string {
  return version === 'default'
    ? '/wssupervisor/SupervisorWebService'
    : `/wssupervisor/${version}/SupervisorWebService`;
}

/** The version behind a request's path, with or without a slash at the end; null for any other path. */
export function versionOfPath(path: string): VersionName | null {
  const trimmed = path.replace(/\/$/, '');
  return VERSION_NAMES.find((version) => endpointPath(version) === trimmed) ?? null;
}
