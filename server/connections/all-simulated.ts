import type { ConnectionView } from '#lib/domain/connection-view';
import { isThisMachine } from '#lib/domain/service-address';

/** Whether all numbers come from this machine: nobody walks in where those of a real contact centre may stand. */
export function areAllSimulated(connections: readonly Pick<ConnectionView, 'settings'>[]): boolean {
  return connections.every(({ settings }) => isThisMachine(new URL(settings.url).hostname));
}
