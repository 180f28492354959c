'use client';

import { useTranslations } from 'next-intl';
import type { BoardDocument } from '#lib/domain/board-document';
import type { Finding } from '#lib/domain/lint/finding';
import { FindingItem } from './finding-item.tsx';
import { findingTitle, findingWords } from './finding-words.ts';

interface PublishChecksProps {
  document: BoardDocument;
  findings: readonly Finding[];
}

/** What could be better, once more before it is on walls. Warnings stand open; nothing of it is in the way. */
export function PublishChecks({ document, findings }: PublishChecksProps) {
  const t = useTranslations('studio.boards.editor.publishing');
  const says = useTranslations('studio');
  if (findings.length === 0) return null;
  const hasWarnings = findings.some(({ weight }) => weight === 'warning');
  return (
    <details open={hasWarnings} className="rounded-lg border border-line bg-bg">
      <summary className="min-h-[40px] cursor-pointer px-3.5 py-2.5 text-sm font-label text-ink">
        {t('checks', { count: findings.length })}
        <span className="mt-0.5 block text-desk-label font-normal text-ink-2">{t('checksHint')}</span>
      </summary>
      <ul className="flex max-h-[220px] flex-col overflow-y-auto border-t border-line">
        {alike(findings, (finding) => findingWords(finding, says)).map((group) => (
          <FindingItem
            key={`${group[0].rule} ${group[0].panel ?? ''}`}
            finding={group[0]}
            title={group.map((finding) => findingTitle(finding, document, says)).join(', ')}
          />
        ))}
      </ul>
    </details>
  );
}

type Group = readonly [Finding, ...Finding[]];

/** Those that say the same as one. */
function alike(findings: readonly Finding[], wordsOf: (finding: Finding) => string): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const words = wordsOf(finding);
    const group = groups.get(words);
    groups.set(words, group ? [...group, finding] : [finding]);
  }
  return [...groups.values()];
}
