'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { SelectField } from '#components/ui/select-field.tsx';

interface ConnectionChoiceProps {
  /** The page that is shown with the connection. */
  page: string;
  chosen: string;
  connections: readonly { id: string; name: string }[];
}

/** Which connection a page is about, where there are several. */
export function ConnectionChoice({ page, chosen, connections }: ConnectionChoiceProps) {
  const t = useTranslations('admin');
  const router = useRouter();
  return (
    <SelectField
      label={t('directory.connection')}
      name="connection"
      className="max-w-80"
      value={chosen}
      onChange={({ target }) => router.push(`${page}?${new URLSearchParams({ connection: target.value })}`)}
      options={connections.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
