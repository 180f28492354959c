import type { Correspondent } from '#lib/domain/message-acts';
import type { HelpAnswer, HelpRequest } from '#lib/domain/message-thread';
import type { KeptHelp } from './message-rows.ts';

type Helps = readonly HelpRequest[];

/** A request that somebody has taken up is shown as such for so long. */
export const ANSWERED_MS = 600_000;

/** Without those that were taken up so long ago that nobody is told any more. What nobody has taken up stays. */
export function atHand(helps: Helps, now: number): Helps {
  return helps.filter(({ answer }) => answer === null || now - answer.at < ANSWERED_MS);
}

interface Asked {
  id: string;
  agent: Correspondent;
  at: number;
  text: string;
}

/** One request an agent: asking again does not make another one, until the first is taken up. */
export function withRequest(helps: Helps, asked: Asked): Helps {
  const open = helps.find(({ agent, answer }) => agent.id === asked.agent.id && answer === null);
  return [...helps.filter((one) => one !== open), askedAgain(open, asked)];
}

/** `answer` null: open again. */
export function withAnswer(helps: Helps, id: string, answer: HelpAnswer | null): Helps {
  return helps.map((help) => (help.id === id ? { ...help, answer } : help));
}

/** The requests as the history has them, oldest first. */
export function earlierHelps(kept: readonly KeptHelp[]): Helps {
  const helps = new Map<string, HelpRequest>();
  for (const { message, answer } of kept) {
    const { id, from: agent, at, text } = message;
    if (!agent) continue;
    const key = `${agent.id} ${answer?.at ?? 'open'}`;
    const help = askedAgain(helps.get(key), { id, agent, at, text });
    helps.set(key, { ...help, answer: answer && { ...answer, thread: null } });
  }
  return [...helps.values()];
}

function askedAgain(before: HelpRequest | undefined, { id, agent, at, text }: Asked): HelpRequest {
  return before
    ? { ...before, times: before.times + 1, lastAt: Math.max(before.lastAt, at), text }
    : { id, agent, since: at, times: 1, lastAt: at, text, answer: null };
}
