import { describe, expect, it } from 'vitest';
import { fitName } from './fit-name.ts';

describe('a name in a narrow cell', () => {
  it.each([
    ['Ana Ruiz', 14, 'Ana Ruiz'],
    ['  Ana   Ruiz ', 14, 'Ana Ruiz'],
    ['Daisuke Nakamura', 14, 'D. Nakamura'],
    ['Maria del Carmen Ortega', 14, 'M. Ortega'],
    ['Christopher Montgomery-Featherstone', 14, 'C. Montgomery…'],
    ['Wolfeschlegelsteinhausen', 14, 'Wolfeschlegel…'],
    ['agent0001@northwind.example', 14, 'agent0001@nor…'],
    ['', 14, ''],
    ['李小龙', 14, '李小龙'],
    ['👩‍🎓'.repeat(9), 3, '👩‍🎓👩‍🎓…'],
  ])('%s in %d characters is %s', (name, most, shown) => {
    expect(fitName(name, most)).toBe(shown);
  });
});
