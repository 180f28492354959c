'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { MOST_FORMULA_LETTERS } from '#lib/domain/formula/parse-formula';
import { formulaProblem } from '#lib/domain/formula/check-formula';
import type { FormulaColumns } from '#lib/domain/formula/formula-columns';
import { Field } from '#components/ui/field.tsx';
import { FormulaArea } from './formula-area.tsx';
import { useSettledText } from './use-settled-text.ts';

interface FormulaFieldProps {
  formula: string;
  /** Those the formula may name. */
  columns: FormulaColumns;
  /** Their names, and the roles that stand for some. */
  names: readonly string[];
  onChange: (formula: string) => void;
}

/** A formula while it is typed: the first thing that is wrong with it is underlined, and told in words. */
export function FormulaField({ formula, columns, names, onChange }: FormulaFieldProps) {
  const t = useTranslations('studio.boards.editor.figure');
  const says = useTranslations('problems');
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, change, settle } = useSettledText(formula, onChange);
  // What another domain would not understand either cannot be published.
  const problem = formulaProblem(text, columns) ?? formulaProblem(text, { ...columns, columns: null });
  const words =
    problem && t('at', { letter: problem.at + 1, words: says(`formula.${problem.key}`, problem.values) });
  const settled = text === formula;
  const show = (): void => {
    if (!problem) return;
    area.current?.focus();
    area.current?.setSelectionRange(problem.at, problem.at + problem.length);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Field label={t('formula')} name="formula" hint={t('formulaHint')} error={words ?? undefined}>
        {(wiring) => (
          <FormulaArea
            wiring={wiring}
            area={area}
            text={text}
            most={MOST_FORMULA_LETTERS}
            problem={problem}
            columns={names}
            onChange={change}
            onLeave={settle}
          />
        )}
      </Field>
      {problem && (
        <button
          type="button"
          onClick={show}
          className="cursor-pointer self-start text-desk-label text-ink-2 underline decoration-1 underline-offset-2 max-sm:min-h-[32px]"
        >
          {t('show')}
        </button>
      )}
      {/* Read out when the typing pauses, not at every key. */}
      <output className="sr-only">{settled ? words : null}</output>
    </div>
  );
}
