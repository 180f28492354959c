/** How a surface carries a severity. On walls the quiet text of an alarm is white: the dark red asks for it. */
export type Tone = 'ok' | 'warn' | 'critical';

interface ToneClasses {
  box: string;
  value: string;
  quiet: string;
}

export const TONES = {
  ok: { box: 'bg-panel', value: 'text-ink', quiet: 'text-ink-2' },
  warn: {
    box: 'bg-warn-bg outline-4 -outline-offset-4 outline-warn-line',
    value: 'text-ink',
    quiet: 'text-warn-ink',
  },
  critical: { box: 'bg-crit-bg', value: 'text-crit-wall-ink', quiet: 'text-crit-wall-ink' },
} as const satisfies Record<Tone, ToneClasses>;
