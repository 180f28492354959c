import { type Bucket, mergeBuckets } from './fact-bucket.ts';
import { MINUTE } from './day-curve.ts';
import { QUARTER, thinBuckets } from './fact-thinning.ts';

/** Figures of one range: sums of what was recorded, and greatest values, for each entity and field. */
export interface Figures {
  sum(entity: number, field: number): number;
  peak(entity: number, field: number): number;
}

/**
 * What was recorded of one kind of entity: facts (entity, field, amount) that are only ever added up, and peaks that
 * are only ever compared. Facts lie in minute buckets for `keepMinutes`, then in quarter hours, then thinner
 * (`thinBuckets`), so that days of running stay bounded. A range is the grand total less what came before it.
 */
export class FactLog {
  readonly #keepMs: number;
  #stride: number;
  #totals: Float64Array;
  #versions: Uint32Array;
  #entities: Int32Array = new Int32Array(1024);
  #fields: Uint16Array = new Uint16Array(1024);
  #amounts: Float64Array = new Float64Array(1024);
  #open = 0;
  #openFrom: number;
  #openPeaks = new Map<number, number>();
  #buckets: Bucket[] = [];
  #before = new Map<number, Float64Array>();

  constructor(options: { keepMinutes: number; openedAt: number; entities: number }) {
    this.#keepMs = options.keepMinutes * MINUTE;
    this.#openFrom = options.openedAt;
    this.#stride = 96;
    this.#totals = new Float64Array(Math.max(16, options.entities) * this.#stride);
    this.#versions = new Uint32Array(Math.max(16, options.entities));
  }

