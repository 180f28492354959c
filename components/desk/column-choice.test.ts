import { describe, expect, it } from 'vitest';
import { readHiddenColumns, writeHiddenColumns, type ChoiceStore } from './column-choice.ts';

function storeOf(entries: Record<string, string> = {}): ChoiceStore {
  const held = new Map(Object.entries(entries));
  return {
    getItem: (place) => held.get(place) ?? null,
    setItem: (place, text) => void held.set(place, text),
    removeItem: (place) => void held.delete(place),
  };
}

const shut: ChoiceStore = {
  getItem: () => {
    throw new Error('shut');
  },
  setItem: () => {
    throw new Error('shut');
  },
  removeItem: () => {
    throw new Error('shut');
  },
};

describe('the choice of columns', () => {
  it('is kept for each type apart', () => {
    const store = storeOf();
    writeHiddenColumns(store, 'ACDStatus', ['Total VMs', 'VMs In Queue']);
    expect(readHiddenColumns(store, 'ACDStatus')).toEqual(['Total VMs', 'VMs In Queue']);
    expect(readHiddenColumns(store, 'AgentState')).toEqual([]);
  });

  it('leaves nothing behind when every column is shown again', () => {
    const store = storeOf();
    writeHiddenColumns(store, 'ACDStatus', ['Total VMs']);
    writeHiddenColumns(store, 'ACDStatus', []);
    expect(store.getItem('watchfloor.desk.hidden.ACDStatus')).toBeNull();
  });

  it.each([['not JSON'], ['{"a":1}'], ['[1,2]'], ['null']])(
    'hides nothing when the store holds %s',
    (text) => {
      expect(readHiddenColumns(storeOf({ 'watchfloor.desk.hidden.ACDStatus': text }), 'ACDStatus')).toEqual(
        [],
      );
    },
  );

  it('does without a store, or with one that is shut', () => {
    expect(readHiddenColumns(null, 'ACDStatus')).toEqual([]);
    expect(readHiddenColumns(shut, 'ACDStatus')).toEqual([]);
    expect(() => writeHiddenColumns(shut, 'ACDStatus', ['A'])).not.toThrow();
  });
});
