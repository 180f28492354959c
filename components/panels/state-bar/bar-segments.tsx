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

/** The parts of one bar, each as wide as it was laid out. */
export function BarSegments({ segments }: { segments: readonly BarSegment[] }) {
  return segments.map(({ state, count, name, words, widthPx, tight }) => (
    <div
      key={state}
      className={`flex items-center overflow-hidden text-bg ${tight ? 'gap-[3px] pl-[8px]' : 'gap-[6px] pl-[14px]'} ${FILLS[state]}`}
      style={{ width: widthPx }}
    >
      <Glyph name={state} px={tight ? 28 : 34} />
      <span
        key={count}
        className={`animate-changed text-[36px] font-value ${tight ? 'tracking-[-0.02em]' : ''}`}
      >
        {count}
      </span>
      {words === null ? (
        <span className="sr-only">{name}</span>
      ) : (
        <span className="ml-[4px] font-label">{words}</span>
      )}
    </div>
  ));
}
