/**
 * Makes a person's name fit into `most` characters: as it is, else with initials for the first names, else the last
 * name cut short.
 */
export function fitName(name: string, most: number): string {
  const words = name.trim().split(/\s+/u);
  const whole = words.join(' ');
  if (lengthOf(whole) <= most) return whole;
  const last = words.at(-1) ?? '';
  const firsts = words.slice(0, -1).map((word) => `${[...word][0] ?? ''}.`);
  for (let kept = firsts.length; kept > 0; kept--) {
    const short = [...firsts.slice(0, kept), last].join(' ');
    if (lengthOf(short) <= most) return short;
  }
  return cut([...firsts.slice(0, 1), last].join(' '), most);
}

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, Math.max(1, most - 1)).join('')}…`;
}

function lengthOf(text: string): number {
  return [...text].length;
}
