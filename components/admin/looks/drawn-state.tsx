import type { AgentState } from '#lib/domain/agent-state';
import { Glyph } from '#components/ui/glyph.tsx';
import { STATE_INKS } from '#components/ui/state-inks.ts';

/** A state as a cell of a wall draws it, small. */
export function DrawnState({ state, words }: { state: AgentState; words: string }) {
  const { bar, ink } = STATE_INKS[state];
  return (
    <span className="relative flex h-[36px] min-w-0 items-center gap-2 overflow-hidden rounded-md bg-panel-2 pr-3 pl-4 max-lg:bg-bg">
      <span aria-hidden className={`absolute inset-y-0 left-0 w-[5px] ${bar}`} />
      <Glyph name={state} px={18} className={ink} />
      <span className="truncate font-label text-ink">{words}</span>
    </span>
  );
}
