import { describe, expect, it } from 'vitest';
import { isStatisticType, type StatisticType } from '#lib/domain/statistic-type';
import { readRequest } from '../contract/read-request.ts';
import { readSamples, type Sample } from '../contract/sample-files.ts';
import { readViewSettingsValue } from '../contract/read-answers.ts';
import { readNumber, readRow, readText } from '../contract/read-scalar.ts';
import { isRecord, type XmlRecord } from '../contract/xml-value.ts';
import type { CallOutcome } from './call-outcome.ts';
import { callOptions, startFixture, told } from './client-fixture.ts';
import { answering } from './scripted-server.ts';
import type { SupervisorClient } from './supervisor-client.ts';

type Making = (client: SupervisorClient, args: XmlRecord) => Promise<CallOutcome<unknown>>;

const CALLS: Record<string, Making> = {
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
};

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
    const outcome = await CALLS[sample.operation]?.(fixture.client, argsOf(sample));

    expect(outcome && told(outcome)).toEqual(sample.answer);
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
