import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';
import type { Words } from '#lib/words/words';
import { formatSpan } from '#lib/format/age';

interface Waited {
  connection: Pick<ConnectionStatus, 'state' | 'reason'> | null;
  status: Pick<TypeStatus, 'standing' | 'reason' | 'nextAt'> | null;
  /** Epoch ms on the server's clock. */
  now: number;
}

/** Why a panel has nothing yet, and when it will: never a spinner. `short` fits the foot of a tile. */
export function waitingWords(
  { connection, status, now }: Waited,
  t: Words<'wall'>,
): { short: string; long: string } {
  if (!connection) return { short: t('waiting.connecting.short'), long: t('waiting.connecting.long') };
  if (status?.standing === 'denied')
    return { short: t('waiting.denied.short'), long: status.reason || t('waiting.denied.long') };
  if (connection.state === 'error')
    return { short: t('waiting.error.short'), long: connection.reason || t('waiting.error.long') };
  const nextAt = status?.nextAt ?? null;
  const inMs = nextAt === null ? null : nextAt - now;
  if (inMs !== null && inMs >= 1_000) {
    const span = formatSpan(inMs, t);
    const long = t('waiting.expected.long', { span });
    return {
      short: t('waiting.expected.short', { span }),
      long: status?.reason ? `${long} · ${status.reason}` : long,
    };
  }
  if (inMs !== null) return { short: t('waiting.loading.short'), long: t('waiting.loading.long') };
  const reason = status?.reason || connection.reason;
  return { short: t('waiting.first.short'), long: reason || t('waiting.first.long') };
}
