import { VERSION_NAMES, type VersionName } from './field.ts';
import { pathOf } from './service-contract.ts';
import { SUPERVISOR_CONTRACT } from './supervisor-contract.ts';

/** The path of a version's endpoint, such as `/wssupervisor/v9_5/SupervisorWebService`. Source: guide, Platform versions. */
export function endpointPath(version: VersionName): string {
  return pathOf(SUPERVISOR_CONTRACT, version);
}

/** The version behind a request's path, with or without a slash at the end; null for any other path. */
export function versionOfPath(path: string): VersionName | null {
  const trimmed = path.replace(/\/$/, '');
  return VERSION_NAMES.find((version) => endpointPath(version) === trimmed) ?? null;
}
