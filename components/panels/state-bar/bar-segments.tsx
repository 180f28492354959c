import { Glyph } from '#components/ui/glyph.tsx';
import type { BarSegment } from './layout-bar.ts';

const FILLS: Readonly<Record<BarSegment['state'], string>> = {
  call: 'bg-state-call',
  wrap: 'bg-state-wrap',
  ringing: 'bg-state-ringing',
  preview: 'bg-state-call',
  voicemail: 'bg-state-call',
  ready: 'bg-state-ready',
  'not-ready': 'bg-state-not-ready',
  out: 'bg-ink-2',
  unknown: 'bg-ink-2',
  other: 'bg-ink-2',
};

/** The parts of one bar, each as wide as it was laid out, all of it so much larger. */
export function BarSegments({ segments, scale = 1 }: { segments: readonly BarSegment[]; scale?: number }) {
  return segments.map(({ state, count, name, words, widthPx, tight }) => (
    <div
      key={state}
      className={`flex items-center overflow-hidden text-bg ${FILLS[state]}`}
      style={{ width: widthPx * scale, gap: (tight ? 3 : 6) * scale, paddingLeft: (tight ? 8 : 14) * scale }}
    >
      <Glyph name={state} px={Math.round((tight ? 28 : 34) * scale)} />
      <span
        key={count}
        className={`animate-changed font-value ${tight ? 'tracking-[-0.02em]' : ''}`}
        style={{ fontSize: 36 * scale }}
      >
        {count}
      </span>
      {words === null ? (
        <span className="sr-only">{name}</span>
      ) : (
        <span className="ml-[4px] font-label" style={{ fontSize: 29 * scale }}>
          {words}
        </span>
      )}
    </div>
  ));
}
