'use client';

import { useTranslations } from 'next-intl';
import { QUEUE_ROWS_BY, type QueueRowsBy } from '#lib/domain/board';
import type { PanelDocument } from '#lib/domain/board-document';
import { withChosen } from '#lib/domain/panel-choices';
import { SelectField } from '#components/ui/select-field.tsx';

type QueueTable = Extract<PanelDocument, { kind: 'queue-table' }>;

interface QueueByFieldProps {
  panel: QueueTable;
  onChange: (panel: PanelDocument) => void;
}

/** What the rows of a queue table are. */
export function QueueByField({ panel, onChange }: QueueByFieldProps) {
  const t = useTranslations('studio.boards.editor.queueBy');
  const { by = 'skill' } = panel;
  return (
    <SelectField
      label={t('label')}
      name="by"
      {...(by === 'skill-group' && { hint: t('groupsHint') })}
      value={by}
      options={QUEUE_ROWS_BY.map((value) => ({ value, label: t(`rows.${value}`) }))}
      onChange={({ target }) => {
        const next = QUEUE_ROWS_BY.find((value) => value === target.value);
        if (next) onChange(withRows(panel, next));
      }}
    />
  );
}

/** What is usual is not written down. A group is all of its skills, so single ones are chosen no more. */
function withRows(panel: QueueTable, by: QueueRowsBy): PanelDocument {
  const { by: _, ...rest } = panel;
  return by === 'skill' ? rest : withChosen({ ...rest, by }, 'skill', []);
}
