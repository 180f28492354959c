import { bandsOn, positionOn } from '#lib/domain/gauge-scale';
import type { GaugePanel } from '#lib/domain/board';
import type { Tone } from '#components/ui/tone.ts';
import {
  arrowAt,
  BAND_PX,
  bandOffset,
  crossOf,
  LABEL_PX,
  type ScaleShape,
  STRIP_PX,
  stretchOf,
  TICK_PX,
} from './scale-shape.ts';

interface ScalePictureProps {
  panel: Pick<GaugePanel, 'scale' | 'threshold'>;
  shape: ScaleShape;
  /** Null for no data: the scale stands empty. */
  value: number | null;
  tone: Tone;
}

const BAND_INKS = {
  ok: 'text-ink-2',
  warn: 'text-warn',
  critical: 'text-crit',
} as const;
/** Quieter than the number, which is read first; the mark at its end is not. */
const FILL_INKS = { ok: 'text-ink-2', warn: 'text-warn-ink', critical: 'opacity-75' } as const;
/** Of the arrow at an end, on the stroke that is filled. */
const GROUNDS = { ok: 'fill-panel', warn: 'fill-warn-bg', critical: 'fill-crit-bg' } as const;
const DASH = '7 6';
const ALL = { from: 0, to: 1 };

/** The scale: a stroke filled up to the value, its bands along it, their limits labelled. Silent for screen readers. */
export function ScalePicture({ panel: { scale, threshold }, shape, value, tone }: ScalePictureProps) {
  const { width, height, thicknessPx, ticks } = shape;
  const position = value === null ? null : positionOn(scale, value);
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fill="none"
      className="block overflow-visible"
    >
      <path d={stretchOf(shape, ALL)} stroke="currentColor" strokeWidth={thicknessPx} opacity={0.16} />
      {position && position.share > 0 ? (
        <path
          d={stretchOf(shape, { from: 0, to: position.share })}
          stroke="currentColor"
          strokeWidth={thicknessPx}
          className={FILL_INKS[tone]}
        />
      ) : null}
      {bandsOn(scale, threshold).map(({ band, ...stretch }) => (
        <path
          key={`${band}-${stretch.from}`}
          d={stretchOf(shape, stretch, bandOffset(shape, band))}
          stroke="currentColor"
          strokeWidth={BAND_PX[band]}
          className={tone === 'critical' ? '' : BAND_INKS[band]}
          {...(band === 'warn' && { strokeDasharray: DASH })}
        />
      ))}
      {position && position.beyond === null ? (
        <path
          d={crossOf(shape, {
            share: position.share,
            from: -thicknessPx / 2,
            to: thicknessPx / 2 + STRIP_PX,
          })}
          stroke="currentColor"
          strokeWidth={8}
        />
      ) : null}
      {position?.beyond ? (
        <path
          d="M-13 -16 L13 0 L-13 16 Z"
          transform={arrowAt(shape, position.beyond)}
          className={position.beyond === 'above' ? GROUNDS[tone] : ''}
          {...(position.beyond === 'below' && { fill: 'currentColor' })}
        />
      ) : null}
      {ticks.map(({ kind, share, text, x, y, anchor }) => (
        <g key={`${kind}-${share}`}>
          {kind === 'end' ? null : (
            <path
              d={crossOf(shape, {
                share,
                from: thicknessPx / 2 + STRIP_PX - BAND_PX.critical,
                to: thicknessPx / 2 + STRIP_PX + TICK_PX,
              })}
              stroke="currentColor"
              strokeWidth={4}
            />
          )}
          <text
            x={x}
            y={y}
            textAnchor={anchor}
            fontSize={LABEL_PX}
            fill="currentColor"
            className={`${kind === 'target' ? 'font-value' : 'font-label'} ${kind !== 'target' && tone === 'ok' ? 'text-ink-2' : ''}`}
          >
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}
