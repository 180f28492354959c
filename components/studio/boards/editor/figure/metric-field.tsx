'use client';

import { useTranslations } from 'next-intl';
import type { PanelDocument } from '#lib/domain/board-document';
import { FIRST_FORMULA } from '#lib/domain/lint/leftovers';
import { metricSays, metricWords } from '#lib/domain/metrics/metric-words';
import { metricOf, METRICS } from '#lib/domain/metrics/metrics';
import { formulaOf, type NumberPanel, withFormula, withMetric } from '#lib/domain/metrics/show-figure';
import { SelectField } from '#components/ui/select-field.tsx';

interface MetricFieldProps {
  panel: NumberPanel;
  onChange: (panel: PanelDocument) => void;
}

const OWN = 'own';
const AS_IT_IS = 'as-it-is';

/** The named metrics, each variant by itself, and a formula of one's own. */
export function MetricField({ panel, onChange }: MetricFieldProps) {
  const t = useTranslations('studio.boards.editor.figure');
  const says = useTranslations('metrics');
  const metric = metricOf(panel.metric);
  const formula = formulaOf(panel);
  const value = metric?.id ?? (formula === null ? AS_IT_IS : OWN);
  return (
    <SelectField
      label={t('metric')}
      name="metric"
      hint={metric ? metricSays(metric, says) : t(value === OWN ? 'ownHint' : 'asItIsHint')}
      value={value}
      options={[
        ...(value === AS_IT_IS ? [{ value: AS_IT_IS, label: t('asItIs') }] : []),
        { value: OWN, label: t('own') },
        ...METRICS.map((one) => ({ value: one.id, label: metricWords(one, says) })),
      ]}
      onChange={({ target }) => {
        const chosen = metricOf(target.value);
        const { type } = panel.query;
        if (chosen) onChange(withMetric(panel, chosen, says));
        else if (target.value === OWN)
          onChange(
            withFormula(
              panel,
              { type, formula: formula ?? FIRST_FORMULA, format: formula === null ? 'count' : panel.format },
              says,
            ),
          );
      }}
    />
  );
}
