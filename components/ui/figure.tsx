import { fitFontPx } from './fit-text.ts';

interface FigureProps {
  /** The value as text; `–` for no data. */
  text: string;
  /** Sits on the value's line, smaller and quieter: a unit or a denominator. */
  unit?: string;
  widthPx: number;
  mostPx: number;
  unitPx?: number;
  className?: string;
  unitClassName?: string;
  /** A change fades in; not so for a timer, which changes all the time. */
  fade?: boolean;
}

/** A value at the largest size at which it fits its box. */
export function Figure({ fade = true, unitPx = 0, ...props }: FigureProps) {
  const { text, unit, widthPx, mostPx, className, unitClassName } = props;
  return (
    <span className={`flex items-baseline whitespace-nowrap font-value ${className ?? ''}`}>
      <span
        key={fade ? text : 'timer'}
        className={`tracking-value ${fade ? 'animate-changed' : ''}`}
        style={{ fontSize: fitFontPx(text, { widthPx, mostPx }), lineHeight: 1 }}
      >
        {text}
      </span>
      {unit === undefined ? null : (
        <span
          className={`ml-[14px] tracking-value ${unitClassName ?? ''}`}
          style={{ fontSize: unitPx, lineHeight: 1 }}
        >
          {unit}
        </span>
      )}
    </span>
  );
}
