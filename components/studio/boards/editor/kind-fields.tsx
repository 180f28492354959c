'use client';

import { AGENT_STATES } from '#lib/domain/agent-state';
import type { PanelDocument } from '#lib/domain/board-document';
import { CheckboxField } from '#components/ui/checkbox-field.tsx';
import { NumberField } from '#components/ui/number-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextAreaField } from '#components/ui/text-area-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { STATE_NAMES } from '../state-names.ts';
import { FigureFields } from './figure/figure-fields.tsx';
import { GaugeFields } from './gauge-fields.tsx';
import { ClockFields } from './plain/clock-fields.tsx';
import { ImageFields } from './plain/image-fields.tsx';
import { TickerFields } from './plain/ticker-fields.tsx';
import { WebPageFields } from './plain/web-page-fields.tsx';

type Kind<Name extends PanelDocument['kind']> = Extract<PanelDocument, { kind: Name }>;

interface KindFieldsProps<Panel extends PanelDocument = PanelDocument> {
  panel: Panel;
  onChange: (panel: PanelDocument) => void;
}

/** The settings that only panels of this kind have. */
export function KindFields({ panel, onChange }: KindFieldsProps) {
  switch (panel.kind) {
    case 'big-number':
      return (
        <>
          <FigureFields panel={panel} onChange={onChange} />
          <NumberWords panel={panel} onChange={onChange} />
        </>
      );
    case 'gauge':
      return (
        <>
          <GaugeFields panel={panel} onChange={onChange} />
          <NumberWords panel={panel} onChange={onChange} />
        </>
      );
    case 'agent-grid':
      return <AgentGridFields panel={panel} onChange={onChange} />;
    case 'leaderboard':
      return <LeaderboardFields panel={panel} onChange={onChange} />;
    case 'health':
      return (
        <SelectField
          label="Shows"
          name="part"
          value={panel.part}
          options={HEALTH_PARTS}
          onChange={({ target }) => {
            const part = HEALTH_PARTS.find(({ value }) => value === target.value)?.value;
            if (part) onChange({ ...panel, part });
          }}
        />
      );
    case 'image':
      return <ImageFields panel={panel} onChange={onChange} />;
    case 'clock':
      return <ClockFields panel={panel} onChange={onChange} />;
    case 'ticker':
      return <TickerFields panel={panel} onChange={onChange} />;
    case 'web-page':
      return <WebPageFields panel={panel} onChange={onChange} />;
    case 'text':
      return <TextFields panel={panel} onChange={onChange} />;
    case 'queue-table':
    case 'state-bar':
    case 'campaign-table':
      return null;
  }
}

const HEALTH_PARTS = [
  { value: 'connections', label: 'How the connections stand' },
  { value: 'ages', label: 'How old each table is' },
  { value: 'quota', label: 'How many calls are left' },
] as const;

/** What is said beside a number, and in place of it. */
function NumberWords({ panel, onChange }: KindFieldsProps<Kind<'big-number' | 'gauge'>>) {
  return (
    <>
      <TextField
        label="Beside the title"
        name="note"
        optional
        hint="Whose figure it is, where that is not plain."
        value={panel.note ?? ''}
        maxLength={40}
        onChange={({ target }) => {
          const { note: _, ...rest } = panel;
          onChange(target.value === '' ? rest : { ...rest, note: target.value });
        }}
      />
      <TextField
        label="Without data it says"
        name="missing"
        value={panel.missing}
        maxLength={60}
        onChange={({ target }) => onChange({ ...panel, missing: target.value })}
      />
    </>
  );
}

function AgentGridFields({ panel, onChange }: KindFieldsProps<Kind<'agent-grid'>>) {
  const shown = panel.states ?? AGENT_STATES;
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="float-left mb-1 w-full text-[13px] font-label text-ink-2">Agents who are</legend>
      <div className="grid grid-cols-2 gap-x-3 gap-y-1.5">
        {AGENT_STATES.map((state) => (
          <CheckboxField
            key={state}
            name={`state-${state}`}
            label={STATE_NAMES[state]}
            checked={shown.includes(state)}
            onChange={({ target }) => {
              const states = AGENT_STATES.filter((one) =>
                one === state ? target.checked : shown.includes(one),
              );
              const { states: _, ...rest } = panel;
              // None at all would be a panel without agents.
              if (states.length === 0) return;
              onChange(states.length === AGENT_STATES.length ? rest : { ...rest, states });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

function LeaderboardFields({ panel, onChange }: KindFieldsProps<Kind<'leaderboard'>>) {
  const { measure, volume } = panel;
  return (
    <>
      <SelectField
        label="First is who has"
        name="best"
        hint={`By the column ${measure.column}.`}
        value={measure.best}
        options={[
          { value: 'most', label: 'the most' },
          { value: 'least', label: 'the least' },
        ]}
        onChange={({ target }) =>
          onChange({ ...panel, measure: { ...measure, best: target.value === 'least' ? 'least' : 'most' } })
        }
      />
      <NumberField
        label="Ranked from"
        name="least"
        hint={`Who has fewer ${volume.words} is left out: a mean of two says nothing.`}
        value={volume.least}
        least={0}
        most={100_000}
        onChange={(least) => onChange({ ...panel, volume: { ...volume, least } })}
      />
    </>
  );
}

function TextFields({ panel, onChange }: KindFieldsProps<Kind<'text'>>) {
  return (
    <>
      <SelectField
        label="Look"
        name="look"
        value={panel.look}
        options={[
          { value: 'heading', label: 'Heading, on the ground of the wall' },
          { value: 'note', label: 'Note, on a panel of its own' },
        ]}
        onChange={({ target }) =>
          onChange({ ...panel, look: target.value === 'heading' ? 'heading' : 'note' })
        }
      />
      <TextAreaField
        label="Text"
        name="text"
        value={panel.text}
        maxLength={600}
        onChange={({ target }) => onChange({ ...panel, text: target.value })}
      />
    </>
  );
}
