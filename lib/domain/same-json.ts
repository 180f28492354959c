/** Whether two pieces of plain JSON say the same; the order of an object's keys does not matter. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [mine, theirs] = [definedEntries(one), new Map(definedEntries(other))];
  return (
    mine.length === theirs.size &&
    mine.every(([key, value]) => theirs.has(key) && isSameJson(value, theirs.get(key)))
  );
}

/** What is undefined is not there once it has been written down. */
function definedEntries(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, held]) => held !== undefined);
}
