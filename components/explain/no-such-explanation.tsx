import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';

/** Where a board was taken away, or a panel is no longer on it. */
export function NoSuchExplanation() {
  const t = useTranslations('explain.none');
  const title = useTranslations('explain.page')('title');
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      <EmptyState
        icon={<SearchX size={28} />}
        title={t('gone.title')}
        actions={
          <ButtonLink href="/" prefetch={false}>
            {t('toStart')}
          </ButtonLink>
        }
      >
        {t('gone.text')}
      </EmptyState>
    </>
  );
}
