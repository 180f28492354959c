import type { ReactNode } from 'react';
import type { Place } from '#lib/domain/panel-base';
import type { PanelDocument } from '#lib/domain/board-document';
import { ClockMarks, ImageMarks, TickerMarks, WebPageMarks } from './plain-marks.tsx';

interface PanelMarksProps {
  kind: PanelDocument['kind'];
  room: Place;
}

/** What a kind of panel looks like from far away, without a number that could be taken for one. */
export function PanelMarks({ kind, room }: PanelMarksProps) {
  if (room.width < 40 || room.height < 12) return null;
  switch (kind) {
    case 'big-number':
      return <BigNumberMarks room={room} />;
    case 'gauge':
      return <GaugeMarks room={room} />;
    case 'queue-table':
    case 'agent-table':
    case 'campaign-table':
      return <TableMarks room={room} />;
    case 'state-bar':
      return <BarMarks room={room} />;
    case 'agent-grid':
      return <GridMarks room={room} />;
    case 'leaderboard':
      return <RankMarks room={room} />;
    case 'health':
      return <HealthMarks room={room} />;
    case 'image':
      return <ImageMarks room={room} />;
    case 'clock':
      return <ClockMarks room={room} />;
    case 'ticker':
      return <TickerMarks room={room} />;
    case 'web-page':
      return <WebPageMarks room={room} />;
    case 'text':
      return <TextMarks room={room} />;
  }
}

function BigNumberMarks({ room: { x, y, width, height } }: { room: Place }) {
  const tall = Math.min(height * 0.6, 96);
  return (
    <>
      <rect
        x={x}
        y={y + (height - tall) / 2}
        width={Math.min(width * 0.5, tall * 2.2)}
        height={tall}
        rx={14}
        className="fill-ink-3"
      />
      <rect x={x} y={y + height - 14} width={width * 0.36} height={14} rx={7} className="fill-line" />
    </>
  );
}

function GaugeMarks({ room: { x, y, width, height } }: { room: Place }) {
  const radius = Math.min(width / 2, height) * 0.86;
  const [cx, cy] = [x + width / 2, y + (height + radius) / 2];
  const arc = (to: number): string =>
    `M${cx - radius} ${cy}A${radius} ${radius} 0 0 1 ${cx - radius * Math.cos(to)} ${cy - radius * Math.sin(to)}`;
  return (
    <>
      <path d={arc(Math.PI)} fill="none" strokeWidth={radius * 0.24} className="stroke-line" />
      <path d={arc(Math.PI * 0.7)} fill="none" strokeWidth={radius * 0.24} className="stroke-ink-3" />
      <rect
        x={cx - radius * 0.34}
        y={cy - radius * 0.38}
        width={radius * 0.68}
        height={radius * 0.38}
        rx={12}
        className="fill-ink-3"
      />
    </>
  );
}

function TableMarks({ room: { x, y, width, height } }: { room: Place }) {
  const rows = Math.max(1, Math.min(7, Math.floor(height / 58)));
  const pitch = height / rows;
  return Array.from({ length: rows }, (_, row): ReactNode => {
    const top = y + row * pitch + pitch / 2 - 11;
    return (
      <g key={row}>
        <rect
          x={x}
          y={top}
          width={width * (0.34 - (row % 3) * 0.05)}
          height={22}
          rx={11}
          className="fill-ink-3"
        />
        {[0.56, 0.74, 0.92].map((at) => (
          <rect
            key={at}
            x={x + width * at}
            y={top}
            width={width * 0.08}
            height={22}
            rx={11}
            className="fill-line"
          />
        ))}
      </g>
    );
  });
}

function BarMarks({ room: { x, y, width, height } }: { room: Place }) {
  const parts = [
    { from: 0, share: 0.46, look: 'fill-ink-3' },
    { from: 0.47, share: 0.22, look: 'fill-ink-3/70' },
    { from: 0.7, share: 0.18, look: 'fill-line' },
    { from: 0.89, share: 0.11, look: 'fill-line' },
  ];
  return parts.map(({ from, share, look }) => (
    <rect
      key={from}
      x={x + width * from}
      y={y}
      width={width * share}
      height={height}
      rx={8}
      className={look}
    />
  ));
}

function GridMarks({ room: { x, y, width, height } }: { room: Place }) {
  const columns = Math.max(1, Math.round(width / 210));
  const rows = Math.max(1, Math.round(height / 86));
  const [across, down] = [(width + 14) / columns, (height + 14) / rows];
  return Array.from({ length: columns * rows }, (_, at): ReactNode => (
    <rect
      key={at}
      x={x + (at % columns) * across}
      y={y + Math.floor(at / columns) * down}
      width={across - 14}
      height={down - 14}
      rx={10}
      className="fill-line"
    />
  ));
}

function RankMarks({ room: { x, y, width, height } }: { room: Place }) {
  const rows = Math.max(1, Math.min(10, Math.floor(height / 58)));
  const pitch = height / rows;
  return Array.from({ length: rows }, (_, row): ReactNode => {
    const top = y + row * pitch + pitch / 2 - 11;
    return (
      <g key={row}>
        <circle cx={x + 16} cy={top + 11} r={16} className="fill-line" />
        <rect x={x + 52} y={top} width={width * 0.34} height={22} rx={11} className="fill-ink-3" />
        <rect x={x + width * 0.86} y={top} width={width * 0.14} height={22} rx={11} className="fill-line" />
      </g>
    );
  });
}

function HealthMarks({ room: { x, y, width, height } }: { room: Place }) {
  const rows = Math.max(1, Math.min(8, Math.floor(height / 64)));
  const pitch = height / rows;
  return Array.from({ length: rows }, (_, row): ReactNode => {
    const top = y + row * pitch + pitch / 2 - 11;
    return (
      <g key={row}>
        <rect x={x} y={top} width={width * 0.36} height={22} rx={11} className="fill-ink-3" />
        <rect x={x + width * 0.5} y={top} width={width * 0.5} height={22} rx={11} className="fill-line" />
      </g>
    );
  });
}

function TextMarks({ room: { x, y, width, height } }: { room: Place }) {
  const rows = Math.max(1, Math.min(4, Math.floor(height / 44)));
  const pitch = Math.min(height / rows, 54);
  return Array.from({ length: rows }, (_, row): ReactNode => (
    <rect
      key={row}
      x={x}
      y={y + row * pitch + pitch / 2 - 9}
      width={width * (row === rows - 1 ? 0.5 : 0.86)}
      height={18}
      rx={9}
      className="fill-line"
    />
  ));
}
