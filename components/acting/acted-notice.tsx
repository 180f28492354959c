import { useTranslations } from 'next-intl';
import type { CampaignActed } from '#lib/domain/campaign-action';
import { Notice } from '#components/ui/notice.tsx';
import { outcomeWords } from './outcome-words.ts';

interface ActedNoticeProps {
  acted: CampaignActed;
  stateWords: (state: string) => string;
  zone: string;
}

/** What became of the last act. */
export function ActedNotice({ acted, stateWords, zone }: ActedNoticeProps) {
  const t = useTranslations('desk');
  const { tone, title, text } = outcomeWords(acted, { t, stateWords, zone });
  return (
    <Notice tone={tone} title={title ?? undefined}>
      {text}
    </Notice>
  );
}
