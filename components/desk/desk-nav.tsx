'use client';

import { ChevronDown, Smartphone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { PersonMenu } from '#components/admin/shell/person-menu.tsx';
import type { Viewer } from '#components/admin/shell/viewer.ts';
import { DemoBadge } from '#components/ui/demo-badge.tsx';
import type { StatisticType } from '#lib/domain/statistic-type';
import { formatCount } from '#lib/format/count';
import { formatSpan } from '#lib/format/age';
import type { TypeStatus } from '#lib/wire/frame';
import { PRODUCT } from '#lib/words/product';
import type { Words } from '#lib/words/words';
import { writeDeskAddress, deskOf } from '#lib/domain/desk-address';
import { MarkGlyph } from './mark-glyph.tsx';
import { MessagesButton } from './messages/messages-button.tsx';
import { PaletteButton } from './palette/palette-button.tsx';
import { STATISTIC_GROUPS } from './statistic-groups.ts';
import { TypeIcon } from './type-icon.tsx';
import { markType, type TypeMark } from './type-standing.ts';
import { useDeskNow } from './desk-clock.tsx';
import styles from './desk.module.css';

interface DeskNavProps {
  current: StatisticType;
  /** As the link names it; null for the first there is. */
  connection: string | null;
  /** How each stands; null where there is no connection whose tables could. */
  types: readonly TypeStatus[] | null;
  heard: boolean;
  viewer: Viewer;
  onGo: (type: StatisticType) => void;
  /** Stands above the tables: which connection they are of. */
  children?: ReactNode;
}

/** The eight tables, each with how many rows it has and how it stands. Folds into one line on a narrow screen. */
export function DeskNav({ current, connection, types, heard, viewer, onGo, children }: DeskNavProps) {
  const t = useTranslations('desk');
  const [open, setOpen] = useState(false);
  const go = (type: StatisticType): void => {
    setOpen(false);
    onGo(type);
  };
  return (
    <nav className={styles.nav} aria-label={t('nav.name')} data-open={open || undefined}>
      <div className={styles.navHead}>
        <Link className={styles.brand} href="/">
          <span className={styles.brandMark} aria-hidden />
          {PRODUCT}
        </Link>
        {viewer.isDemo && <DemoBadge />}
      </div>
      <PaletteButton />
      <button type="button" className={styles.navFold} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(`tables.${current}.title`)}
        <ChevronDown size={16} aria-hidden />
      </button>
      <MessagesButton />
      <div className={styles.navGroups}>
        {children}
        {STATISTIC_GROUPS.map((group) => (
          <section key={group.name} aria-label={t(`nav.groups.${group.name}`)}>
            <h2 className={styles.navTitle}>{t(`nav.groups.${group.name}`)}</h2>
            <ul className={styles.navList}>
              {group.types.map((type) => (
                <li key={type}>
                  <NavLink
                    type={type}
                    connection={connection}
                    current={type === current}
                    standing={types && { status: types.find((status) => status.type === type), heard }}
                    onGo={go}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        <Link className={`${styles.navLink} ${styles.navPocket}`} href="/pocket" prefetch={false}>
          <Smartphone size={16} aria-hidden />
          <span className={styles.navName}>{t('nav.pocket')}</span>
        </Link>
        <div className={styles.navPerson}>
          <PersonMenu viewer={viewer} opens="up" />
        </div>
      </div>
    </nav>
  );
}

interface NavLinkProps {
  type: StatisticType;
  connection: string | null;
  current: boolean;
  standing: Standing | null;
  onGo: (type: StatisticType) => void;
}

interface Standing {
  status: TypeStatus | undefined;
  heard: boolean;
}

function NavLink({ type, connection, current, standing, onGo }: NavLinkProps) {
  const t = useTranslations('desk');
  return (
    <a
      href={writeDeskAddress(deskOf(type, connection))}
      className={styles.navLink}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onGo(type);
      }}
    >
      <TypeIcon type={type} />
      <span className={styles.navName}>{t(`tables.${type}.title`)}</span>
      {standing && <NavStanding {...standing} />}
    </a>
  );
}

function NavStanding({ status, heard }: Standing) {
  const t = useTranslations('desk');
  const { mark, ageMs, words } = markType(status, { now: useDeskNow(), heard }, t);
  return (
    <>
      <span className={styles.navAge} data-mark={mark} title={words}>
        <MarkGlyph mark={mark} size={11} silent />
        {standingWords(mark, heard ? ageMs : null, t)}
      </span>
      <span className={styles.navRows}>{rowsWords(ageMs, status, t)}</span>
    </>
  );
}

// While nothing is heard the server's clock is not known, and so no age either.
function standingWords(mark: TypeMark['mark'], ageMs: number | null, t: Words<'desk'>): string {
  if (ageMs === null || mark === 'denied' || mark === 'waiting') return t(`marks.${mark}`);
  return t(`nav.${mark}For`, { span: formatSpan(ageMs, t) });
}

/** Who sees some rows only is not told how many there are. */
function rowsWords(ageMs: number | null, status: TypeStatus | undefined, t: Words<'desk'>): string {
  if (ageMs === null || !status) return '–';
  return status.rows === null ? '' : formatCount(status.rows, t);
}
