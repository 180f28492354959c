import { useTranslations } from 'next-intl';
import type { Panel } from '#lib/domain/board';
import type { Explanation } from '#lib/domain/explain/explanation';
import { suspectCaveats } from '#lib/domain/explain/suspect-caveats';
import { type Windows, windowWords } from '#lib/domain/explain/window-words';
import { metricSays, metricWords } from '#lib/domain/metrics/metric-words';
import { metricOf } from '#lib/domain/metrics/metrics';
import { KeyValueList } from '#components/ui/key-value-list.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';

interface MadeCardProps {
  panel: Panel;
  explanation: Explanation;
  windows: Windows;
}

/** How the number is made, over which time, where its limits are, and what to bear in mind. */
export function MadeCard({ panel, explanation, windows }: MadeCardProps) {
  const says = useTranslations('metrics');
  const metric = 'metric' in panel ? metricOf(panel.metric) : null;
  const t = useTranslations('explain');
  const { formula, outOf, beside, columns, limits, sources } = explanation;
  const caveats = [...explanation.caveats, ...suspectCaveats(panel, t)];
  const over = sources.map((source) => ({
    over: source.over,
    window: windowWords(source.type, windows, t),
    type: source.type,
  }));
  const spans = [...new Set(over.map(({ window }) => window))];
  const items = [
    ...(metric
      ? [
          {
            key: t('made.metric'),
            value: <Lines lines={[metricWords(metric, says), metricSays(metric, says)]} />,
          },
        ]
      : []),
    ...(formula === null ? [] : [{ key: t('made.formula'), value: formula }]),
    ...(outOf === null ? [] : [{ key: t('made.outOf'), value: outOf }]),
    ...(formula === null
      ? [{ key: t('made.over'), value: <Lines lines={over.map((one) => one.over)} /> }]
      : []),
    {
      key: t('made.window'),
      value:
        spans.length === 1 ? (
          spans[0]
        ) : (
          <Lines
            lines={over.map(({ type, window }) => t('made.windowOf', { type: t(`type.${type}`), window }))}
          />
        ),
    },
    ...(limits.length === 0
      ? [{ key: t('made.limits'), value: t('made.noLimits') }]
      : limits.map(({ name, words }) => ({
          key: limits.length === 1 ? t('made.limits') : t('made.limitOf', { name }),
          value: words,
        }))),
    ...(beside.length === 0
      ? []
      : [{ key: t('made.beside'), value: <Lines lines={beside.map((one) => one.formula)} /> }]),
  ];
  return (
    <SectionCard title={t('made.title')} className="rounded-pocket">
      <KeyValueList items={items} />
      {columns.length > 0 && (
        <div className="flex flex-col gap-2">
          <h3 className="font-label text-ink">{t('made.columns')}</h3>
          <KeyValueList items={columns.map(({ name, words }) => ({ key: name, value: words }))} />
        </div>
      )}
      {caveats.length > 0 && (
        <div className="flex flex-col gap-2">
          <h3 className="font-label text-ink">{t('made.caveats')}</h3>
          <Lines lines={caveats} />
        </div>
      )}
    </SectionCard>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="flex flex-col gap-1.5 leading-normal">
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
