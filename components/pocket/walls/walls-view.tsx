'use client';

import { useTranslations } from 'next-intl';
import type { DisplayStanding } from '#lib/domain/display';
import { formatSpan } from '#lib/format/age';
import { formatClockTime } from '#lib/format/clock-time';
import { STANDING_ICONS } from '#components/ui/standing-icons.ts';
import { useServerNow } from '#components/live/use-server-now.ts';
import type { PocketDisplay } from './read-displays.ts';
import type { AskedDisplays } from './use-displays.ts';
import styles from '../pocket.module.css';

const ORDER: readonly DisplayStanding[] = ['offline', 'frozen', 'stale', 'never-seen', 'live', 'revoked'];

interface WallsViewProps {
  displays: AskedDisplays;
  /** Names of boards by id. */
  boards: Readonly<Record<string, string>>;
  /** IANA zone in which times of day are told. */
  zone: string;
}

/** The walls: those that are down first, and what each painted last. */
export function WallsView({ displays: { list, askedAt, isOld }, boards, zone }: WallsViewProps) {
  const t = useTranslations('pocket');
  const now = useServerNow();
  if (list === null) return <p className={styles.empty}>{t(isOld ? 'walls.failed' : 'walls.waiting')}</p>;
  const shown = list
    .filter(({ standing }) => standing !== 'revoked')
    .toSorted(
      (a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || a.name.localeCompare(b.name),
    );
  if (shown.length === 0)
    return (
      <div className={styles.empty}>
        <h2>{t('walls.none')}</h2>
        <p>{t('walls.noneText')}</p>
      </div>
    );
  const live = shown.filter(({ standing }) => standing === 'live').length;
  return (
    <section aria-label={t('nav.walls')} className={isOld ? 'stale' : undefined} data-stale={isOld}>
      <p className={styles.listHead}>
        {t('walls.count', { count: shown.length, live })}
        {isOld && ` · ${t('walls.asOf', { at: formatClockTime(askedAt, zone) })}`}
      </p>
      <ul className={styles.list}>
        {shown.map((display) => (
          <Wall key={display.id} display={display} boards={boards} zone={zone} now={isOld ? null : now} />
        ))}
      </ul>
    </section>
  );
}

interface WallProps {
  display: PocketDisplay;
  boards: Readonly<Record<string, string>>;
  zone: string;
  /** Null while it is not known how things stand: moments are told then, no ages. */
  now: number | null;
}

function Wall({ display: { name, place, standing, since, painted }, boards, zone, now }: WallProps) {
  const t = useTranslations('pocket');
  const common = useTranslations('common');
  const Icon = STANDING_ICONS[standing];
  return (
    <li className={styles.row} data-standing={standing}>
      <div className={styles.rowHead}>
        <h2>{name}</h2>
        <p className={styles.wallStanding}>
          <Icon aria-hidden size={18} strokeWidth={2.25} />
          {t(`walls.standing.${standing}`)}
          {since !== null && now !== null && ` ${t('walls.for', { span: formatSpan(now - since, common) })}`}
        </p>
      </div>
      {place !== '' && <p>{place}</p>}
      {painted && <p>{paintedWords(painted)}</p>}
    </li>
  );

  function paintedWords({ at, why, board, dataAgeMs }: NonNullable<PocketDisplay['painted']>): string {
    const what =
      why === 'board' ? ((board && boards[board]) ?? t('walls.shows.gone')) : t(`walls.shows.${why}`);
    const said =
      now === null
        ? t('walls.paintedAt', { what, at: formatClockTime(at, zone) })
        : t('walls.painted', { what, span: formatSpan(Math.max(0, now - at), common) });
    return dataAgeMs === null || now === null
      ? said
      : `${said} · ${t('walls.numbersAge', { span: formatSpan(dataAgeMs, common) })}`;
  }
}
