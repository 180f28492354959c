import { spellingsOf } from './data-types.ts';
import { ENUMERATIONS } from './enumerations.ts';
import type { AnswerContent } from './read-answers.ts';
import { readBoolean, readMember, readNumber, readRecord, readText } from './read-scalar.ts';
import type {
  WireChatMessage,
  WireChatMessages,
  WireChatUser,
  WireConnectResult,
  WireListener,
  WireStation,
} from './wire-acting.ts';
import { listOf, pick, type XmlRecord, type XmlValue } from './xml-value.ts';

/** Readers of what acting operations answer; lenient as `read-answers.ts` is. */

/** Who listens to an agent. A mode we do not know reads as null. */
export function readMonitoringSupervisors(content: AnswerContent): WireListener[] {
  return returned(content).map((value) => {
    const record = readRecord(value, 'monitoringSupervisor');
    return {
      supervisor: readText(record['supervisorName']).trim(),
      mode: readMember(record['mode'], ENUMERATIONS.monitoringMode),
    };
  });
}

/** What a phone needs to be a station; null where the answer is empty. */
export function readStationParameters(content: AnswerContent): WireStation | null {
  const [value] = returned(content);
  if (value === undefined) return null;
  const record = readRecord(value, 'stationParameters');
  const codecs = readRecord(record['codecParameters'], 'codecParameters');
  return {
    station: readText(record['name']).trim(),
    password: readText(record['password']),
    proxy: readText(record['proxy']).trim(),
    backupProxy: readText(record['backupProxy']).trim(),
    codecs: texts(codecs['codecs']),
    cryptoSuites: texts(codecs['cryptoSuites']),
    useSrtp: readBoolean(codecs['useSRTP']) ?? false,
    disableNat: readBoolean(codecs['disableNAT']) ?? false,
    noSilenceSuppression: readBoolean(codecs['noSilenceSuppression']) ?? false,
    ptimeMs: readNumber(codecs['ptime']),
    rfc2833Type: readNumber(codecs['rfc2833pType']),
  };
}

/** How a station connected; null where the answer says nothing we know. */
export function readConnectResult(content: AnswerContent): WireConnectResult | null {
  return readMember(returned(content)[0], ENUMERATIONS.connectStationResult);
}

/** The id of a new chat, wherever the documents put it; null where there is none. */
export function readChatId(content: AnswerContent): string | null {
  const record = readRecord(content, '');
  const id = readText(pick(record, ['return', 'chatId'])).trim();
  return id === '' ? null : id;
}

/** Texts of a list, such as names of dispositions. */
export function readTexts(content: AnswerContent): string[] {
  return returned(content).flatMap((value) => readText(value) || []);
}

/** A batch of messages; null where a long poll ended without any. */
export function readMessages(content: AnswerContent): WireChatMessages | null {
  const [value] = returned(content);
  if (value === undefined) return null;
  const batch = readRecord(value, 'wsChatMessages');
  const messages = listOf(batch['messages']).flatMap((message) =>
    message === null ? [] : readMessage(message),
  );
  const latest = Math.max(0, ...messages.map(({ timestamp }) => timestamp ?? 0));
  return { messages, timestamp: readNumber(batch['timestamp']) ?? latest };
}

function readMessage(value: XmlValue): WireChatMessage {
  const record = readRecord(value, 'wsChatMessage');
  return {
    type: readMember(record['type'], ENUMERATIONS.wsChatMessageType) ?? 'UNKNOWN',
    chatId: readText(record['chatId']).trim(),
    from: record['from'] === undefined || record['from'] === null ? null : readUser(record['from']),
    participants: listOf(record['participants']).flatMap((one) => (one === null ? [] : readUser(one))),
    text: readText(record['text']),
    timestamp: readNumber(record['timestamp']),
  };
}

function readUser(value: XmlValue): WireChatUser {
  const record: XmlRecord = readRecord(value, 'wsRoledId');
  return {
    role: readText(record['role']).trim(),
    userId: readText(pick(record, spellingsOf('wsRoledId', 'userId'))).trim(),
  };
}

function texts(value: XmlValue | undefined): string[] {
  return listOf(value).flatMap((one) => readText(one).trim() || []);
}

function returned(content: AnswerContent): readonly XmlValue[] {
  return listOf(readRecord(content, '')['return']).filter((value) => value !== null && value !== '');
}
