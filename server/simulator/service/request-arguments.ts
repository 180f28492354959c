import { isStatisticType, type StatisticType } from '#lib/domain/statistic-type';
import { readNullableText, readRow } from '#server/five9/contract/read-scalar';
import { isRecord, listOf, type XmlRecord } from '#server/five9/contract/xml-value';
import { Refusal } from './refusal.ts';
import type { SettingTexts } from './session-settings.ts';

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;

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

/** The texts of an element that may repeat; empty ones are left out. */
export function textListOf(args: XmlRecord, name: string): readonly string[] {
  return listOf(args[name]).flatMap((value) => readNullableText(value)?.trim() || []);
}

/** A moment as XML writes it, epoch ms; null where none is given. Without a zone it is GMT. */
export function momentOf(args: XmlRecord, name: string): number | null {
  const text = readNullableText(args[name])?.trim() ?? '';
  if (text === '') return null;
  const at = DATE_TIME.test(text) ? Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`) : NaN;
  if (Number.isNaN(at)) throw new Refusal('IncorrectArgumentFault', `${name} is no date and time.`);
  return at;
}

/** Yes or no, as XML writes it. */
export function booleanOf(args: XmlRecord, name: string): boolean {
  const text = textOf(args, name).toLowerCase();
  if (['true', '1', 'false', '0'].includes(text)) return text === 'true' || text === '1';
  throw new Refusal('IncorrectArgumentFault', `${name} must be true or false.`);
}

/** One member of an enumeration. */
export function memberOf<const Member extends string>(
  args: XmlRecord,
  name: string,
  members: readonly Member[],
): Member {
  const text = textOf(args, name);
  const member = members.find((one) => one === text);
  if (member !== undefined) return member;
  throw new Refusal('IncorrectArgumentFault', `${name} ${text.slice(0, 40)} is unknown.`);
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

/** A text that must be there. */
export function textOf(args: XmlRecord, name: string): string {
  const text = readNullableText(args[name])?.trim() ?? '';
  if (text === '') throw new Refusal('MissedArgumentFault', `${name} is missing.`);
  return text;
}
