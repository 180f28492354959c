import { sparklinePath, type SparklineBox, type TrendPoint } from './sparkline-path.ts';

/** A line without axes, of the ink around it. Silent for screen readers: whoever draws it says it in words. */
export function Sparkline({ points, box }: { points: readonly TrendPoint[]; box: SparklineBox }) {
  const path = sparklinePath(points, box);
  if (path === '') return null;
  return (
    <svg
      aria-hidden="true"
      width={box.width}
      height={box.height}
      viewBox={`0 0 ${box.width} ${box.height}`}
      className="overflow-visible"
    >
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="3.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
