'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import type { BoardDocument } from '#lib/domain/board-document';
import { readBoardDraft } from '#lib/domain/board-schema';
import type { DocumentProblem } from '#lib/domain/schema-words';
import type { Words } from '#lib/words/words';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { CONTROL_LOOK } from '#components/ui/control-look.ts';
import { SectionCard } from '#components/ui/section-card.tsx';
import { documentProblemWords } from '#components/studio/document-problem-words.ts';
import { lineOf, placeOfPath, scanJson, type TextRange } from './json-places.ts';

interface TextCardProps {
  document: BoardDocument;
  /** Of the document, why it cannot be published. */
  problems: readonly DocumentProblem[];
  onChange: (document: BoardDocument) => void;
  /** Told whether the text as it stands is a board. */
  onReadable: (isReadable: boolean) => void;
}

/**
 * The whole board as text, for what has no form. It is read at every key: what is a board is taken over, what is not stays
 * typed here and says where it is wrong.
 */
export function TextCard({ document, problems, onChange, onReadable }: TextCardProps) {
  const t = useTranslations('studio');
  const says = useTranslations('problems');
  const area = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<{ text: string; of: BoardDocument } | null>(null);
  // Changed elsewhere meanwhile: the text follows, unless it is not a board and so holds something that is nowhere else.
  const isTyping = typed !== null && (typed.of === document || wrongWith(typed.text, t).length > 0);
  const text = isTyping ? typed.text : JSON.stringify(document, null, 2);
  const wrong = useMemo(() => (isTyping ? wrongWith(text, t) : []), [isTyping, text, t]);
  const told = wrong.length > 0 ? wrong : problems.map((problem) => placed(text, problem));

  const change = (next: string): void => {
    const reading = readText(next);
    const read = reading?.kind === 'ok' ? reading.document : document;
    setTyped({ text: next, of: read });
    onReadable(reading?.kind === 'ok');
    if (reading?.kind === 'ok') onChange(read);
  };
  const show = ({ from, to }: TextRange): void => {
    const box = area.current;
    if (!box) return;
    box.focus();
    box.setSelectionRange(from, to);
    const lines = text.split('\n').length;
    box.scrollTop = ((lineOf(text, from) - 4) / lines) * box.scrollHeight;
  };
  return (
    <SectionCard
      title={t('boards.editor.text.title')}
      description={t('boards.editor.text.about')}
      actions={
        wrong.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              setTyped(null);
              onReadable(true);
            }}
          >
            {t('boards.editor.text.back')}
          </Button>
        )
      }
    >
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
        <textarea
          ref={area}
          aria-label={t('boards.editor.text.title')}
          aria-invalid={wrong.length > 0 || undefined}
          spellCheck={false}
          autoCapitalize="none"
          wrap="off"
          rows={24}
          value={text}
          onChange={({ target }) => change(target.value)}
          className={classNames(
            CONTROL_LOOK,
            'resize-y py-3 font-mono text-[13px] leading-relaxed max-sm:text-[13px]',
          )}
        />
        <div className="flex min-w-0 flex-col gap-2">
          <h3 className="text-sm font-label">
            <output>{t(`boards.editor.text.${headOf(wrong.length, told.length)}`)}</output>
          </h3>
          <ul className="flex flex-col gap-1">
            {told.map(({ range, ...problem }) => (
              <li key={`${problem.path} ${problem.message}`}>
                <button
                  type="button"
                  onClick={() => show(range)}
                  className="flex w-full cursor-pointer flex-col rounded-lg px-2.5 py-1.5 text-left hover:bg-panel-2"
                >
                  <span className="text-[13px] text-ink-3">
                    {t('boards.editor.text.line', { line: lineOf(text, range.from) })}
                    {problem.path !== '' && (
                      <span className="font-mono wrap-anywhere"> · {problem.path}</span>
                    )}
                  </span>
                  <span className="text-sm leading-snug text-warn-ink wrap-anywhere">
                    {documentProblemWords(problem, says)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </SectionCard>
  );
}

interface PlacedProblem extends DocumentProblem {
  range: TextRange;
}

function headOf(wrong: number, told: number): 'noBoard' | 'before' | 'nothing' {
  if (wrong > 0) return 'noBoard';
  return told > 0 ? 'before' : 'nothing';
}

function readText(text: string): ReturnType<typeof readBoardDraft> | null {
  try {
    return readBoardDraft(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Why a text is no board; nothing where it is one. */
function wrongWith(text: string, t: Words<'studio'>): readonly PlacedProblem[] {
  const scan = scanJson(text);
  if (scan.kind === 'broken')
    return [
      {
        path: '',
        message: t('boards.editor.text.noJson'),
        range: { from: scan.at, to: Math.min(scan.at + 1, text.length) },
      },
    ];
  const reading = readText(text);
  if (reading?.kind !== 'bad') return [];
  return reading.problems.map((problem) => placed(text, problem));
}

function placed(text: string, problem: DocumentProblem): PlacedProblem {
  const scan = scanJson(text);
  const range = scan.kind === 'json' ? placeOfPath(scan.places, problem.path) : { from: 0, to: 0 };
  return { ...problem, range };
}
