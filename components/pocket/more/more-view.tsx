'use client';

import { CircleUser, LayoutGrid, LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Viewer } from '#components/admin/shell/viewer.ts';
import { useProblemWords } from '#components/ui/problem-words.ts';
import { useSubmit } from '#components/ui/use-submit.ts';
import { forgetLastLook } from '../kept/last-look-store.ts';
import { KEPT_HOURS } from '../kept/last-look.ts';
import { POCKET_LOOKS, type PocketLook } from '../pocket-choice.ts';
import { useInstall } from './use-install.ts';
import styles from '../pocket.module.css';

interface MoreViewProps {
  viewer: Viewer;
  look: PocketLook;
  onLook: (look: PocketLook) => void;
}

/** What is set on this phone, and the ways out of here. */
export function MoreView({ viewer, look, onLook }: MoreViewProps) {
  const t = useTranslations('pocket');
  const common = useTranslations('common');
  const sayProblem = useProblemWords();
  const install = useInstall();
  // A whole load, once nothing that was shown is kept any more.
  const leaving = useSubmit({
    onDone: () => void forgetLastLook().then(() => location.assign('/sign-in?next=%2Fpocket')),
  });
  return (
    <div className={styles.more}>
      <section aria-label={t('more.look')}>
        <h2>{t('more.look')}</h2>
        <fieldset aria-label={t('more.look')} className={styles.choice}>
          {POCKET_LOOKS.map((each) => (
            <button key={each} type="button" aria-pressed={each === look} onClick={() => onLook(each)}>
              {t(`more.looks.${each}`)}
            </button>
          ))}
        </fieldset>
      </section>
      {install.kind !== 'installed' && (
        <section aria-label={t('more.install')}>
          <h2>{t('more.install')}</h2>
          <p>{t('more.installText')}</p>
          {install.kind === 'offered' && (
            <button type="button" className={styles.button} onClick={install.ask}>
              {t('more.installNow')}
            </button>
          )}
        </section>
      )}
      <section aria-label={t('more.kept')}>
        <h2>{t('more.kept')}</h2>
        <p>{t('more.keptText', { hours: KEPT_HOURS })}</p>
      </section>
      <section aria-label={viewer.name}>
        <h2>{viewer.name}</h2>
        <p>
          {common(`roles.${viewer.role}.name`)} · {viewer.scope}
        </p>
        {leaving.problem && (
          <p role="alert" className={styles.problem}>
            {sayProblem(leaving.problem)}
          </p>
        )}
        <ul className={styles.ways}>
          <li>
            <Link href="/account" prefetch={false}>
              <CircleUser aria-hidden size={20} />
              {t('more.account')}
            </Link>
          </li>
          <li>
            <Link href="/" prefetch={false}>
              <LayoutGrid aria-hidden size={20} />
              {t('more.start')}
            </Link>
          </li>
          <li>
            <button
              type="button"
              disabled={leaving.busy}
              onClick={() => void leaving.submit({ method: 'POST', path: '/api/auth/sign-out', body: {} })}
            >
              <LogOut aria-hidden size={20} />
              {t('more.signOut')}
            </button>
          </li>
        </ul>
      </section>
    </div>
  );
}
