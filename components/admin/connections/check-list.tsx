import { CircleCheck, CircleDashed, OctagonAlert, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ConnectionCheck, ConnectionTest } from '#lib/domain/connection-check';
import { Notice } from '#components/ui/notice.tsx';
import { findingWords } from './finding-words.ts';

const SIGNS: Readonly<Record<ConnectionCheck['result'], { icon: LucideIcon; look: string }>> = {
  done: { icon: CircleCheck, look: 'text-state-ready' },
  failed: { icon: OctagonAlert, look: 'text-crit' },
  'not-tried': { icon: CircleDashed, look: 'text-ink-3' },
};

/** What a test found, check by check, with what to do about each that failed. */
export function CheckList({ test }: { test: ConnectionTest }) {
  const t = useTranslations('admin');
  const failed = test.checks.filter(({ result }) => result === 'failed');
  return (
    <section aria-label={t('connections.check.found')} className="flex flex-col gap-3">
      {failed.length === 0 ? (
        <Notice tone="good" title={t('connections.check.good')} />
      ) : (
        <Notice
          tone="warn"
          title={t('connections.check.bad', {
            checks: failed.map(({ check }) => t(`connections.check.names.${check}`).toLowerCase()).join(', '),
          })}
        />
      )}
      <ol className="m-0 flex list-none flex-col p-0">
        {test.checks.map((check) => (
          <CheckLine key={check.check} {...check} />
        ))}
      </ol>
    </section>
  );
}

function CheckLine(line: ConnectionCheck) {
  const { check, result, remedy } = line;
  const t = useTranslations('admin');
  const { icon: Icon, look } = SIGNS[result];
  return (
    <li className="grid grid-cols-[17px_minmax(0,1fr)] gap-x-3 border-t border-line py-2.5 text-sm leading-normal first:border-0 sm:grid-cols-[17px_210px_minmax(0,1fr)]">
      <Icon size={17} aria-hidden className={`mt-[3px] ${look}`} />
      <span className="font-label text-ink">
        <span className="sr-only">{t(`connections.check.results.${result}`)}: </span>
        {t(`connections.check.names.${check}`)}
      </span>
      <span className="text-ink-2 max-sm:col-start-2">
        {findingWords(line, t)}
        {remedy && <span className="mt-0.5 block text-ink">{t(`connections.check.remedies.${remedy}`)}</span>}
      </span>
    </li>
  );
}
