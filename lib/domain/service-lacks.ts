import type { ServiceVersion } from './service-address.ts';

/**
 * What an older version of the service has not: campaigns cannot be acted on, it does not tell what a user may, rows that are new
 * come with whole tables only, it ends sessions sooner, and it does not tell which versions there are.
 */
export const SERVICE_LACKS = ['campaigns', 'permissions', 'added-rows', 'idle-time', 'versions'] as const;
export type ServiceLack = (typeof SERVICE_LACKS)[number];

const OF_OLDEST: readonly ServiceLack[] = SERVICE_LACKS;

const LACKS: Readonly<Record<ServiceVersion, readonly ServiceLack[]>> = {
  v9_5: [],
  v4: ['versions'],
  v3: ['versions'],
  v2: OF_OLDEST,
  default: OF_OLDEST,
};

/** What a version lacks of what Watchfloor uses. Source: the service's version table. */
export function lacksOf(version: ServiceVersion): readonly ServiceLack[] {
  return LACKS[version];
}
