import { replanArrivals, setSurge } from '../arrivals.ts';
import { after, type Floor } from '../floor.ts';
import { findSkill } from './find-named.ts';

/** Calls arrive `factor` times as fast for a while, for one skill or for all. Surges multiply. */
export function startSurge(floor: Floor, surge: { factor: number; forMs: number; skill?: string }): void {
  const { factor, forMs } = surge;
  if (!(factor > 0 && factor < 1000)) throw new Error('A surge needs a factor above 0 and below 1000.');
  if (!(forMs > 0 && Number.isFinite(forMs))) throw new Error('A surge needs a length in ms.');
  if (surge.skill !== undefined) {
    const skill = findSkill(floor, surge.skill);
    setSurge(floor, skill, skill.surge * factor);
    after(floor, forMs, () => setSurge(floor, skill, skill.surge / factor));
    return;
  }
  floor.surge *= factor;
  replanArrivals(floor, null);
  after(floor, forMs, () => {
    floor.surge /= factor;
    replanArrivals(floor, null);
  });
}
