import { EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { NoBoardReason } from '#lib/domain/display';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';

/** A board of which the person may see nothing, and why. */
export function NothingToSee({ why }: { why: NoBoardReason }) {
  const t = useTranslations('explain.none');
  const title = useTranslations('explain.page')('title');
  const kind = why === 'scope' || why === 'boards' ? 'scope' : 'connection';
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      <EmptyState
        icon={<EyeOff size={28} />}
        title={t(`${kind}.title`)}
        actions={
          <ButtonLink href="/" prefetch={false}>
            {t('toStart')}
          </ButtonLink>
        }
      >
        {t(`${kind}.text`)}
      </EmptyState>
    </>
  );
}
