import type { Clock } from '#lib/domain/clock';

/**
 * The day of the centre: the base clock times a speed, plus jumps. `reading` is what the service's own clock shows on
 * top of that, when somebody has set it wrong. All times are epoch ms.
 */
export class SimClock {
  readonly #base: Clock;
  #originBase: number;
  #originSim: number;
  #speed: number;
  #shiftMs = 0;
  #skewMs = 0;
  #offsetAtStart: number;

  constructor(base: Clock, options: { startAt?: number | undefined; speed: number }) {
    this.#base = base;
    this.#originBase = base.now();
    this.#originSim = options.startAt ?? this.#originBase;
    this.#speed = options.speed;
    this.#offsetAtStart = this.#originSim - this.#originBase;
  }

  /** The simulated moment. Stands still at speed 0. */
  now(): number {
    return Math.round(this.#originSim + (this.#base.now() - this.#originBase) * this.#speed);
  }

  get speed(): number {
    return this.#speed;
  }

  setSpeed(speed: number): void {
    this.#originSim = this.now();
    this.#originBase = this.#base.now();
    this.#speed = speed;
  }

  /** Moves the day on by `byMs`, never back: events cannot unhappen. */
  moveOn(byMs: number): void {
    this.#originSim += Math.max(0, byMs);
    this.#offsetAtStart += Math.max(0, byMs);
  }

  /** Sets the service's clock forward or back for good; the day itself goes on as it was. */
  shift(byMs: number): void {
    this.#shiftMs += byMs;
  }

  /** Sets it wrong by `skewMs` until it is set to 0 again. */
  setSkew(skewMs: number): void {
    this.#skewMs = skewMs;
  }

  /** What the service's clock shows at a simulated moment. */
  reading(at: number): number {
    return at + this.#shiftMs + this.#skewMs;
  }

  /**
   * What the service's clock shows to its call counters. They pass at the speed of the base clock, whatever the speed of
   * the day: callers pace themselves by their own clock.
   */
  serviceNow(): number {
    return this.reading(this.#base.now() + this.#offsetAtStart);
  }
}
