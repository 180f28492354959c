'use client';

import { useTranslations } from 'next-intl';
import type { PanelDocument } from '#lib/domain/board-document';
import { CheckboxField } from '#components/ui/checkbox-field.tsx';

interface DispositionsFieldProps {
  panel: Extract<PanelDocument, { kind: 'campaign-table' }>;
  onChange: (panel: PanelDocument) => void;
}

/** Whether campaigns say how their calls ended. What is usual is not written down. */
export function DispositionsField({ panel, onChange }: DispositionsFieldProps) {
  const t = useTranslations('studio.boards.editor.kind');
  return (
    <CheckboxField
      name="dispositions"
      label={t('dispositions')}
      hint={t('dispositionsHint')}
      checked={panel.dispositions === true}
      onChange={({ target }) => {
        const { dispositions: _, ...rest } = panel;
        onChange(target.checked ? { ...rest, dispositions: true } : rest);
      }}
    />
  );
}
