import { addressAs } from '#components/live/stream-address.ts';

const ANSWER_MS = 5_000;

/** Tells the server how a command went. An answer that does not arrive is nobody's loss: the asker has gone on by then. */
export async function answerCommand(command: string, outcome: 'done' | 'failed'): Promise<void> {
  try {
    await fetch(addressAs('display', '/api/wall/answers'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ command, outcome }),
      keepalive: true,
      signal: AbortSignal.timeout(ANSWER_MS),
    });
  } catch {
    // As said.
  }
}
