import { useConnections } from '#components/live/use-connections.ts';
import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';
import type { StatisticType } from '#lib/domain/statistic-type';

/** One connection as last told; null until the server has spoken of it. */
export function useConnection(id: string): ConnectionStatus | null {
  return useConnections().find((connection) => connection.id === id) ?? null;
}

export function typeStatusOf(connection: ConnectionStatus | null, type: StatisticType): TypeStatus | null {
  return connection?.types.find((status) => status.type === type) ?? null;
}
