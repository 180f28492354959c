import { describe, expect, it } from 'vitest';
import { isStatisticType, type StatisticType } from '#lib/domain/statistic-type';
import { ENUMERATIONS } from '../contract/enumerations.ts';
import type { OperationName } from '../contract/operation-table.ts';
import { readRequest } from '../contract/read-request.ts';
import { readSamples, type Sample } from '../contract/sample-files.ts';
import { readViewSettingsValue } from '../contract/read-answers.ts';
import { readMember, readNumber, readRecord, readRow, readText } from '../contract/read-scalar.ts';
import { isRecord, listOf, type XmlRecord } from '../contract/xml-value.ts';
import type { ActingClient } from './acting-client.ts';
import type { CallOutcome } from './call-outcome.ts';
import { callOptions, startFixture, told } from './client-fixture.ts';
import { answering } from './scripted-server.ts';
import type { SupervisorClient } from './supervisor-client.ts';

type Making = (client: SupervisorClient & ActingClient, args: XmlRecord) => Promise<CallOutcome<unknown>>;

const CALLS: Record<OperationName, Making> = {
  setSessionParameters: (client, args) =>
    client.setSessionParameters(readViewSettingsValue(args['viewSettings']), callOptions()),
  getSessionParameters: (client) => client.getSessionParameters(callOptions()),
  closeSession: (client) => client.closeSession(callOptions()),
  getColumnNames: (client, args) => client.getColumnNames(typeIn(args), callOptions()),
  getStatistics: (client, args) => {
    const columns = readRow(args['columnNames']).filter((name) => name !== null);
    return client.getStatistics(typeIn(args), columns.length > 0 ? columns : null, callOptions());
  },
  getStatisticsUpdate: (client, args) =>
    client.getStatisticsUpdate(
      {
        type: typeIn(args),
        previousTimestamp: readNumber(args['previousTimestamp']) ?? -1,
        longPollingTimeoutMs: readNumber(args['longPollingTimeout']) ?? -1,
      },
      callOptions(),
    ),
  getCallCountersState: (client) => client.getCallCountersState(callOptions()),
  getLoggedInUsers: (client) => client.getLoggedInUsers(callOptions()),
  getMyGroupIds: (client) => client.getMyGroupIds(callOptions()),
  getMyPermissions: (client) => client.getMyPermissions(callOptions()),
  getMySkillsIds: (client) => client.getMySkillsIds(callOptions()),
  getUserLimits: (client) => client.getUserLimits(callOptions()),
  getApiVersions: (client) => client.getApiVersions(callOptions()),
  startCampaign: (client, args) => client.startCampaign(textIn(args, 'campaignName'), callOptions()),
  stopCampaign: (client, args) => client.stopCampaign(textIn(args, 'campaignName'), callOptions()),
  forceStopCampaign: (client, args) => client.forceStopCampaign(textIn(args, 'campaignName'), callOptions()),
  resetCampaign: (client, args) => client.resetCampaign(textIn(args, 'campaignName'), callOptions()),
  resetCampaignDispositions: (client, args) =>
    client.resetCampaignDispositions(
      {
        campaign: textIn(args, 'campaignName'),
        dispositions: listOf(args['dispositions']).map(readText),
        after: args['after'] === undefined ? null : Date.parse(textIn(args, 'after')),
        before: args['before'] === undefined ? null : Date.parse(textIn(args, 'before')),
      },
      callOptions(),
    ),
  getDispositionsNames: (client) => client.getDispositionsNames(callOptions()),
  loginStation: (client, args) =>
    client.loginStation(
      {
        station: textIn(args, 'stationName'),
        isForced: textIn(args, 'forceLogoutSession') === 'true',
        ...(args['appType'] !== undefined && { appType: textIn(args, 'appType') }),
        ...(args['idleTimeOut'] !== undefined && { idleTimeOutS: Number(textIn(args, 'idleTimeOut')) }),
      },
      callOptions(),
    ),
  reconnectStation: (client) => client.reconnectStation(callOptions()),
  startMonitoring: (client, args) =>
    client.startMonitoring(
      {
        agent: textIn(args, 'agentName'),
        mode: readMember(args['monitoringMode'], ENUMERATIONS.monitoringMode) ?? 'Silence',
      },
      callOptions(),
    ),
  stopMonitoring: (client, args) => client.stopMonitoring(textIn(args, 'agentName'), callOptions()),
  getMonitoringSupervisors: (client, args) =>
    client.getMonitoringSupervisors(textIn(args, 'agentName'), callOptions()),
  createChatSession: (client) => client.createChatSession(callOptions()),
  closeChatSession: (client, args) => client.closeChatSession(textIn(args, 'chatId'), callOptions()),
  sendChatInvite: (client, args) =>
    client.sendChatInvite({ chatId: textIn(args, 'chatId'), user: userIn(args) }, callOptions()),
  acceptChatInvite: (client, args) =>
    client.acceptChatInvite(
      { chatId: textIn(args, 'chatId'), isAccepted: textIn(args, 'accepted') === 'true' },
      callOptions(),
    ),
  sendMsgToChat: (client, args) =>
    client.sendMsgToChat({ chatId: textIn(args, 'chatId'), text: textIn(args, 'text') }, callOptions()),
  removeUserFromChat: (client, args) =>
    client.removeUserFromChat({ chatId: textIn(args, 'chatId'), user: userIn(args) }, callOptions()),
  sendInfoMessage: (client, args) =>
    client.sendInfoMessage({ user: userIn(args), text: textIn(args, 'text') }, callOptions()),
  sendBroadcastMessages: (client, args) =>
    client.sendBroadcastMessages(
      {
        type: readMember(args['type'], ENUMERATIONS.broadcastType) ?? 'ALL',
        specId: textIn(args, 'specId'),
        text: textIn(args, 'text'),
      },
      callOptions(),
    ),
  receiveMessages: (client, args) =>
    client.receiveMessages(
      {
        previousTimestamp: readNumber(args['previousTimestamp']) ?? -1,
        longPollingTimeoutMs: readNumber(args['longPollingTimeout']) ?? -1,
      },
      callOptions(),
    ),
};

function textIn(args: XmlRecord, name: string): string {
  return readText(args[name]);
}

function userIn(args: XmlRecord): { role: string; userId: string } {
  const user = readRecord(args['user'], 'wsRoledId');
  return { role: textIn(user, 'role'), userId: textIn(user, 'userId') };
}

function typeIn(args: XmlRecord): StatisticType {
  const type = readText(args['statisticType']);
  if (!isStatisticType(type)) throw new Error('the sample names no statistic type');
  return type;
}

function argsOf(sample: Sample): XmlRecord {
  const reading = readRequest(sample.request);
  if (reading.kind !== 'ok' || !isRecord(reading.args)) throw new Error('the sample’s request does not read');
  return reading.args;
}

describe('every sample, over HTTP', () => {
  it.each(readSamples())('$name', async (sample) => {
    await using fixture = await startFixture(answering(sample.response, sample.status));
    const outcome = await CALLS[sample.operation](fixture.client, argsOf(sample));

    expect(told(outcome)).toEqual(sample.answer);
    const asked = fixture.server.asked[0];
    expect(readRequest(asked?.body ?? '')).toEqual({
      kind: 'ok',
      operation: sample.operation,
      args: sample.args,
    });
    expect(asked?.headers['soapaction']).toBe('""');
    expect(asked?.headers['content-type']).toBe('text/xml; charset=utf-8');
  });
});
