import { bandOf, type Threshold } from './threshold.ts';

/**
 * Rounds a value to whole steps without carrying it over a limit: 79.6 % against a target of 80 % is 79 %, and 85.2 %
 * against a limit of 85.1 % is 86 %. Where every whole step lies in another band, the worse side is taken.
 */
export function roundWithinBand(value: number, threshold: Threshold, step: number): number {
  const steps = value / step;
  const [down, up] = [Math.floor(steps), Math.ceil(steps)];
  const worse = threshold.direction === 'rising' ? up : down;
  const band = bandOf(threshold, value);
  const agrees = (tried: number): boolean => bandOf(threshold, atStep(tried, step)) === band;
  return atStep([Math.round(steps), worse, down, up].find(agrees) ?? worse, step);
}

/** 29 in steps of 0.01 is 0.29; the product would be 0.29000000000000004. */
function atStep(steps: number, step: number): number {
  return step < 1 ? steps / Math.round(1 / step) : steps * step;
}
