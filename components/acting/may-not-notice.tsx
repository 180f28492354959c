import { useTranslations } from 'next-intl';
import type { ActingStanding } from '#lib/domain/campaign-action';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Notice } from '#components/ui/notice.tsx';

interface MayNotNoticeProps {
  why: Extract<ActingStanding, { kind: 'may-not' }>['why'];
  onAskAgain: () => void;
}

/** Why nothing can be done here, and what leads on. */
export function MayNotNotice({ why, onAskAgain }: MayNotNoticeProps) {
  const t = useTranslations('desk.acting');
  switch (why) {
    case 'unknown':
      return (
        <Notice
          actions={
            <Button size="small" onClick={onAskAgain}>
              {t('again')}
            </Button>
          }
        >
          {t('unknown')}
        </Notice>
      );
    case 'no-user':
      return (
        <Notice>
          {t('noUser')}
          <ToAccount />
        </Notice>
      );
    case 'password-refused':
    case 'other-host':
    case 'unreadable':
      return (
        <Notice tone="warn">
          {t(`ownUser.${why}`)}
          <ToAccount />
        </Notice>
      );
  }
}

// Below the words: the panel is narrow.
function ToAccount() {
  const t = useTranslations('desk.acting');
  return (
    <p className="mt-2">
      <ButtonLink href="/account" size="small">
        {t('toAccount')}
      </ButtonLink>
    </p>
  );
}
