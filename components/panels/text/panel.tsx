'use client';

import { useMemo } from 'react';
import type { TextPanel } from '#lib/domain/board';
import { selectText, TEXT_LINE_HEIGHT, TEXT_PADDING_PX } from './select.ts';

/** Words that somebody wrote for this board: plain text, so nothing in them is ever more than that. */
export function Text({ panel }: { panel: TextPanel }) {
  const { lines, fontPx } = useMemo(() => selectText(panel), [panel]);
  const { x, y } = TEXT_PADDING_PX[panel.look];
  const look = panel.look === 'heading' ? 'font-value text-ink' : 'rounded-wall bg-panel text-ink-2';
  return (
    <section
      aria-label={panel.title}
      className={`flex size-full flex-col justify-center overflow-hidden wrap-break-word ${look}`}
      style={{ fontSize: fontPx, lineHeight: TEXT_LINE_HEIGHT, padding: `${y}px ${x}px` }}
    >
      {lines.map((line, index) => (
        <p key={index} className="min-h-[1lh]">
          {line}
        </p>
      ))}
    </section>
  );
}
