const BRACE = /[{}]/gu;
const ARGUMENT = /^\{\s*(\w+)\s*(?:,\s*(\w+))?/u;

export interface Asked {
  name: string;
  /** `plural`, `select`, `number`; `text` where it is said as it comes. */
  type: string;
}

/** What a message asks for. Every other level of braces is an argument, those between are the texts it chooses from. */
export function askedOf(message: string): Asked[] {
  const asked: Asked[] = [];
  let depth = 0;
  for (const { 0: brace, index } of message.matchAll(BRACE)) {
    depth += brace === '{' ? 1 : -1;
    if (brace === '}' || depth % 2 === 0) continue;
    const [, name = '', type = 'text'] = ARGUMENT.exec(message.slice(index)) ?? [];
    asked.push({ name, type });
  }
  return asked;
}
