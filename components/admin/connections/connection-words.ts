import { SERVICE_VERSIONS, type VersionChoice } from '#lib/domain/service-address';
import type { Words } from '#lib/words/words';

/** The versions of the service to choose from. */
export function versionOptions(t: Words<'admin'>): readonly { value: VersionChoice; label: string }[] {
  return [
    { value: 'address', label: t('connections.versions.address') },
    ...SERVICE_VERSIONS.map((version) => ({
      value: version,
      label: version === 'default' ? t('connections.versions.default') : version.replace('_', '.'),
    })),
  ];
}

/** Host of an address, with its port where it has one; the text itself where it is none. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}
