/** A name that nobody else has. `crypto.randomUUID` is there on secure pages only, and Watchfloor is often on a plain network. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
