'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { SelectField } from '#components/ui/select-field.tsx';

interface ConnectionChoiceProps {
  chosen: string;
  connections: readonly { id: string; name: string }[];
}

/** Whose directory is shown, where there are several. */
export function ConnectionChoice({ chosen, connections }: ConnectionChoiceProps) {
  const t = useTranslations('admin');
  const router = useRouter();
  return (
    <SelectField
      label={t('directory.connection')}
      name="connection"
      className="max-w-80"
      value={chosen}
      onChange={({ target }) =>
        router.push(`/admin/directory?${new URLSearchParams({ connection: target.value })}`)
      }
      options={connections.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
