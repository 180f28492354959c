'use client';

import { useTranslations } from 'next-intl';
import type { Grid, PanelDocument } from '#lib/domain/board-document';
import { NumberField } from '#components/ui/number-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextAreaField } from '#components/ui/text-area-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { AgentTableFields } from './agent-table/agent-table-fields.tsx';
import { FigureFields } from './figure/figure-fields.tsx';
import { GaugeFields } from './gauge-fields.tsx';
import { ClockFields } from './plain/clock-fields.tsx';
import { ImageFields } from './plain/image-fields.tsx';
import { TickerFields } from './plain/ticker-fields.tsx';
import { WebPageFields } from './plain/web-page-fields.tsx';
import { StatesField } from './states-field.tsx';

type Kind<Name extends PanelDocument['kind']> = Extract<PanelDocument, { kind: Name }>;

interface KindFieldsProps<Panel extends PanelDocument = PanelDocument> {
  panel: Panel;
  onChange: (panel: PanelDocument) => void;
}

/** The settings that only panels of this kind have. */
export function KindFields({ panel, grid, onChange }: KindFieldsProps & { grid: Grid }) {
  const t = useTranslations('studio.boards.editor');
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
      return (
        <StatesField
          legend={t('agentTable.states')}
          states={panel.states}
          onChange={(states) => {
            const { states: _, ...rest } = panel;
            onChange(states ? { ...rest, states } : rest);
          }}
        />
      );
    case 'agent-table':
      return <AgentTableFields panel={panel} grid={grid} onChange={onChange} />;
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
