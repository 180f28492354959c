import type { AgentState } from '#lib/domain/agent-state';

/** What a wall calls a state: short enough for a cell. `unknown` goes by the source's own word. */
export const AGENT_WORDS: Readonly<Record<AgentState, string>> = {
  call: 'On call',
  wrap: 'Wrap-up',
  ringing: 'Ringing',
  preview: 'Preview',
  voicemail: 'Voicemail',
  ready: 'Ready',
  'not-ready': 'Not ready',
  out: 'Signed out',
  unknown: 'Unknown',
};
