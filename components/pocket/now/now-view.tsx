'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { PocketConnection, PocketRights } from '#lib/domain/pocket/pocket-plan';
import { useConnections } from '#components/live/use-connections.ts';
import { useServerNow } from '#components/live/use-server-now.ts';
import { useStream } from '#components/live/use-stream.ts';
import { selectDisplays } from '../troubles/select-displays.ts';
import { selectQuota } from '../troubles/select-quota.ts';
import { selectSources } from '../troubles/select-sources.ts';
import { orderTroubles, type Trouble } from '../troubles/trouble.ts';
import { useNoted } from '../troubles/use-noted.ts';
import type { AskedDisplays } from '../walls/use-displays.ts';
import { lookedAfter } from './looked-after.ts';
import { NumberTile } from './number-tile.tsx';
import type { ConnectionNow } from './read-now.ts';
import { useNow } from './use-now.ts';
import { WhatIsWrong } from './what-is-wrong.tsx';
import styles from '../pocket.module.css';

interface NowViewProps {
  /** Whose key numbers are shown. */
  connection: PocketConnection;
  /** All whose troubles are looked for. */
  connections: readonly PocketConnection[];
  may: PocketRights;
  /** Null for who may not know. */
  displays: AskedDisplays | null;
}

/** The first view: what is wrong anywhere, then the key numbers of one connection. Asks for nothing that does not stand here. */
export function NowView({ connection, connections, may, displays }: NowViewProps) {
  const t = useTranslations('pocket');
  const now = useServerNow();
  const isLive = useStream().kind === 'live';
  const told = useConnections();
  const looked = useMemo(() => lookedAfter(connection, connections), [connection, connections]);
  const each = useNow(looked.connections, { now, areNamed: may.agents });
  const isOneOfSeveral = connections.length > 1;
  const known: readonly Trouble[] = [
    ...each.flatMap((one) => (isOneOfSeveral ? fromIts(one) : one.troubles)),
    ...(isLive ? selectSources(told, now) : []),
    ...(isLive && may.quota ? selectQuota(told) : []),
    ...selectDisplays(displays?.list ?? []),
  ];
  const troubles = orderTroubles(useNoted(known, now));
  const toCome = [
    ...each.flatMap(({ connection: { name }, toCome: parts }) =>
      parts.map((part) =>
        isOneOfSeveral
          ? t('now.partOf', { part: t(`now.parts.${part}`), connection: name })
          : t(`now.parts.${part}`),
      ),
    ),
    ...(isLive && displays !== null && displays.list === null ? [t('now.parts.walls')] : []),
  ];
  return (
    <>
      <WhatIsWrong
        troubles={troubles}
        toCome={toCome}
        notLookedAt={looked.left.map(({ name }) => name)}
        isStale={each.some(({ isStale }) => isStale)}
        hasWalls={may.walls}
        now={now}
        zone={connection.zone}
      />
      <section aria-label={t('now.numbers')}>
        {isOneOfSeveral && <h2 className={styles.numbersOf}>{connection.name}</h2>}
        <ul className={styles.numbers}>
          {each[0]?.numbers.map(({ id, view, result, frozenAt }) => (
            <NumberTile
              key={id}
              id={id}
              view={view}
              result={result}
              frozenAt={frozenAt}
              connection={connection}
              now={now}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

/** Its troubles, told apart from those of the others. */
function fromIts({ connection: { id, name }, troubles }: ConnectionNow): readonly Trouble[] {
  return troubles.map((trouble) => ({ ...trouble, key: `${id} ${trouble.key}`, from: name }));
}
