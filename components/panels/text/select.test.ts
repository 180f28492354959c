import { describe, expect, it } from 'vitest';
import { selectText } from './select.ts';

const place = (width: number, height: number) => ({ x: 0, y: 0, width, height });

describe('a text on a wall', () => {
  it('keeps its lines as they were written', () => {
    const { lines } = selectText({ text: ' One\r\n\nThree \n', look: 'note', place: place(600, 300) });
    expect(lines).toEqual(['One', '', 'Three']);
  });

  it('is as large as it may be where there is room', () => {
    expect(selectText({ text: 'Team of the day', look: 'heading', place: place(900, 80) }).fontPx).toBe(56);
    expect(selectText({ text: 'Hello', look: 'note', place: place(900, 200) }).fontPx).toBe(40);
  });

  it('gets smaller where it would not fit, down to the least a wall may show', () => {
    const text = 'Fire drill at three. Leave calls in the queue and meet at the gate by the canteen.';
    const { fontPx } = selectText({ text, look: 'note', place: place(434, 210) });
    expect(fontPx).toBeGreaterThan(29);
    expect(fontPx).toBeLessThan(40);
    expect(selectText({ text: text.repeat(20), look: 'note', place: place(434, 210) }).fontPx).toBe(29);
  });
});
