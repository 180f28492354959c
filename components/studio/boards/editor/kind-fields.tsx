'use client';

import { useTranslations } from 'next-intl';
import { HEALTH_PARTS } from '#lib/domain/board';
import type { Grid, PanelDocument } from '#lib/domain/board-document';
import { NumberField } from '#components/ui/number-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextAreaField } from '#components/ui/text-area-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { AgentTableFields } from './agent-table/agent-table-fields.tsx';
import { DispositionsField } from './dispositions-field.tsx';
import { FigureFields } from './figure/figure-fields.tsx';
import { GaugeFields } from './gauge-fields.tsx';
import { ClockFields } from './plain/clock-fields.tsx';
import { ImageFields } from './plain/image-fields.tsx';
import { TickerFields } from './plain/ticker-fields.tsx';
import { WebPageFields } from './plain/web-page-fields.tsx';
import { QueueByField } from './queue-by-field.tsx';
import { StateBarsField } from './state-bars-field.tsx';
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
          label={t('kind.shows')}
          name="part"
          value={panel.part}
          options={HEALTH_PARTS.map((value) => ({ value, label: t(`kind.health.${value}`) }))}
          onChange={({ target }) => {
            const part = HEALTH_PARTS.find((value) => value === target.value);
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
      return <QueueByField panel={panel} onChange={onChange} />;
    case 'state-bar':
      return <StateBarsField panel={panel} onChange={onChange} />;
    case 'campaign-table':
      return <DispositionsField panel={panel} onChange={onChange} />;
  }
}

/** What is said beside a number, and in place of it. */
function NumberWords({ panel, onChange }: KindFieldsProps<Kind<'big-number' | 'gauge'>>) {
  const t = useTranslations('studio.boards.editor.kind');
  return (
    <>
      <TextField
        label={t('note')}
        name="note"
        optional
        hint={t('noteHint')}
        value={panel.note ?? ''}
        maxLength={40}
        onChange={({ target }) => {
          const { note: _, ...rest } = panel;
          onChange(target.value === '' ? rest : { ...rest, note: target.value });
        }}
      />
      <TextField
        label={t('missing')}
        name="missing"
        value={panel.missing}
        maxLength={60}
        onChange={({ target }) => onChange({ ...panel, missing: target.value })}
      />
    </>
  );
}

function LeaderboardFields({ panel, onChange }: KindFieldsProps<Kind<'leaderboard'>>) {
  const t = useTranslations('studio.boards.editor.kind');
  const { measure, volume } = panel;
  return (
    <>
      <SelectField
        label={t('best')}
        name="best"
        hint={t('bestHint', { column: measure.column })}
        value={measure.best}
        options={[
          { value: 'most', label: t('ends.most') },
          { value: 'least', label: t('ends.least') },
        ]}
        onChange={({ target }) =>
          onChange({ ...panel, measure: { ...measure, best: target.value === 'least' ? 'least' : 'most' } })
        }
      />
      <NumberField
        label={t('least')}
        name="least"
        hint={t('leastHint', { words: volume.words })}
        value={volume.least}
        least={0}
        most={100_000}
        onChange={(least) => onChange({ ...panel, volume: { ...volume, least } })}
      />
    </>
  );
}

function TextFields({ panel, onChange }: KindFieldsProps<Kind<'text'>>) {
  const t = useTranslations('studio.boards.editor.kind');
  return (
    <>
      <SelectField
        label={t('look')}
        name="look"
        value={panel.look}
        options={[
          { value: 'heading', label: t('looks.heading') },
          { value: 'note', label: t('looks.note') },
        ]}
        onChange={({ target }) =>
          onChange({ ...panel, look: target.value === 'heading' ? 'heading' : 'note' })
        }
      />
      <TextAreaField
        label={t('text')}
        name="text"
        value={panel.text}
        maxLength={600}
        onChange={({ target }) => onChange({ ...panel, text: target.value })}
      />
    </>
  );
}
