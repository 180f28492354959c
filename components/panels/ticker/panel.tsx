'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { TickerPanel } from '#lib/domain/board';
import { Glyph } from '#components/ui/glyph.tsx';
import { useRunningNow } from '#components/wall/use-running-now.ts';
import { pageAt, TICKER_LINE_HEIGHT, TICKER_PADDING_PX, tickerView } from './select.ts';

/** Lines that take turns by the server's clock; each stands still until the next takes its place. */
export function Ticker({ panel }: { panel: TickerPanel }) {
  const t = useTranslations('panels');
  const now = useRunningNow();
  const { lines, place, everyMs, title } = panel;
  const { pages, fontPx, hasSides } = useMemo(() => tickerView(lines, place), [lines, place]);
  const page = pageAt(pages, everyMs, now);
  return (
    <section
      aria-label={title}
      className="flex size-full items-center gap-[20px] overflow-hidden rounded-wall bg-panel text-ink"
      style={{ padding: `${TICKER_PADDING_PX.y}px ${TICKER_PADDING_PX.x}px` }}
    >
      {hasSides ? <Glyph name="announcement" px={36} className="shrink-0 text-ink-2" /> : null}
      <div
        key={page?.lines.join('\n')}
        className="min-w-0 flex-1 animate-changed font-label whitespace-nowrap"
        style={{ fontSize: fontPx, lineHeight: TICKER_LINE_HEIGHT }}
      >
        {page?.lines.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
      {hasSides && page && page.parts > 1 ? (
        <p className="shrink-0 text-wall-label text-ink-2">
          {t('ticker.part', { part: page.part + 1, parts: page.parts })}
        </p>
      ) : null}
    </section>
  );
}