  add(entity: number, field: number, amount: number): void {
    if (amount === 0) return;
    if (field >= this.#stride || entity >= this.#versions.length) this.#grow(entity, field);
    const slot = entity * this.#stride + field;
    this.#totals[slot] = (this.#totals[slot] ?? 0) + amount;
    this.#versions[entity] = (this.#versions[entity] ?? 0) + 1;
    if (this.#open === this.#amounts.length) this.#growOpen();
    this.#entities[this.#open] = entity;
    this.#fields[this.#open] = field;
    this.#amounts[this.#open] = amount;
    this.#open += 1;
  }

  peak(entity: number, field: number, value: number): void {
    const key = entity * PEAK_FIELDS + field;
    if (value > (this.#openPeaks.get(key) ?? 0)) this.#openPeaks.set(key, value);
  }

  /** Changes whenever something was added to the entity. */
  version(entity: number): number {
    return this.#versions[entity] ?? 0;
  }

  /** Sum of everything ever recorded. */
  total(entity: number, field: number): number {
    return this.#totals[entity * this.#stride + field] ?? 0;
  }

  /** Ends the minute that ends at `at`: what follows belongs to the next one. */
  closeMinute(at: number): void {
    this.#buckets.push({
      from: this.#openFrom,
      to: at,
      entities: this.#entities.slice(0, this.#open),
      fields: this.#fields.slice(0, this.#open),
      amounts: this.#amounts.slice(0, this.#open),
      peaks: this.#openPeaks,
    });
    this.#open = 0;
    this.#openFrom = at;
    this.#openPeaks = new Map();
    if (at % QUARTER === 0) {
      this.#mergeMinutesBefore(at - this.#keepMs);
      this.#buckets = thinBuckets(this.#buckets, at);
    }
  }

  /** Figures from `start` (a whole minute; a whole quarter of an hour when older than the minutes kept) until now. */
  since(start: number): Figures {
    const totals = this.#totals;
    const stride = this.#stride;
    const before = this.#beforeStart(start);
    let peaks: Map<number, number> | null = null;
    return {
      sum: (entity, field) => {
        const slot = entity * stride + field;
        return (totals[slot] ?? 0) - (before?.[slot] ?? 0);
      },
      peak: (entity, field) => {
        peaks ??= this.#peaksSince(start);
        return peaks.get(entity * PEAK_FIELDS + field) ?? 0;
      },
    };
  }

  /** How many grand totals differ from a recount of the recorded facts. */
  countMiscounted(): number {
    const recount = new Float64Array(this.#totals.length);
    for (const bucket of this.#buckets) this.#addTo(recount, bucket);
    this.#addTo(recount, this.#openBucket());
    let wrong = 0;
    for (let slot = 0; slot < recount.length; slot++) if (recount[slot] !== this.#totals[slot]) wrong += 1;
    return wrong;
  }

  /** Facts and peaks held, for tests of boundedness. */
  get held(): number {
    return this.#buckets.reduce((sum, bucket) => sum + bucket.amounts.length + bucket.peaks.size, this.#open);
  }

  /** Grand total as it stood at `start`; undefined when nothing had been recorded by then. */
  #beforeStart(start: number): Float64Array | undefined {
    if (start <= (this.#buckets[0]?.from ?? this.#openFrom)) return undefined;
    const known = this.#before.get(start);
    if (known) return known;
    const before = this.#totals.slice();
    for (const bucket of this.#buckets) if (bucket.from >= start) this.#subtractFrom(before, bucket);
    this.#subtractFrom(before, this.#openBucket());
    if (this.#before.size >= 8)
      for (const oldest of this.#before.keys()) {
        this.#before.delete(oldest);
        break;
      }
    this.#before.set(start, before);
    return before;
  }

  #peaksSince(start: number): Map<number, number> {
    const peaks = new Map(this.#openPeaks);
    for (const bucket of this.#buckets) {
      if (bucket.from < start) continue;
      for (const [key, value] of bucket.peaks) if (value > (peaks.get(key) ?? 0)) peaks.set(key, value);
    }
    return peaks;
  }

  #mergeMinutesBefore(limit: number): void {
    const first = this.#buckets.findIndex((bucket) => bucket.to - bucket.from < QUARTER);
    if (first < 0) return;
    let end = first;
    while ((this.#buckets[end]?.to ?? Infinity) <= limit) end += 1;
    for (let at = first; at < end;) {
      const from = this.#buckets[at]?.from ?? 0;
      const edge = Math.floor(from / QUARTER) * QUARTER + QUARTER;
      let count = 0;
      while (at + count < end && (this.#buckets[at + count]?.to ?? Infinity) <= edge) count += 1;
      if (count === 0) return;
      const merged = mergeBuckets(this.#buckets.slice(at, at + count));
      this.#buckets.splice(at, count, merged);
      end -= count - 1;
      at += 1;
    }
  }

  #openBucket(): Omit<Bucket, 'from' | 'to' | 'peaks'> {
    return {
      entities: this.#entities.subarray(0, this.#open),
      fields: this.#fields.subarray(0, this.#open),
      amounts: this.#amounts.subarray(0, this.#open),
    };
  }

  #addTo(sums: Float64Array, { entities, fields, amounts }: Omit<Bucket, 'from' | 'to' | 'peaks'>): void {
    for (let at = 0; at < amounts.length; at++) {
      const slot = (entities[at] ?? 0) * this.#stride + (fields[at] ?? 0);
      sums[slot] = (sums[slot] ?? 0) + (amounts[at] ?? 0);
    }
  }

  #subtractFrom(
    sums: Float64Array,
    { entities, fields, amounts }: Omit<Bucket, 'from' | 'to' | 'peaks'>,
  ): void {
    for (let at = 0; at < amounts.length; at++) {
      const slot = (entities[at] ?? 0) * this.#stride + (fields[at] ?? 0);
      sums[slot] = (sums[slot] ?? 0) - (amounts[at] ?? 0);
    }
  }

  #grow(entity: number, field: number): void {
    const stride = field < this.#stride ? this.#stride : 2 * field;
    const rows = Math.max(this.#versions.length, entity + 1 > this.#versions.length ? 2 * (entity + 1) : 0);
    const totals = new Float64Array(rows * stride);
    for (let row = 0; row < this.#versions.length; row++)
      totals.set(this.#totals.subarray(row * this.#stride, (row + 1) * this.#stride), row * stride);
    const versions = new Uint32Array(rows);
    versions.set(this.#versions);
    this.#totals = totals;
    this.#versions = versions;
    this.#stride = stride;
    this.#before.clear();
  }

  #growOpen(): void {
    const entities = new Int32Array(2 * this.#open);
    const fields = new Uint16Array(2 * this.#open);
    const amounts = new Float64Array(2 * this.#open);
    entities.set(this.#entities);
    fields.set(this.#fields);
    amounts.set(this.#amounts);
    this.#entities = entities;
    this.#fields = fields;
    this.#amounts = amounts;
  }
}

const PEAK_FIELDS = 4;
