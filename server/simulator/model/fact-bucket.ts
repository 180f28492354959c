/** What was recorded between two moments, as parallel columns: entity, field, amount; and the greatest values. */
export interface Bucket {
  from: number;
  to: number;
  entities: Int32Array;
  fields: Uint16Array;
  amounts: Float64Array;
  peaks: Map<number, number>;
}

/** One bucket for several that follow each other: amounts of one entity and field added up, peaks compared. */
export function mergeBuckets(buckets: readonly Bucket[]): Bucket {
  const first = buckets[0];
  const last = buckets.at(-1);
  if (!first || !last) throw new Error('Nothing to merge.');
  if (buckets.length === 1) return first;

  let rows = 0;
  let stride = 0;
  for (const { entities, fields } of buckets) {
    for (const entity of entities) if (entity >= rows) rows = entity + 1;
    for (const field of fields) if (field >= stride) stride = field + 1;
  }
  const sums = new Float64Array(rows * stride);
  for (const { entities, fields, amounts } of buckets) {
    for (let at = 0; at < amounts.length; at++) {
      const slot = (entities[at] ?? 0) * stride + (fields[at] ?? 0);
      sums[slot] = (sums[slot] ?? 0) + (amounts[at] ?? 0);
    }
  }
  let count = 0;
  for (const sum of sums) if (sum !== 0) count += 1;

  const merged: Bucket = {
    from: first.from,
    to: last.to,
    entities: new Int32Array(count),
    fields: new Uint16Array(count),
    amounts: new Float64Array(count),
    peaks: new Map(),
  };
  let at = 0;
  for (let slot = 0; slot < sums.length; slot++) {
    const sum = sums[slot] ?? 0;
    if (sum === 0) continue;
    merged.entities[at] = Math.floor(slot / stride);
    merged.fields[at] = slot % stride;
    merged.amounts[at] = sum;
    at += 1;
  }
  for (const { peaks } of buckets)
    for (const [key, value] of peaks) if (value > (merged.peaks.get(key) ?? 0)) merged.peaks.set(key, value);
  return merged;
}
