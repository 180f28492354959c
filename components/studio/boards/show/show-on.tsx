'use client';

import { useTranslations } from 'next-intl';
import type { DisplayView } from '#lib/domain/display';
import { planShow, SHOW_MANNERS, type ShowChoice, type ShowPlan } from '#lib/domain/show-board';
import { CheckboxField } from '#components/ui/checkbox-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { Standing } from '../../displays/standing.tsx';
import { displaysOfBoard } from './displays-of-board.ts';
import { planWords } from './plan-words.ts';
import type { KnownWalls } from './use-displays.ts';

interface ShowOnProps {
  board: { id: string; name: string };
  walls: KnownWalls;
  choices: readonly ShowChoice[];
  onChange: (choices: readonly ShowChoice[]) => void;
}

/** Which displays show the board: those that do already, and others to be chosen, with what happens to each. */
export function ShowOn({ board, walls, choices, onChange }: ShowOnProps) {
  const t = useTranslations('studio.boards.show');
  const { showing, others } = displaysOfBoard(board.id, walls);
  if (showing.length + others.length === 0) return null;
  const plans = planShow(choices, { board, ...walls });
  const playlistOf = ({ playlist }: DisplayView): string =>
    walls.playlists.find(({ id }) => id === playlist)?.document.name ?? t('builtIn');
  return (
    <fieldset className="m-0 flex min-w-0 flex-col gap-3 border-0 p-0">
      <legend className="float-left w-full p-0 text-desk-label font-label text-ink-2">{t('title')}</legend>
      {showing.length > 0 && (
        <ul aria-label={t('showing')} className="flex flex-col rounded-lg border border-line bg-bg">
          {showing.map((display) => (
            <li
              key={display.id}
              className="flex min-h-[40px] flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-line px-3.5 py-1.5 text-sm last:border-0"
            >
              <span className="min-w-0 flex-1 font-label wrap-anywhere text-ink">{display.name}</span>
              <span className="text-desk-label text-ink-2">
                {t('changesNow', { playlist: playlistOf(display) })}
              </span>
              <Standing standing={display.standing} />
            </li>
          ))}
        </ul>
      )}
      <div className="flex max-h-[300px] flex-col gap-2.5 overflow-y-auto p-0.5">
        {others.map((display) => (
          <Choice
            key={display.id}
            display={display}
            shows={playlistOf(display)}
            choice={choices.find((one) => one.display === display.id) ?? null}
            plan={plans.get(display.id) ?? null}
            onChange={(choice) => {
              const rest = choices.filter((one) => one.display !== display.id);
              onChange(choice ? [...rest, choice] : rest);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  display: DisplayView;
  shows: string;
  choice: ShowChoice | null;
  plan: ShowPlan | null;
  onChange: (choice: ShowChoice | null) => void;
}

function Choice({ display: { id, name, place, playlist }, shows, choice, plan, onChange }: ChoiceProps) {
  const t = useTranslations('studio.boards.show');
  const says = useTranslations('studio');
  return (
    <div className="flex flex-col gap-2">
      <CheckboxField
        name={`show-${id}`}
        label={place === '' ? name : t('named', { name, place })}
        hint={t('showsNow', { playlist: shows })}
        checked={choice !== null}
        onChange={({ target }) =>
          onChange(target.checked ? { display: id, manner: playlist === null ? 'alone' : 'too' } : null)
        }
      />
      {choice && (
        <div className="ml-6 flex flex-col gap-1.5">
          {playlist !== null && (
            <SelectField
              label={t('manner', { name })}
              name={`manner-${id}`}
              value={choice.manner}
              options={SHOW_MANNERS.map((value) => ({ value, label: t(`manners.${value}`) }))}
              onChange={({ target }) =>
                onChange({ display: id, manner: target.value === 'alone' ? 'alone' : 'too' })
              }
            />
          )}
          <output className="text-desk-label leading-snug text-ink-2">{plan && planWords(plan, says)}</output>
        </div>
      )}
    </div>
  );
}
