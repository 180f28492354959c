type Surface = 'wall' | 'room';

/** What stands on what. Words are read; signs are glyphs, bars, dots and the edges that carry a meaning. */
interface Pairs {
  words: Readonly<Record<string, readonly string[]>>;
  signs: Readonly<Record<string, readonly string[]>>;
}

const STATES = ['state-call', 'state-wrap', 'state-ringing', 'state-ready', 'state-not-ready'] as const;

function eachState(grounds: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(STATES.map((state) => [state, grounds]));
}

/**
 * Each ink with the grounds it is drawn on, by surface: walls, and what is read from a chair or a hand
 * (desk, studio, administration, phone). `bg` on a state: words in a bar; `a+13b` is a ground of so many percent.
 */
export const COLOUR_PAIRS: Readonly<Record<Surface, Pairs>> = {
  wall: {
    words: {
      ink: ['bg', 'panel', 'panel-2', 'warn-bg'],
      'ink-2': ['bg', 'panel', 'panel-2'],
      warn: ['panel', 'warn-bg'],
      'warn-ink': ['warn-bg'],
      crit: ['panel'],
      'crit-wall-ink': ['crit-bg'],
      bg: [...STATES, 'ink', 'ink-2'],
    },
    signs: {
      ...eachState(['panel-2', 'warn-bg', 'bg']),
      'ink-2': ['panel-2', 'warn-bg', 'line', 'bg'],
      warn: ['panel', 'warn-bg'],
      'warn-line': ['bg', 'panel', 'warn-bg'],
      'crit-wall-ink': ['crit-bg'],
    },
  },
  room: {
    words: {
      ink: ['bg', 'panel', 'panel-2', 'line', 'panel+13state-call', 'panel+36crit-bg'],
      'ink-2': ['bg', 'panel', 'panel-2', 'line', 'panel+13state-call', 'panel+36crit-bg'],
      'ink-3': ['bg', 'panel', 'panel-2'],
      warn: ['bg', 'panel', 'panel-2', 'warn-bg'],
      'warn-ink': ['warn-bg', 'panel', 'bg'],
      crit: ['bg', 'panel', 'panel-2', 'line', 'panel+36crit-bg'],
      'crit-ink': ['crit-bg'],
      'crit-wall-ink': ['crit-bg'],
      bg: ['ink', 'ink-2', 'ink-3'],
    },
    signs: {
      ...eachState(['bg', 'panel', 'panel-2', 'panel+13state-call', 'panel+36crit-bg']),
      'state-out': ['bg', 'panel', 'panel-2'],
      'ink-3/65': ['bg'],
      'ink-3': ['bg', 'panel', 'panel-2'],
      'ink-2': ['line', 'bg'],
      warn: ['line', 'panel', 'warn-bg'],
      crit: ['line', 'panel'],
    },
  },
};

/** Neither read nor a sign: hairlines and tracks beside what says the same, and the black of a screen at rest. */
export const QUIET_TOKENS: readonly string[] = ['line', 'rest'];
