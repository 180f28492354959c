/** Part of a text, by its letters; `to` is not in it. */
export interface TextRange {
  from: number;
  to: number;
}

export type JsonScan =
  /** Where each value stands, by its path: `panels.2.at`; the whole under the empty path. */
  | { kind: 'json'; places: ReadonlyMap<string, TextRange> }
  /** Where it stops being JSON. */
  | { kind: 'broken'; at: number };

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const MOST_DEPTH = 200;

/** Finds every value of a JSON text, or where the text breaks off being one. */
export function scanJson(text: string): JsonScan {
  const places = new Map<string, TextRange>();
  let at = 0;

  function take(pattern: RegExp): string | null {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  }

  function takeSign(sign: string): boolean {
    take(SPACE);
    if (text[at] !== sign) return false;
    at += 1;
    take(SPACE);
    return true;
  }

  function takeValue(path: readonly string[]): boolean {
    take(SPACE);
    const from = at;
    const isWhole = takeInner(path);
    if (isWhole) places.set(path.join('.'), { from, to: at });
    return isWhole;
  }

  function takeInner(path: readonly string[]): boolean {
    if (path.length > MOST_DEPTH) return false;
    if (takeSign('{')) return takeParts('}', () => takeMember(path));
    if (takeSign('[')) {
      let index = 0;
      return takeParts(']', () => takeValue([...path, String(index++)]));
    }
    return take(STRING) !== null || Boolean(take(PLAIN));
  }

  function takeMember(path: readonly string[]): boolean {
    const key = take(STRING);
    return key !== null && takeSign(':') && takeValue([...path, nameIn(key)]);
  }

  function takeParts(end: '}' | ']', part: () => boolean): boolean {
    if (takeEnd(end)) return true;
    for (;;) {
      take(SPACE);
      if (!part()) return false;
      if (takeEnd(end)) return true;
      if (!takeSign(',')) return false;
    }
  }

  function takeEnd(end: '}' | ']'): boolean {
    take(SPACE);
    if (text[at] !== end) return false;
    at += 1;
    return true;
  }

  const isWhole = takeValue([]);
  take(SPACE);
  return isWhole && at === text.length ? { kind: 'json', places } : { kind: 'broken', at };
}

/** The place of a path, else of the nearest thing it is part of. */
export function placeOfPath(places: ReadonlyMap<string, TextRange>, path: string): TextRange {
  const parts = path === '' ? [] : path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = places.get(parts.slice(0, length).join('.'));
    if (found) return found;
  }
  return places.get('') ?? { from: 0, to: 0 };
}

/** Lines count from 1. */
export function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function nameIn(quoted: string): string {
  const name: unknown = JSON.parse(quoted);
  return String(name);
}
