// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PanelDocument } from '#lib/domain/board-document';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import { InEnglish } from '#components/ui/testing/in-english.tsx';
import { RowFields } from './row-fields.tsx';

afterEach(cleanup);

const { callsWaiting: waiting, longestWait: longest } = STARTING_THRESHOLDS;
const queues: PanelDocument = {
  id: 'queues',
  kind: 'queue-table',
  title: 'Queues',
  at: { column: 0, row: 0, columns: 24, rows: 24 },
  query: { kind: 'rows', type: 'ACDStatus', columns: '*' },
  waiting,
  longest,
};

function openForm(start: PanelDocument): () => PanelDocument {
  let last = start;
  const told = (panel: PanelDocument): void => {
    last = panel;
  };
  function Form() {
    const [panel, setPanel] = useState(start);
    return (
      <RowFields
        panel={panel}
        onChange={(next) => {
          told(next);
          setPanel(next);
        }}
      />
    );
  }
  render(<Form />, { wrapper: InEnglish });
  return () => last;
}

function add(label: string, key: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value: key } });
  fireEvent.keyDown(screen.getByLabelText(label), { key: 'Enter' });
}

describe('the limits of single queues', () => {
  it('are added by name, changed, and taken away', () => {
    const panel = openForm(queues);
    add('A queue with limits of its own', ' Mail ');
    expect(panel()).toMatchObject({ own: [{ key: 'Mail', waiting, longest }] });
    const group = within(screen.getByRole('group', { name: 'Limits of Mail' }));
    const calls = within(group.getByRole('group', { name: 'Calls waiting' }));
    fireEvent.change(calls.getByLabelText('Red from'), { target: { value: '40' } });
    expect(panel()).toMatchObject({ own: [{ key: 'Mail', waiting: { ...waiting, critical: 40 } }] });
    fireEvent.change(calls.getByLabelText('Bad when it is'), { target: { value: 'between' } });
    expect(panel()).toMatchObject({ own: [{ waiting: { direction: 'between' } }] });
    fireEvent.click(group.getByRole('button', { name: 'Judge Mail as all others' }));
    expect(panel()).toEqual(queues);
  });

  it('are not added twice', () => {
    const panel = openForm({ ...queues, own: [{ key: 'Mail', longest }] });
    add('A queue with limits of its own', 'Mail');
    expect(screen.getByText('It is there already.')).toBeTruthy();
    expect(panel()).toMatchObject({ own: [{ key: 'Mail' }] });
  });
});

describe('pins', () => {
  it('are added, moved up, and taken away', () => {
    const panel = openForm(queues);
    add('A queue to pin', 'Mail');
    add('A queue to pin', 'Claims');
    expect(panel()).toMatchObject({ pinned: ['Mail', 'Claims'] });
    fireEvent.click(screen.getByRole('button', { name: 'Move Claims up' }));
    expect(panel()).toMatchObject({ pinned: ['Claims', 'Mail'] });
    fireEvent.click(screen.getByRole('button', { name: 'Unpin Claims' }));
    fireEvent.click(screen.getByRole('button', { name: 'Unpin Mail' }));
    expect(panel()).toEqual(queues);
  });
});
