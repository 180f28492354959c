import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from './button-link.tsx';
import { EmptyState } from './empty-state.tsx';

/** Where a page was taken away, or never was: says so, and leads out. */
export function NothingHere() {
  const t = useTranslations('common.page.nothingHere');
  return (
    <EmptyState
      icon={<SearchX size={28} />}
      title={t('title')}
      level={1}
      actions={
        <ButtonLink href="/" prefetch={false}>
          {t('toStart')}
        </ButtonLink>
      }
    >
      {t('text')}
    </EmptyState>
  );
}
