'use client';

import { EyeOff, PlugZap } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Viewer } from '#components/admin/shell/viewer.ts';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { ConnectionStatus } from '#lib/wire/frame';

interface NoConnectionProps {
  /** Those that there are. */
  connections: readonly ConnectionStatus[];
  viewer: Pick<Viewer, 'role' | 'isScoped'>;
  onGo: (id: string) => void;
}

/** In place of a table whose connection is not there: never the numbers of another one. */
export function NoConnection(props: NoConnectionProps) {
  const t = useTranslations('desk');
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <WhyNone {...props} />
    </>
  );
}

function WhyNone({ connections, viewer, onGo }: NoConnectionProps) {
  const t = useTranslations('desk');
  if (connections.length > 0)
    return (
      <EmptyState
        icon={<PlugZap size={28} />}
        title={t('none.gone.title')}
        actions={connections.map(({ id, name }) => (
          <Button key={id} onClick={() => onGo(id)}>
            {name}
          </Button>
        ))}
      >
        {t('none.gone.text')}
      </EmptyState>
    );
  if (viewer.isScoped)
    return (
      <EmptyState icon={<EyeOff size={28} />} title={t('none.scoped.title')}>
        {t('none.scoped.text')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<PlugZap size={28} />}
      title={t('none.yet.title')}
      actions={
        viewer.role === 'admin' && <ButtonLink href="/admin/connections/new">{t('none.yet.add')}</ButtonLink>
      }
    >
      {t('none.yet.text')}
    </EmptyState>
  );
}
