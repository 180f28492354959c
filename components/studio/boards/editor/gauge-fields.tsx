'use client';

import { useTranslations } from 'next-intl';
import type { PanelDocument } from '#lib/domain/board-document';
import { NumberField } from '#components/ui/number-field.tsx';
import { FigureFields } from './figure/figure-fields.tsx';
import { fromEntered, toEntered, UNITS } from './threshold-units.ts';

type Gauge = Extract<PanelDocument, { kind: 'gauge' }>;

interface GaugeFieldsProps {
  panel: Gauge;
  onChange: (panel: PanelDocument) => void;
}

/** A percent may go below nothing and beyond all: a change, or one figure of another. */
const LEAST = { count: -1_000_000, duration: 0, percent: -1_000 } as const;
const MOST = { ...UNITS, percent: { ...UNITS.percent, most: 1_000 } };

/** What a gauge shows, and where its scale begins and ends. */
export function GaugeFields({ panel, onChange }: GaugeFieldsProps) {
  const t = useTranslations('studio.boards.editor.gauge');
  const { scale, format } = panel;
  const { sign, most } = MOST[format];
  const end = (which: keyof Gauge['scale']) => (
    <NumberField
      label={t(which)}
      name={`scale-${which}`}
      value={toEntered(scale[which], format)}
      least={LEAST[format]}
      most={most}
      unit={sign}
      onChange={(entered) =>
        onChange({ ...panel, scale: { ...scale, [which]: fromEntered(entered, format) } })
      }
    />
  );
  return (
    <>
      <FigureFields panel={panel} onChange={onChange} />
      <div className="grid grid-cols-2 gap-3">
        {end('from')}
        {end('to')}
      </div>
    </>
  );
}
