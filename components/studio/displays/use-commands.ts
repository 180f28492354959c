'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DisplayCommand, DisplayView } from '#lib/domain/display';
import { useProblemWords } from '#components/ui/problem-words.ts';
import { sendJson } from '#components/ui/send-json.ts';
import { commandAnswer } from './display-answers.ts';
import { answerWords } from './display-words.ts';

export interface Commands {
  /** How the last command of each display went, in words. */
  said: Readonly<Record<string, string>>;
  command: (display: DisplayView, name: string, command: DisplayCommand) => void;
  /** Changes how it is set up, then has it fetch its program, which tells whether it has heard. */
  change: (display: DisplayView, name: string, change: object) => void;
}

/** Commands to displays and what became of each. */
export function useCommands(onChanged: () => void): Commands {
  const words = useTranslations('studio');
  const sayProblem = useProblemWords();
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const say = ({ id }: DisplayView, words: string): void => setSaid((all) => ({ ...all, [id]: words }));

  const told = (name: string, answer: string): string => words('displays.answer.said', { name, answer });

  async function tell(display: DisplayView, name: string, command: DisplayCommand): Promise<void> {
    const sent = await sendJson({
      method: 'POST',
      path: `/api/displays/${display.id}/commands`,
      body: command,
    });
    if (sent.kind === 'failed') return say(display, told(name, sayProblem(sent.problem)));
    const answer = commandAnswer.safeParse(sent.body);
    say(
      display,
      told(name, answer.success ? answerWords(answer.data, words) : words('displays.answer.unreadable')),
    );
  }

  async function set(display: DisplayView, name: string, change: object): Promise<void> {
    const body = { version: display.version, ...change };
    const sent = await sendJson({ method: 'PATCH', path: `/api/displays/${display.id}`, body });
    onChanged();
    if (sent.kind === 'failed') return say(display, told(name, sayProblem(sent.problem)));
    await tell(display, name, { do: 'program' });
  }

  return {
    said,
    command: (display, name, command) => {
      say(display, `${name} …`);
      void tell(display, name, command);
    },
    change: (display, name, change) => {
      say(display, `${name} …`);
      void set(display, name, change);
    },
  };
}
