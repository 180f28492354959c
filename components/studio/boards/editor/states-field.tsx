'use client';

import { useTranslations } from 'next-intl';
import { AGENT_STATES, type AgentState } from '#lib/domain/agent-state';
import { CheckboxField } from '#components/ui/checkbox-field.tsx';

interface StatesFieldProps {
  legend: string;
  /** Undefined: all of them. */
  states: readonly AgentState[] | undefined;
  onChange: (states: readonly AgentState[] | undefined) => void;
}

/** Agents in which states a panel shows; all of them are no choice at all, and none is refused. */
export function StatesField({ legend, states, onChange }: StatesFieldProps) {
  const t = useTranslations('studio.boards');
  const shown = states ?? AGENT_STATES;
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="float-left mb-1 w-full text-[13px] font-label text-ink-2">{legend}</legend>
      <div className="grid grid-cols-2 gap-x-3 gap-y-1.5">
        {AGENT_STATES.map((state) => (
          <CheckboxField
            key={state}
            name={`state-${state}`}
            label={t(`states.${state}`)}
            checked={shown.includes(state)}
            onChange={({ target }) => {
              const chosen = AGENT_STATES.filter((one) =>
                one === state ? target.checked : shown.includes(one),
              );
              // None at all would be a panel without agents.
              if (chosen.length === 0) return;
              onChange(chosen.length === AGENT_STATES.length ? undefined : chosen);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
