import type { Seen } from './displays.ts';

/** What a process of displays has answered. */
export function readSeen(answer: unknown): Seen {
  const wholeAt: unknown = Reflect.get(Object(answer), 'wholeAt');
  const asked: unknown = Reflect.get(Object(answer), 'asked');
  if (!Array.isArray(wholeAt) || !Array.isArray(asked)) throw new Error('the displays told nothing');
  return {
    wholeAt: wholeAt.map(Number),
    asked: asked.map((one: unknown) => ({
      what: String(Reflect.get(Object(one), 'what')),
      at: Number(Reflect.get(Object(one), 'at')),
      status: Number(Reflect.get(Object(one), 'status')),
    })),
  };
}
