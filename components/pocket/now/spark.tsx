import { sparklinePath, type TrendPoint } from '#components/charts/sparkline-path.ts';
import styles from '../pocket.module.css';

/** Samples come every minute; one may be missing. */
const GAP_MS = 150_000;
const [WIDTH, HEIGHT] = [120, 28];

/** The last hour as a line, as wide as there is room. Silent: whoever draws it says it in words. */
export function Spark({ points, top }: { points: readonly TrendPoint[]; top: number }) {
  const path = sparklinePath(points, {
    width: WIDTH,
    height: HEIGHT,
    from: points[0]?.at ?? 0,
    to: points.at(-1)?.at ?? 0,
    top,
    gapMs: GAP_MS,
  });
  return (
    <svg
      aria-hidden
      className={styles.spark}
      viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
      preserveAspectRatio="none"
    >
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
