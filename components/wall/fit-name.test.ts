import { describe, expect, it } from 'vitest';
import { textEm } from '#components/ui/text-em.ts';
import { fitName } from './fit-name.ts';

describe('a name in a narrow cell', () => {
  it.each([
    ['Ana Ruiz', 7, 'Ana Ruiz'],
    ['  Ana   Ruiz ', 7, 'Ana Ruiz'],
    ['Daisuke Nakamura', 7, 'D. Nakamura'],
    ['Maria del Carmen Ortega', 7, 'M. Ortega'],
    ['Christopher Montgomery-Featherstone', 7, 'C. Montgom…'],
    ['Wolfeschlegelsteinhausen', 7, 'Wolfeschle…'],
    ['agent0001@northwind.example', 7, 'agent0001…'],
    ['', 7, ''],
    ['李小龙', 7, '李小龙'],
  ])('%s in %d em is %s', (name, roomEm, shown) => {
    expect(fitName(name, roomEm)).toBe(shown);
    expect(textEm(shown)).toBeLessThanOrEqual(roomEm);
  });

  it('is never cut inside what people see as one character', () => {
    expect(fitName('👩‍🎓'.repeat(9), 5)).toMatch(/^(👩‍🎓)+…$/u);
  });
});
