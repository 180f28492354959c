import { isStatisticType, type StatisticType } from '#lib/domain/statistic-type';
import { readNullableText, readRow } from '#server/five9/contract/read-scalar';
import { isRecord, listOf, type XmlRecord } from '#server/five9/contract/xml-value';
import { Refusal } from './refusal.ts';
import type { SettingTexts } from './session-settings.ts';

/** The statistic type asked for, or the fault that says what is wrong with it. */
export function statisticTypeOf(args: XmlRecord): StatisticType {
  const text = textOf(args, 'statisticType');
  if (isStatisticType(text)) return text;
  throw new Refusal('IncorrectArgumentFault', `statisticType ${text.slice(0, 40)} is unknown.`);
}

/** A whole number of ms, 0 or more. */
export function longOf(args: XmlRecord, name: string): number {
  const text = textOf(args, name);
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Refusal('IncorrectArgumentFault', `${name} must be a whole number, 0 or more.`);
}

/** The columns asked for; null where the caller wants all. */
export function columnNamesOf(args: XmlRecord): readonly string[] | null {
  const names = readRow(args['columnNames']).flatMap((name) => name ?? []);
  return names.length === 0 ? null : names;
}

/** The texts of `viewSettings`; its absence is a MissedArgumentFault. */
export function settingTextsOf(args: XmlRecord): SettingTexts {
  const given = listOf(args['viewSettings'])[0];
  if (given === undefined || given === null)
    throw new Refusal('MissedArgumentFault', 'viewSettings is missing.');
  if (!isRecord(given)) return {};
  return Object.fromEntries(
    Object.keys(given).map((name) => [name, readNullableText(given[name]) ?? undefined]),
  );
}

function textOf(args: XmlRecord, name: string): string {
  const text = readNullableText(args[name])?.trim() ?? '';
  if (text === '') throw new Refusal('MissedArgumentFault', `${name} is missing.`);
  return text;
}
