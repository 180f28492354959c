import { describe, expect, it } from 'vitest';
import { PLAIN_LAYOUT } from './column-layout.ts';
import { readKeptLayout, writeKeptLayout, type LayoutStore } from './kept-layout.ts';

function storeOf(entries: Record<string, string> = {}): LayoutStore {
  const held = new Map(Object.entries(entries));
  return {
    getItem: (place) => held.get(place) ?? null,
    setItem: (place, text) => void held.set(place, text),
    removeItem: (place) => void held.delete(place),
  };
}

const shut: LayoutStore = {
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
const NARROW = { columns: ['Total VMs'], widths: { 'Total VMs': 90 } };

describe('the layout that a browser keeps', () => {
  it('is of each type apart', () => {
    const store = storeOf();
    writeKeptLayout(store, 'ACDStatus', NARROW);
    expect(readKeptLayout(store, 'ACDStatus')).toEqual(NARROW);
    expect(readKeptLayout(store, 'AgentState')).toEqual(PLAIN_LAYOUT);
  });

  it('leaves nothing behind once it is plain again', () => {
    const store = storeOf();
    writeKeptLayout(store, 'ACDStatus', NARROW);
    writeKeptLayout(store, 'ACDStatus', PLAIN_LAYOUT);
    expect(store.getItem('watchfloor.desk.layout.ACDStatus')).toBeNull();
  });

  it.each(['not JSON', '{"a":1}', '[1,2]', 'null', '{"columns":[1],"widths":{}}'])(
    'is plain when the store holds %s',
    (text) => {
      const store = storeOf({ 'watchfloor.desk.layout.ACDStatus': text });
      expect(readKeptLayout(store, 'ACDStatus')).toEqual(PLAIN_LAYOUT);
    },
  );

  it('does without a store, or with one that is shut', () => {
    expect(readKeptLayout(null, 'ACDStatus')).toEqual(PLAIN_LAYOUT);
    expect(readKeptLayout(shut, 'ACDStatus')).toEqual(PLAIN_LAYOUT);
    expect(() => writeKeptLayout(shut, 'ACDStatus', NARROW)).not.toThrow();
  });
});
