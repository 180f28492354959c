import type { AgentState } from '#lib/domain/agent-state';

/** The colour of a state, as a bar and as ink. */
export const STATE_TONES: Readonly<Record<AgentState, { bar: string; ink: string }>> = {
  call: { bar: 'bg-state-call', ink: 'text-state-call' },
  wrap: { bar: 'bg-state-wrap', ink: 'text-state-wrap' },
  ringing: { bar: 'bg-state-ringing', ink: 'text-state-ringing' },
  preview: { bar: 'bg-state-call', ink: 'text-state-call' },
  voicemail: { bar: 'bg-state-call', ink: 'text-state-call' },
  ready: { bar: 'bg-state-ready', ink: 'text-state-ready' },
  'not-ready': { bar: 'bg-state-not-ready', ink: 'text-state-not-ready' },
  out: { bar: 'bg-ink-2', ink: 'text-ink-2' },
  unknown: { bar: 'bg-ink-2', ink: 'text-ink-2' },
};
