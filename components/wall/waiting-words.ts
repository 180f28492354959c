import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';
import { formatSpan } from '#lib/format/age';

interface Waited {
  connection: Pick<ConnectionStatus, 'state' | 'reason'> | null;
  status: Pick<TypeStatus, 'standing' | 'reason' | 'nextAt'> | null;
  /** Epoch ms on the server's clock. */
  now: number;
}

/** Why a panel has nothing yet, and when it will: never a spinner. `short` fits the foot of a tile. */
export function waitingWords({ connection, status, now }: Waited): { short: string; long: string } {
  if (!connection) return { short: 'connecting', long: 'Connecting to the server' };
  if (status?.standing === 'denied')
    return { short: 'not permitted', long: status.reason || 'This user may not see these statistics' };
  if (connection.state === 'error')
    return { short: 'no connection', long: connection.reason || 'Five9 cannot be reached' };
  const nextAt = status?.nextAt ?? null;
  const inMs = nextAt === null ? null : nextAt - now;
  if (inMs !== null && inMs >= 1_000) {
    const when = `in ${formatSpan(inMs)}`;
    return {
      short: `expected ${when}`,
      long: `Expected ${when}${status?.reason ? ` · ${status.reason}` : ''}`,
    };
  }
  if (inMs !== null) return { short: 'loading now', long: 'Loading now' };
  const reason = status?.reason || connection.reason;
  return { short: 'waiting', long: reason || 'Waiting for the first answer' };
}
