'use client';

import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { FormulaProblem } from '#lib/domain/formula/formula-problem';
import { classNames } from '#components/ui/class-names.ts';
import { CONTROL_LOOK } from '#components/ui/control-look.ts';
import type { FieldWiring } from '#components/ui/field.tsx';
import { completed, completionsAt, type Completion } from './completions.ts';
import { CompletionList } from './completion-list.tsx';

interface FormulaAreaProps {
  wiring: FieldWiring;
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  most: number;
  problem: FormulaProblem | null;
  /** That can be named, by the names to write. */
  columns: readonly string[];
  onChange: (text: string) => void;
  onLeave: () => void;
}

/** The same lines in both, so that the mark lies under its letters. */
const LINES = 'py-2 font-mono leading-relaxed whitespace-pre-wrap wrap-anywhere max-sm:leading-relaxed';

/** Where a formula is typed: what is wrong is underlined, and what may be meant is offered below. */
export function FormulaArea({
  wiring,
  area,
  text,
  most,
  problem,
  columns,
  onChange,
  onLeave,
}: FormulaAreaProps) {
  /** Null while nothing is offered: before the first key, and after Escape. */
  const [caret, setCaret] = useState<number | null>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const found = caret === null ? null : completionsAt(text, caret, columns);
  const listId = `${wiring.id}-offered`;

  const moveTo = (to: number | null): void => {
    setCaret(to);
    setActive(0);
  };
  const take = (option: Completion): void => {
    if (!found) return;
    const next = completed(text, found, option);
    onChange(next.text);
    moveTo(null);
    // Where the caret goes is known to the element only once it holds the text.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const press = (event: KeyboardEvent): void => {
    if (!found || event.nativeEvent.isComposing) return;
    const { options } = found;
    const chosen = options[active];
    switch (event.key) {
      case 'ArrowDown':
        setActive((active + 1) % options.length);
        break;
      case 'ArrowUp':
        setActive((active + options.length - 1) % options.length);
        break;
      case 'Enter':
      case 'Tab':
        if (!chosen || event.shiftKey) return;
        take(chosen);
        break;
      case 'Escape':
        moveTo(null);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="relative">
      <textarea
        {...wiring}
        ref={area}
        rows={3}
        value={text}
        maxLength={most}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        aria-autocomplete="list"
        aria-controls={found ? listId : undefined}
        aria-activedescendant={found ? `${listId}-${active}` : undefined}
        onChange={({ target }) => {
          onChange(target.value);
          moveTo(target.selectionStart);
        }}
        onKeyDown={press}
        onScroll={({ currentTarget }) => {
          if (mirror.current) mirror.current.scrollTop = currentTarget.scrollTop;
        }}
        onClick={() => moveTo(null)}
        onBlur={() => {
          moveTo(null);
          onLeave();
        }}
        className={classNames(CONTROL_LOOK, LINES, 'field-sizing-content max-h-[40dvh] resize-none')}
      />
      <Underlined text={text} problem={problem} mirror={mirror} />
      {found && <CompletionList id={listId} options={found.options} active={active} onTake={take} />}
    </div>
  );
}

function Underlined({ text, problem, mirror }: UnderlinedProps) {
  const end = problem ? problem.at + problem.length : 0;
  const wrong = problem ? text.slice(problem.at, end) : '';
  return (
    <div
      ref={mirror}
      aria-hidden
      className={classNames(
        LINES,
        'pointer-events-none invisible absolute inset-0 overflow-hidden border border-transparent px-3 text-desk-body max-sm:text-pocket-body',
      )}
    >
      {problem && (
        <>
          {text.slice(0, problem.at)}
          {/* What is missing at the end is marked where it would stand. */}
          <span className="visible text-transparent underline decoration-crit decoration-wavy decoration-[1.5px] underline-offset-4">
            {wrong.trim() === '' ? '\u00A0\u00A0' : wrong}
          </span>
        </>
      )}
    </div>
  );
}

interface UnderlinedProps {
  text: string;
  problem: FormulaProblem | null;
  mirror: RefObject<HTMLDivElement | null>;
}
