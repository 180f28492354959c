/** Whether words have this key. For keys that another version may have written, and that no type can hold. */
export function isKnownKey<Key extends string>(t: { has: (key: Key) => boolean }, key: string): key is Key;
export function isKnownKey(t: { has: (key: string) => boolean }, key: string): boolean {
  return t.has(key);
}
