import type { FindingRule } from '#lib/domain/lint/finding';

/** Rules whose findings can be mended by one press; the words of each are `boards.lint.mends`. */
const MENDABLE = [
  'noTarget',
  'hiddenTarget',
  'summedAgents',
  'twice',
  'missingAsZero',
  'zeroForNothing',
  'pageStandsStill',
] as const satisfies readonly FindingRule[];

export function isMendable(rule: FindingRule): rule is (typeof MENDABLE)[number] {
  return MENDABLE.some((one) => one === rule);
}
