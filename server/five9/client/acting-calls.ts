import type { OperationName } from '../contract/operation-table.ts';
import {
  readChatId,
  readConnectResult,
  readMessages,
  readMonitoringSupervisors,
  readStationParameters,
  readTexts,
} from '../contract/read-acting-answers.ts';
import type { AnswerContent } from '../contract/read-answers.ts';
import type { AnswerValue } from '../contract/soap-writer.ts';
import type { WireChatUser } from '../contract/wire-acting.ts';
import type { ActingClient } from './acting-client.ts';
import type { CallOutcome } from './call-outcome.ts';
import type { CallOptions } from './supervisor-client.ts';

/** Sends one operation whose answer is small, and reads it. */
export type SmallCall = <T>(
  operation: OperationName,
  request: { args?: Readonly<Record<string, AnswerValue>>; options: CallOptions },
  reshape: (content: AnswerContent) => T,
) => Promise<CallOutcome<T>>;

/** The operations that act, each as one call. */
export function actingCalls(small: SmallCall): ActingClient {
  const done = (
    operation: OperationName,
    args: Readonly<Record<string, AnswerValue>>,
    options: CallOptions,
  ): Promise<CallOutcome<null>> => small(operation, { args, options }, () => null);
  return {
    startCampaign: (campaignName, given) => done('startCampaign', { campaignName }, given),
    stopCampaign: (campaignName, given) => done('stopCampaign', { campaignName }, given),
    forceStopCampaign: (campaignName, given) => done('forceStopCampaign', { campaignName }, given),
    resetCampaign: (campaignName, given) => done('resetCampaign', { campaignName }, given),
    resetCampaignDispositions: ({ campaign, dispositions, after, before }, given) =>
      done(
        'resetCampaignDispositions',
        { campaignName: campaign, dispositions, after: timeOf(after), before: timeOf(before) },
        given,
      ),
    getDispositionsNames: (given) => small('getDispositionsNames', { options: given }, readTexts),
    loginStation: ({ station, isForced, appType, idleTimeOutS }, given) =>
      small(
        'loginStation',
        {
          args: {
            stationName: station,
            forceLogoutSession: isForced,
            appType,
            idleTimeOut: idleTimeOutS,
          },
          options: given,
        },
        readStationParameters,
      ),
    reconnectStation: (given) => small('reconnectStation', { options: given }, readConnectResult),
    startMonitoring: ({ agent, mode }, given) =>
      done('startMonitoring', { agentName: agent, monitoringMode: mode }, given),
    stopMonitoring: (agentName, given) => done('stopMonitoring', { agentName }, given),
    getMonitoringSupervisors: (agentName, given) =>
      small('getMonitoringSupervisors', { args: { agentName }, options: given }, readMonitoringSupervisors),
    createChatSession: (given) => small('createChatSession', { options: given }, readChatId),
    closeChatSession: (chatId, given) => done('closeChatSession', { chatId }, given),
    sendChatInvite: ({ chatId, user }, given) =>
      done('sendChatInvite', { chatId, user: userOf(user) }, given),
    acceptChatInvite: ({ chatId, isAccepted }, given) =>
      done('acceptChatInvite', { chatId, accepted: isAccepted }, given),
    sendMsgToChat: ({ chatId, text }, given) => done('sendMsgToChat', { chatId, text }, given),
    removeUserFromChat: ({ chatId, user }, given) =>
      done('removeUserFromChat', { chatId, user: userOf(user) }, given),
    sendInfoMessage: ({ user, text }, given) => done('sendInfoMessage', { user: userOf(user), text }, given),
    sendBroadcastMessages: ({ type, specId, text }, given) =>
      done('sendBroadcastMessages', { type, specId, text }, given),
    receiveMessages: ({ previousTimestamp, longPollingTimeoutMs }, given) =>
      small(
        'receiveMessages',
        { args: { previousTimestamp, longPollingTimeout: longPollingTimeoutMs }, options: given },
        readMessages,
      ),
  };
}

function timeOf(at: number | null): string | undefined {
  return at === null ? undefined : new Date(at).toISOString();
}

function userOf({ role, userId }: WireChatUser): AnswerValue {
  return { role, userId };
}
