import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { BoardDocument, PanelDocument } from '#lib/domain/board-document';
import { explainPath } from '#lib/domain/explain/explain-path';
import { isExplained } from '#lib/domain/explain/is-explained';
import { metricWords } from '#lib/domain/metrics/metric-words';
import { metricOf } from '#lib/domain/metrics/metrics';
import { formulaOf } from '#lib/domain/metrics/show-figure';
import { ownThresholdsOf } from '#lib/domain/own-thresholds';
import { thresholdsOf } from '#lib/domain/panel-thresholds';
import { KeyValueList } from '#components/ui/key-value-list.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { connectionFor, type BoardConnection } from '../board-facts.ts';
import { thresholdWords } from './threshold-words.ts';

interface BoardInWordsProps {
  document: BoardDocument;
  connections: readonly BoardConnection[];
  /** The board's id where it is published: each panel then leads to where its numbers come from. */
  published: string | null;
}

/** What a board is, for who may look at it and not change it. */
export function BoardInWords({ document, connections, published }: BoardInWordsProps) {
  const t = useTranslations('studio.boards');
  const { connection, theme, masking, grid, panels, codes = true } = document;
  const known = connectionFor(connection, connections);
  return (
    <>
      <SectionCard title={t('view.settings')}>
        <KeyValueList
          items={[
            {
              key: t('view.connection'),
              value:
                connection === null
                  ? t('view.firstConnection')
                  : (known?.name ?? t('view.notForYou', { connection })),
            },
            { key: t('view.theme'), value: t(`themes.${theme}`) },
            { key: t('view.agents'), value: t(`masking.${masking.agents}`) },
            { key: t('view.codes.name'), value: t(codes ? 'view.codes.shown' : 'view.codes.none') },
            { key: t('view.grid'), value: t('view.cells', { columns: grid.columns, rows: grid.rows }) },
          ]}
        />
      </SectionCard>
      <SectionCard title={t('view.panels')}>
        <ul className="flex flex-col gap-3">
          {panels.map((panel) => (
            <PanelInWords key={panel.id} panel={panel} board={published} />
          ))}
        </ul>
      </SectionCard>
    </>
  );
}

function PanelInWords({ panel, board }: { panel: PanelDocument; board: string | null }) {
  const t = useTranslations('studio');
  const name = t(`boards.kinds.${panel.kind}.name`);
  const more = furtherWords(panel);
  const limits = thresholdsOf(panel).flatMap((limit) => {
    const words = thresholdWords(limit, t);
    return words === null
      ? []
      : [
          {
            key: limit.key,
            words: t('boards.view.limit', { name: t(`boards.limitNames.${limit.key}`), words }),
          },
        ];
  });
  return (
    <li className="flex flex-col">
      {board !== null && isExplained(panel) ? (
        <Link
          href={explainPath({ board, panel: panel.id })}
          className="w-fit font-label text-ink underline decoration-line underline-offset-4 hover:decoration-ink-2"
        >
          {panel.title || name}
        </Link>
      ) : (
        <span className="font-label text-ink">{panel.title || name}</span>
      )}
      <span className="text-[13px] leading-snug text-ink-2">
        {name}
        {more !== '' && ` · ${more}`}
      </span>
      {panel.kind === 'big-number' && <FigureInWords panel={panel} />}
      {panel.kind === 'queue-table' && <OwnLimitsInWords panel={panel} />}
      {'pinned' in panel && panel.pinned && <PinnedInWords keys={panel.pinned} />}
      {panel.kind === 'campaign-table' && panel.dispositions && <DispositionsInWords />}
      {limits.map(({ key, words }) => (
        <span key={key} className="text-[13px] leading-snug text-ink-2">
          {words}
        </span>
      ))}
    </li>
  );
}

/** What it says itself, of panels that say something. */
function furtherWords(panel: PanelDocument): string {
  switch (panel.kind) {
    case 'text':
      return panel.text;
    case 'ticker':
      return panel.lines.join(' / ');
    case 'web-page':
      return panel.address;
    case 'image':
      return panel.alt;
    case 'clock':
      return panel.zones.flatMap(({ zone }) => zone ?? []).join(', ');
    default:
      return '';
  }
}

function OwnLimitsInWords({ panel }: { panel: Extract<PanelDocument, { kind: 'queue-table' }> }) {
  const t = useTranslations('studio');
  return panel.own?.flatMap((limits) =>
    ownThresholdsOf(panel, limits).map((limit) => {
      const words = thresholdWords(limit, t);
      return (
        words !== null && (
          <span key={`${limits.key} ${limit.key}`} className="text-[13px] leading-snug text-ink-2">
            {t('boards.view.ownLimit', { key: limits.key, name: t(`boards.limitNames.${limit.key}`), words })}
          </span>
        )
      );
    }),
  );
}

function DispositionsInWords() {
  const t = useTranslations('studio.boards.view');
  return <span className="text-[13px] leading-snug text-ink-2">{t('dispositions')}</span>;
}

function PinnedInWords({ keys }: { keys: readonly string[] }) {
  const t = useTranslations('studio.boards.view');
  return (
    <span className="text-[13px] leading-snug text-ink-2">{t('pinned', { keys: keys.join(', ') })}</span>
  );
}

function FigureInWords({ panel }: { panel: Extract<PanelDocument, { kind: 'big-number' }> }) {
  const t = useTranslations('studio.boards.view');
  const says = useTranslations('metrics');
  const metric = metricOf(panel.metric);
  const formula = formulaOf(panel);
  const words = metric ? metricWords(metric, says) : formula !== null && t('formula', { formula });
  return words && <span className="text-[13px] leading-snug wrap-anywhere text-ink-2">{words}</span>;
}
