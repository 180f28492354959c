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
import { CheckboxField } from '#components/ui/checkbox-field.tsx';
import { SelectField, type SelectOption } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { MASKING_WORDS, THEME_WORDS } from '../board-words.ts';
import type { BoardConnection } from '../board-facts.ts';

interface SettingsFormProps {
  document: BoardDocument;
  connections: readonly BoardConnection[];
  onChange: (document: BoardDocument) => void;
}

const FIRST = '';

/** What holds for the whole board. */
export function SettingsForm({ document, connections, onChange }: SettingsFormProps) {
  const t = useTranslations('studio.boards.editor.codes');
  const { name, connection, theme, masking, grid, codes = true } = document;
  return (
    <div className="flex flex-col gap-4 rounded-desk bg-panel p-4">
      <TextField
        label="Name"
        name="name"
        value={name}
        maxLength={MOST_BOARD_NAME}
        error={name.trim() === '' ? 'A board needs a name.' : undefined}
        onChange={({ target }) => onChange({ ...document, name: target.value })}
      />
      <SelectField
        label="Connection"
        name="connection"
        hint="Every panel reads it."
        value={connection ?? FIRST}
        options={connectionOptions(connection, connections)}
        onChange={({ target }) =>
          onChange({ ...document, connection: target.value === FIRST ? null : target.value })
        }
      />
      <SelectField
        label="Theme"
        name="theme"
        value={theme}
        options={BOARD_THEMES.map((value) => ({ value, label: THEME_WORDS[value] }))}
        onChange={({ target }) => {
          const next = BOARD_THEMES.find((one): one is BoardTheme => one === target.value);
          if (next) onChange({ ...document, theme: next });
        }}
      />
      <SelectField
        label="Agents are shown by"
        name="agents"
        hint="A wall is read by everybody who walks past it."
        value={masking.agents}
        options={AGENT_NAMES.map((value) => ({ value, label: MASKING_WORDS[value] }))}
        onChange={({ target }) => {
          const agents = AGENT_NAMES.find((one): one is AgentNames => one === target.value);
          if (agents) onChange({ ...document, masking: { ...masking, agents } });
        }}
      />
      <CheckboxField
        label={t('label')}
        hint={t('hint')}
        name="codes"
        checked={codes}
        onChange={({ target }) => onChange(withCodes(document, target.checked))}
      />
      <p className="text-[13px] leading-snug text-ink-3">
        The grid has {grid.columns} × {grid.rows} cells.
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
): readonly SelectOption[] {
  const isKnown = current === null || connections.some(({ id }) => id === current);
  return [
    { value: FIRST, label: 'The first that whoever looks may see' },
    ...connections.map(({ id, name }) => ({ value: id, label: name })),
    ...(isKnown ? [] : [{ value: current, label: `${current} · does not run, or not for you` }]),
  ];
}
