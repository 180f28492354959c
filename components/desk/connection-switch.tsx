'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '#components/ui/select-field.tsx';
import type { ConnectionStatus } from '#lib/wire/frame';

interface ConnectionSwitchProps {
  connections: readonly ConnectionStatus[];
  current: string | null;
  onGo: (id: string) => void;
}

/** Which connection the tables are of, where there are several. */
export function ConnectionSwitch({ connections, current, onGo }: ConnectionSwitchProps) {
  const t = useTranslations('desk');
  if (connections.length < 2) return null;
  return (
    <SelectField
      label={t('connection.one')}
      name="connection"
      value={current ?? ''}
      onChange={(event) => onGo(event.currentTarget.value)}
      options={connections.map(({ id, name }) => ({ value: id, label: name }))}
      className="px-2"
    />
  );
}
