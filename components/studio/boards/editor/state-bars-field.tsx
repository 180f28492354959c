'use client';

import { useTranslations } from 'next-intl';
import { STATE_BARS_BY } from '#lib/domain/board';
import type { PanelDocument } from '#lib/domain/board-document';
import { SelectField } from '#components/ui/select-field.tsx';

type StateBar = Extract<PanelDocument, { kind: 'state-bar' }>;

interface StateBarsFieldProps {
  panel: StateBar;
  onChange: (panel: PanelDocument) => void;
}

const CHOICES = ['all', ...STATE_BARS_BY] as const;

/** Whether agents by state are one bar, or one for each group. What is usual is not written down. */
export function StateBarsField({ panel, onChange }: StateBarsFieldProps) {
  const t = useTranslations('studio.boards.editor.stateBars');
  const { by = 'all', ...rest } = panel;
  return (
    <SelectField
      label={t('label')}
      name="by"
      {...(by !== 'all' && { hint: t('groupsHint') })}
      value={by}
      options={CHOICES.map((value) => ({ value, label: t(`bars.${value}`) }))}
      onChange={({ target }) => {
        const next = CHOICES.find((value) => value === target.value);
        if (next) onChange(next === 'all' ? rest : { ...rest, by: next });
      }}
    />
  );
}
