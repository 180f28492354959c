import type { AgentState } from '#lib/domain/agent-state';

/** What a state is called where agents are chosen by it. */
export const STATE_NAMES: Readonly<Record<AgentState, string>> = {
  ready: 'ready',
  call: 'on a call',
  wrap: 'in wrap-up',
  'not-ready': 'not ready',
  ringing: 'ringing',
  preview: 'in preview',
  voicemail: 'on voicemail',
  out: 'logged out',
  unknown: 'in an unknown state',
};
