import { describe, expect, it } from 'vitest';
import type { OperationName } from './operation-table.ts';
import * as acting from './read-acting-answers.ts';
import * as read from './read-answers.ts';
import { readFault } from './read-fault.ts';
import { readRequest } from './read-request.ts';
import { readSamples } from './sample-files.ts';
import { statisticsStream, statisticsUpdateStream } from './statistics-stream.ts';
import type { AnswerReading } from './answer-stream.ts';
import { childrenNamed, readElement } from './xml-element.ts';
import { valueOf } from './xml-value.ts';

const samples = readSamples();

const nothing = (): null => null;
const SMALL: Partial<Record<OperationName, (content: read.AnswerContent) => unknown>> = {
  setSessionParameters: read.readViewSettings,
  getSessionParameters: read.readViewSettings,
  closeSession: nothing,
  getColumnNames: read.readColumnNames,
  getCallCountersState: read.readCallCountersState,
  getLoggedInUsers: read.readLoggedInUsers,
  getMyGroupIds: read.readNamedIds,
  getMySkillsIds: read.readNamedIds,
  getMyPermissions: read.readPermissions,
  getUserLimits: read.readUserLimits,
  getApiVersions: read.readApiVersions,
  acceptChatInvite: nothing,
  closeChatSession: nothing,
  createChatSession: acting.readChatId,
  forceStopCampaign: nothing,
  getDispositionsNames: acting.readTexts,
  getMonitoringSupervisors: acting.readMonitoringSupervisors,
  loginStation: acting.readStationParameters,
  receiveMessages: acting.readMessages,
  reconnectStation: acting.readConnectResult,
  removeUserFromChat: nothing,
  resetCampaign: nothing,
  resetCampaignDispositions: nothing,
  sendBroadcastMessages: nothing,
  sendChatInvite: nothing,
  sendInfoMessage: nothing,
  sendMsgToChat: nothing,
  startCampaign: nothing,
  startMonitoring: nothing,
  stopCampaign: nothing,
  stopMonitoring: nothing,
};

function readWhole(operation: OperationName, xml: string): unknown {
  const reading = readElement(xml);
  if (reading.kind === 'rejected') return reading;
  const fault = readFault(reading.root);
  if (fault) return { kind: 'fault', fault };
  const body = childrenNamed(reading.root, 'Body')[0];
  const wrapper = body ? childrenNamed(body, `${operation}Response`)[0] : undefined;
  return wrapper ? { kind: 'ok', value: SMALL[operation]?.(valueOf(wrapper)) } : { kind: 'none' };
}

function readInPieces(operation: OperationName, xml: string, size: number): AnswerReading<unknown> {
  const stream =
    operation === 'getStatistics'
      ? statisticsStream('OutboundCampaignManager')
      : statisticsUpdateStream('OutboundCampaignManager');
  for (let at = 0; at < xml.length; at += size) stream.push(xml.slice(at, at + size));
  return stream.finish();
}

describe('samples', () => {
  it.each(samples)('$name: the request is understood', ({ request, operation, args }) => {
    expect(readRequest(request)).toEqual({ kind: 'ok', operation, args });
  });

  it.each(samples.filter(({ operation }) => SMALL[operation]))(
    '$name: the answer is understood',
    ({ operation, response, answer }) => {
      expect(readWhole(operation, response)).toEqual(answer);
    },
  );

  it.each(samples.filter(({ operation }) => !SMALL[operation]))(
    '$name: the answer is understood however it is cut',
    ({ operation, response, answer }) => {
      for (const size of [response.length, 64, 7, 1])
        expect(readInPieces(operation, response, size)).toEqual(answer);
    },
  );
});
