import type { AgentNames, BoardTheme } from '#lib/domain/board-document';

export const THEME_WORDS: Readonly<Record<BoardTheme, string>> = {
  dark: 'Dark',
  light: 'Light, for bright rooms',
};

export const MASKING_WORDS: Readonly<Record<AgentNames, string>> = {
  names: 'their names',
  initials: 'their initials',
  hidden: 'no name at all',
};
