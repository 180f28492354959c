/** A column as a formula writes it; brackets in its name are doubled. */
export function columnText(name: string): string {
  return `[${name.replaceAll('[', '[[').replaceAll(']', ']]')}]`;
}
