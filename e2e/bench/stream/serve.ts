import { setTimeout } from 'node:timers/promises';
import { answerQuestions } from '../parts/worker.ts';
import { isWriterName, serve, WRITERS } from './writers.ts';

/**
 * One of the servers under measurement: `node serve.ts hub|bare|route`. It answers
 * `{kind: 'port'}`, `{kind: 'memory'}` and `{kind: 'tell', frames, bytes}`, one frame a second.
 */
export type ServeQuestion =
  { kind: 'port' } | { kind: 'memory' } | { kind: 'tell'; frames: number; bytes: number };

const [, , name] = process.argv;
if (!isWriterName(name)) throw new Error('name a writer');
const writer = WRITERS[name]();
const port = await serve(writer);

answerQuestions(async (question) => {
  switch (kindOf(question)) {
    case 'port':
      return port;
    case 'memory':
      return memory();
    case 'tell':
      return tell(numberOf(question, 'frames'), numberOf(question, 'bytes'));
    default:
      throw new Error('unknown question');
  }
});

async function memory() {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.();
    await setTimeout(50);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heldBytes: heapUsed + external, rssBytes: rss };
}

/** What the whole process computed while it told `frames` frames, µs, what it does between them included. */
async function tell(frames: number, bytes: number): Promise<number> {
  const before = process.cpuUsage();
  let dueAt = performance.now();
  for (let frame = 0; frame < frames; frame++) {
    writer.tell(bytes);
    dueAt += 1_000;
    await setTimeout(Math.max(0, dueAt - performance.now()));
  }
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function kindOf(question: unknown): unknown {
  return typeof question === 'object' && question !== null && 'kind' in question ? question.kind : null;
}

function numberOf(question: unknown, name: string): number {
  const value: unknown =
    typeof question === 'object' && question !== null ? Reflect.get(question, name) : null;
  if (typeof value !== 'number') throw new Error(`${name} is missing`);
  return value;
}
