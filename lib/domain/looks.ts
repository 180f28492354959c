import { DEFAULT_LOCALE, type Locale } from '#lib/words/locale';
import type { AgentState } from './agent-state.ts';

/** A text by which a domain names a state or a reason, and the state of ours that it is drawn as. */
export interface StateMapping {
  /** As the domain writes it, letter for letter. */
  text: string;
  state: AgentState;
  /** What is shown in its place; null: the text of a reason, our word for a state. */
  label: string | null;
}

/** What an installation looks like: whose it is, and how the domain's own states are drawn. */
export interface Looks {
  company: string | null;
  /** Id of an image. */
  logo: string | null;
  /** Whether the logo stands on white, for one with dark letters. */
  logoPlate: boolean;
  /** `#rrggbb`, in lower case. */
  accent: string | null;
  /** The language of displays that have none of their own, and of whoever's browser asks for none that is spoken here. */
  locale: Locale;
  states: readonly StateMapping[];
}

/** Looks as they are kept. `version` grows by one a change, for compare-and-set; 0: nobody has set any. */
export interface KeptLooks {
  looks: Looks;
  version: number;
}

/** A text by which a domain names a state or a reason, and how many agents it is said of now. */
export interface SeenText {
  kind: 'state' | 'reason';
  text: string;
  agents: number;
}

/** As it looks before anybody has said anything. */
export const NO_LOOKS: Looks = {
  company: null,
  logo: null,
  logoPlate: false,
  accent: null,
  locale: DEFAULT_LOCALE,
  states: [],
};

/** Longest texts, and how many texts may be mapped. */
export const LOOKS_LIMITS = { company: 40, text: 120, label: 40, states: 100 } as const;
