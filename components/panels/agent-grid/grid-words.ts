import type { AgentState } from '#lib/domain/agent-state';

interface GridWords {
  /** Behind the number of agents. */
  counted: string;
  /** In place of the grid while there is no cell. */
  nobody: { headline: string; detail?: string };
}

const NOBODY: Readonly<Record<AgentState, string>> = {
  call: 'Nobody is on a call',
  wrap: 'Nobody is in wrap-up',
  ringing: 'Nobody is rung',
  preview: 'Nobody is in preview',
  voicemail: 'Nobody is on voicemail',
  ready: 'Nobody is ready',
  'not-ready': 'Nobody is away',
  out: 'Nobody is signed out',
  unknown: 'Nobody is here',
};

/** A grid of chosen states is headed by its title; a number alone says enough beside it. */
export function gridWords(states: readonly AgentState[] | undefined): GridWords {
  if (states === undefined)
    return {
      counted: ' signed in',
      nobody: { headline: 'Nobody is signed in', detail: 'Agents appear here as they sign in' },
    };
  const [only, ...more] = states;
  const headline = only !== undefined && more.length === 0 ? NOBODY[only] : 'Nobody is here';
  return { counted: '', nobody: { headline } };
}
