import { useTranslations } from 'next-intl';
import { formatCount } from '#lib/format/count';
import { Notice } from '#components/ui/notice.tsx';
import { mistakeWords } from './mistake-words.ts';
import type { ComparedList, WrongList } from './send-list.ts';

const KINDS = ['user', 'skill', 'group'] as const;

/** What a file would change. */
export function ListChanges({ compared: { agents, changes } }: { compared: ComparedList }) {
  const t = useTranslations('admin');
  const isNothing = KINDS.every((kind) => Object.values(changes[kind]).every((count) => count === 0));
  return (
    <section aria-label={t('directory.upload.changes')} className="flex flex-col gap-2 text-sm">
      <output className="block text-ink-2">
        {isNothing
          ? t('directory.upload.changesNothing', { agents })
          : t('directory.upload.changesThis', { agents })}
      </output>
      {!isNothing && (
        <table className="w-full border-separate border-spacing-0 text-left">
          <caption className="sr-only">{t('directory.upload.byKind')}</caption>
          <thead>
            <tr className="*:border-b *:border-line *:py-1.5 *:text-[13px] *:font-label *:text-ink-3">
              <th scope="col">
                <span className="sr-only">{t('directory.upload.kind')}</span>
              </th>
              {(['added', 'back', 'changed', 'gone'] as const).map((head) => (
                <th key={head} scope="col" className="text-right">
                  {t(`directory.upload.heads.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {KINDS.map((kind) => {
              const { added, back, changed, gone } = changes[kind];
              return (
                <tr key={kind} className="*:border-b *:border-line *:py-2">
                  <th scope="row" className="font-normal">
                    {t(`directory.kinds.${kind}.many`)}
                  </th>
                  <Count count={added} />
                  <Count count={back} />
                  <Count count={changed} />
                  <Count count={gone} />
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Count({ count }: { count: number }) {
  const t = useTranslations('admin');
  return <td className={`text-right ${count === 0 ? 'text-ink-3' : 'text-ink'}`}>{formatCount(count, t)}</td>;
}

/** What is wrong with a file, line by line. */
export function ListMistakes({ wrong: { problems, more } }: { wrong: WrongList }) {
  const t = useTranslations('admin');
  return (
    <Notice tone="bad" title={t('directory.upload.mistakes')}>
      <ul className="mt-1 flex max-h-60 flex-col gap-0.5 overflow-y-auto">
        {problems.map((problem, at) => (
          <li key={at}>{mistakeWords(problem, t)}</li>
        ))}
      </ul>
      {more > 0 && <p className="mt-1">{t('directory.upload.more', { count: more })}</p>}
    </Notice>
  );
}
