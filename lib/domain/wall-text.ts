/**
 * Sizes of text on a wall, in pixels of its canvas of 1080 lines, for layouts that are worked out from letters; as classes
 * they are `text-wall-…`. None is less than its share of the screen's height: words 2.6 %, values in tables 3.3 %, values
 * of tiles 5 %, a hero 10 %.
 */
export const WALL_TEXT_PX = {
  label: 29,
  name: 32,
  value: 36,
  clock: 44,
  tile: 54,
  hero: 108,
} as const;
