import type { SourceWhy } from '#lib/domain/source-why';
import type { ConnectionStatus } from '#lib/wire/frame';
import { isKnownKey } from '#lib/words/known-key';
import type { Words } from '#lib/words/words';

interface SaidBySource {
  reason: string;
  why?: SourceWhy;
}

/** Why a connection or a table is not live, in the reader's language; as the server tells it where the code is not known here. */
export function sourceWords({ reason, why }: SaidBySource, t: Words<'live'>): string {
  if (reason === '' || why === undefined) return reason;
  const key = `source.${why.key}`;
  if (!isKnownKey(t, key)) return reason;
  const words = t(key, why.values ?? {});
  return why.again === undefined ? words : t('again', { why: words, time: why.again });
}

/** Connections whose reasons, and those of their tables, are in the reader's language. What has no code stays the very same. */
export function inWords(
  connections: readonly ConnectionStatus[],
  t: Words<'live'>,
): readonly ConnectionStatus[] {
  return connections.some(isCoded) ? connections.map((connection) => saidOf(connection, t)) : connections;
}

function saidOf(connection: ConnectionStatus, t: Words<'live'>): ConnectionStatus {
  if (!isCoded(connection)) return connection;
  const types = connection.types.map((type) =>
    type.why === undefined ? type : { ...type, reason: sourceWords(type, t) },
  );
  return { ...connection, reason: sourceWords(connection, t), types };
}

function isCoded({ why, types }: ConnectionStatus): boolean {
  return why !== undefined || types.some((type) => type.why !== undefined);
}
