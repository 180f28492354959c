/** A command's keys as they stand on a keyboard. */
export function keyWords(keys: string): string {
  return keys
    .split('+')
    .map((key) => (key === 'mod' ? modifierName() : key.length === 1 ? key.toUpperCase() : key))
    .join(' ');
}

function modifierName(): string {
  const isMac = typeof navigator !== 'undefined' && /mac/iu.test(navigator.userAgent);
  return isMac ? '⌘' : 'Ctrl';
}
