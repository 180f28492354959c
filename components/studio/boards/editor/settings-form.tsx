'use client';

import { useTranslations } from 'next-intl';
import {
  AGENT_NAMES,
  BOARD_THEMES,
  type AgentNames,
  type BoardDocument,
  type BoardTheme,
} from '#lib/domain/board-document';
import { MOST_BOARD_NAME } from '#lib/domain/board-schema';
import type { Words } from '#lib/words/words';
import { CheckboxField } from '#components/ui/checkbox-field.tsx';
import { SelectField, type SelectOption } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { BoardConnection } from '../board-facts.ts';

interface SettingsFormProps {
  document: BoardDocument;
  connections: readonly BoardConnection[];
  onChange: (document: BoardDocument) => void;
}

const FIRST = '';

/** What holds for the whole board. */
export function SettingsForm({ document, connections, onChange }: SettingsFormProps) {
  const t = useTranslations('studio.boards');
  const says = useTranslations('studio');
  const { name, connection, theme, masking, grid, codes = true } = document;
  return (
    <div className="flex flex-col gap-4 rounded-desk bg-panel p-4">
      <TextField
        label={t('editor.settings.name')}
        name="name"
        value={name}
        maxLength={MOST_BOARD_NAME}
        error={name.trim() === '' ? t('editor.settings.noName') : undefined}
        onChange={({ target }) => onChange({ ...document, name: target.value })}
      />
      <SelectField
        label={t('editor.settings.connection')}
        name="connection"
        hint={t('editor.settings.connectionHint')}
        value={connection ?? FIRST}
        options={connectionOptions(connection, connections, says)}
        onChange={({ target }) =>
          onChange({ ...document, connection: target.value === FIRST ? null : target.value })
        }
      />
      <SelectField
        label={t('editor.settings.theme')}
        name="theme"
        value={theme}
        options={BOARD_THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
        onChange={({ target }) => {
          const next = BOARD_THEMES.find((one): one is BoardTheme => one === target.value);
          if (next) onChange({ ...document, theme: next });
        }}
      />
      <SelectField
        label={t('editor.settings.agents')}
        name="agents"
        hint={t('editor.settings.agentsHint')}
        value={masking.agents}
        options={AGENT_NAMES.map((value) => ({ value, label: t(`masking.${value}`) }))}
        onChange={({ target }) => {
          const agents = AGENT_NAMES.find((one): one is AgentNames => one === target.value);
          if (agents) onChange({ ...document, masking: { ...masking, agents } });
        }}
      />
      <CheckboxField
        label={t('editor.codes.label')}
        hint={t('editor.codes.hint')}
        name="codes"
        checked={codes}
        onChange={({ target }) => onChange(withCodes(document, target.checked))}
      />
      <p className="text-[13px] leading-snug text-ink-3">
        {t('editor.settings.grid', { columns: grid.columns, rows: grid.rows })}
      </p>
    </div>
  );
}

/** What is usual is not written down. */
function withCodes(document: BoardDocument, areShown: boolean): BoardDocument {
  const { codes: _, ...rest } = document;
  return areShown ? rest : { ...rest, codes: false };
}

function connectionOptions(
  current: string | null,
  connections: readonly BoardConnection[],
  t: Words<'studio'>,
): readonly SelectOption[] {
  const isKnown = current === null || connections.some(({ id }) => id === current);
  return [
    { value: FIRST, label: t('boards.editor.settings.first') },
    ...connections.map(({ id, name }) => ({ value: id, label: name })),
    ...(isKnown
      ? []
      : [{ value: current, label: t('boards.editor.settings.notForYou', { connection: current }) }]),
  ];
}
