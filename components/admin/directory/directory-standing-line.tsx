import { useTranslations } from 'next-intl';
import type { DirectoryPageView } from '#lib/domain/directory-page';
import { Notice } from '#components/ui/notice.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { troubleWords } from './trouble-words.ts';

interface DirectoryStandingLineProps {
  standing: DirectoryPageView['standing'];
  isReadable: boolean;
  now: number;
}

/** Where what is shown comes from, how old it is, and what was wrong with the last reading. */
export function DirectoryStandingLine({ standing, isReadable, now }: DirectoryStandingLineProps) {
  const t = useTranslations('admin');
  const { origin, readAt, problem, trouble } = standing;
  const again = !isReadable
    ? t('directory.standing.noService')
    : origin === 'upload'
      ? t('directory.standing.triedAgain')
      : t('directory.standing.readAgain');
  return (
    <div className="flex flex-col gap-3">
      {problem !== null && (
        <Notice
          tone="warn"
          title={isReadable ? t('directory.standing.notTaken') : t('directory.standing.problem')}
        >
          {trouble ? troubleWords(trouble, t) : problem}
        </Notice>
      )}
      {origin !== 'none' && (
        <p className="text-sm text-ink-2">
          {t.rich(`directory.standing.from.${origin}`, {
            when: () => <RelativeTime at={readAt} now={now} />,
          })}{' '}
          {again}
        </p>
      )}
    </div>
  );
}
