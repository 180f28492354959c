'use client';

import { useTranslations } from 'next-intl';
import type { BoardTemplate } from '#lib/domain/templates/all-templates';
import { SelectField } from '#components/ui/select-field.tsx';
import { useChoices } from '../choices.ts';

type Take = BoardTemplate['takes'][number];
/** Names of what a template is made for; empty for all. */
export type MadeFor = Readonly<Partial<Record<Take, string>>>;
const DIMENSIONS = { skill: 'skill', group: 'agentGroup' } as const;

interface ChoiceFieldsProps {
  takes: readonly Take[];
  connections: readonly { id: string; name: string }[];
  connection: string | null;
  onConnection: (id: string) => void;
  chosen: MadeFor;
  onChoose: (take: Take, name: string) => void;
}

/** For which skill or agent group a board is made, from the directory of the connection that it is to read. */
export function ChoiceFields({
  takes,
  connections,
  connection,
  onConnection,
  chosen,
  onChoose,
}: ChoiceFieldsProps) {
  const t = useTranslations('studio.boards.gallery');
  return (
    <>
      {connections.length > 1 && (
        <SelectField
          label={t('connection')}
          name="connection"
          value={connection ?? ''}
          options={connections.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => onConnection(target.value)}
        />
      )}
      {takes.map((take) => (
        <ChoiceField
          key={take}
          take={take}
          connection={connection}
          value={chosen[take] ?? ''}
          onChoose={(name) => onChoose(take, name)}
        />
      ))}
    </>
  );
}

interface ChoiceFieldProps {
  take: Take;
  connection: string | null;
  value: string;
  onChoose: (name: string) => void;
}

function ChoiceField({ take, connection, value, onChoose }: ChoiceFieldProps) {
  const t = useTranslations('studio.boards.gallery');
  const { names, error } = useChoices(connection, DIMENSIONS[take]);
  return (
    <SelectField
      label={t(`for.${take}`)}
      name={take}
      {...(error && { hint: t('unread') })}
      value={value}
      options={[
        { value: '', label: t(`all.${take}`) },
        ...(names ?? []).map((name) => ({ value: name, label: name })),
      ]}
      onChange={({ target }) => onChoose(target.value)}
    />
  );
}
