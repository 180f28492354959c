import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { AgentNames } from '#lib/domain/board-document';
import { agentNamer, type NameAgent } from './agent-names.ts';
import { AgentNumbers } from './agent-numbers.ts';

const SALT_KEY = 'watchfloor.agent-numbers';

let numbers: AgentNumbers | undefined;

/** How agents are called on this board, the same in all its panels. */
export function useAgentNames(names: AgentNames): NameAgent {
  const t = useTranslations('panels');
  return useMemo(() => {
    const numberOf = (key: string): number => (numbers ??= new AgentNumbers(screenSalt())).numberOf(key);
    return agentNamer(names, { numberOf }, t);
  }, [names, t]);
}

function screenSalt(): string {
  const fresh = `${Math.random()}`;
  try {
    const kept = window.localStorage.getItem(SALT_KEY);
    if (kept !== null) return kept;
    window.localStorage.setItem(SALT_KEY, fresh);
  } catch {
    // Storage may be forbidden; the numbers then last as long as the page.
  }
  return fresh;
}
