'use client';

import { useTranslations } from 'next-intl';
import type { PanelDocument } from '#lib/domain/board-document';
import { PLAIN_LIMITS } from '#lib/domain/plain-panels';
import { NumberField } from '#components/ui/number-field.tsx';
import { TextAreaField } from '#components/ui/text-area-field.tsx';

type TickerDocument = Extract<PanelDocument, { kind: 'ticker' }>;

interface TickerFieldsProps {
  panel: TickerDocument;
  onChange: (panel: PanelDocument) => void;
}

const SECOND_MS = 1_000;

/** What a ticker says, a line after the other. */
export function TickerFields({ panel, onChange }: TickerFieldsProps) {
  const t = useTranslations('studio.boards.editor.ticker');
  const { lines: most, line: longest, lineMs } = PLAIN_LIMITS;
  return (
    <>
      <TextAreaField
        label={t('lines')}
        name="lines"
        hint={t('linesHint', { most })}
        rows={5}
        value={panel.lines.join('\n')}
        onChange={({ target }) => {
          const lines = target.value.split('\n').slice(0, most);
          onChange({ ...panel, lines: lines.map((line) => line.slice(0, longest)) });
        }}
      />
      <NumberField
        label={t('every')}
        name="everyMs"
        unit="s"
        whole
        value={panel.everyMs / SECOND_MS}
        least={lineMs.least / SECOND_MS}
        most={lineMs.most / SECOND_MS}
        onChange={(seconds) => onChange({ ...panel, everyMs: seconds * SECOND_MS })}
      />
    </>
  );
}
