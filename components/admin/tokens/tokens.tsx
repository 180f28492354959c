'use client';

import { KeyRound, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ApiTokenView } from '#lib/domain/person';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { MakeToken } from './make-token.tsx';
import { RevokeToken } from './revoke-token.tsx';
import { TokensTable } from './tokens-table.tsx';

type Task = { kind: 'none' } | { kind: 'make' } | { kind: 'revoke'; token: ApiTokenView };

interface TokensProps {
  tokens: readonly ApiTokenView[];
  now: number;
}

/** The read-only tokens of scripts. */
export function Tokens({ tokens, now }: TokensProps) {
  const t = useTranslations('admin');
  const router = useRouter();
  const [task, setTask] = useState<Task>({ kind: 'none' });
  const close = (): void => setTask({ kind: 'none' });
  const make = (
    <Button look="primary" onClick={() => setTask({ kind: 'make' })}>
      <Plus size={16} aria-hidden />
      {t('tokens.make')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={t('tokens.title')}
        description={t('tokens.about')}
        actions={tokens.length > 0 && make}
      />
      <TokensTable
        tokens={tokens}
        now={now}
        onRevoke={(token) => setTask({ kind: 'revoke', token })}
        empty={
          <EmptyState icon={<KeyRound size={28} />} title={t('tokens.empty.title')} actions={make}>
            {t('tokens.empty.text')}
          </EmptyState>
        }
      />
      {task.kind === 'make' && <MakeToken onClose={close} onMade={() => router.refresh()} />}
      {task.kind === 'revoke' && (
        <RevokeToken
          token={task.token}
          onClose={close}
          onDone={() => {
            close();
            router.refresh();
          }}
        />
      )}
    </>
  );
}
