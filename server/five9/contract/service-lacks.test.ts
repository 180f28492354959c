import { describe, expect, it } from 'vitest';
import { lacksOf, type ServiceLack } from '#lib/domain/service-lacks';
import { SERVICE_VERSIONS } from '#lib/domain/service-address';
import { DATA_TYPES } from './data-types.ts';
import { VERSION_NAMES, type VersionName } from './field.ts';
import { fieldsIn } from './version-reach.ts';
import { hasOperation } from './versions.ts';

const hasField = (version: VersionName, type: keyof typeof DATA_TYPES, name: string): boolean =>
  fieldsIn(version, DATA_TYPES[type]).some((field) => field.name === name);

const LACKING: Readonly<Record<ServiceLack, (version: VersionName) => boolean>> = {
  campaigns: (version) => !hasOperation(version, 'startCampaign'),
  permissions: (version) => !hasOperation(version, 'getMyPermissions'),
  'added-rows': (version) => !hasField(version, 'statisticsUpdate', 'addedObjects'),
  'idle-time': (version) => !hasField(version, 'viewSettings', 'idleTimeOut'),
  versions: (version) => !hasOperation(version, 'getApiVersions'),
};

describe('what a version lacks', () => {
  it.each(VERSION_NAMES)('is what its contract has not: %s', (version) => {
    const lacking = Object.entries(LACKING).flatMap(([lack, isLacking]) =>
      isLacking(version) ? [lack] : [],
    );
    expect(lacksOf(version)).toEqual(lacking);
  });

  it('is known of every version there is', () => {
    expect(SERVICE_VERSIONS.toSorted()).toEqual(VERSION_NAMES.toSorted());
  });
});
