import type { OperationName } from '#server/five9/contract/operation-table';
import { writeAnswer } from '#server/five9/contract/write-answer';
import { changeCampaign, getDispositionsNames } from './acting/campaign-operations.ts';
import {
  acceptChatInvite,
  closeChatSession,
  createChatSession,
  receiveMessages,
  removeUserFromChat,
  sendBroadcastMessages,
  sendChatInvite,
  sendInfoMessage,
  sendMsgToChat,
} from './acting/chat-operations.ts';
import {
  getMonitoringSupervisors,
  loginStation,
  reconnectStation,
  startMonitoring,
  stopMonitoring,
} from './acting/monitoring-operations.ts';
import {
  getApiVersions,
  getCallCountersState,
  getLoggedInUsers,
  getMyGroupIds,
  getMyPermissions,
  getMySkillsIds,
  getSessionParameters,
  getUserLimits,
} from './directory-operations.ts';
import type { Domain, ServiceAnswer, ServiceCall } from './domain.ts';
import type { Session } from './session.ts';
import { getColumnNames, getStatistics } from './statistics-operations.ts';
import { getStatisticsUpdate } from './update-operation.ts';

/** Those that need no session, but for the one that opens it. Source: guide, session table. */
type Sessionless =
  | 'getApiVersions'
  | 'getCallCountersState'
  | 'getMonitoringSupervisors'
  | 'loginStation'
  | 'reconnectStation'
  | 'startMonitoring'
  | 'stopMonitoring';
type Handler = (domain: Domain, call: ServiceCall) => ServiceAnswer;
type SessionHandler = (
  domain: Domain,
  call: ServiceCall,
  session: Session,
) => ServiceAnswer | Promise<ServiceAnswer>;

export const SESSIONLESS: Readonly<Record<Sessionless, Handler>> = {
  getApiVersions,
  getCallCountersState,
  getMonitoringSupervisors,
  loginStation,
  reconnectStation,
  startMonitoring,
  stopMonitoring,
};

export const WITH_SESSION: Readonly<
  Record<Exclude<OperationName, Sessionless | 'setSessionParameters'>, SessionHandler>
> = {
  acceptChatInvite,
  closeChatSession,
  closeSession: ({ sessions }, _call, { account }) => {
    sessions.close(account);
    return { outcome: 'ok', xml: writeAnswer('closeSession') };
  },
  createChatSession,
  forceStopCampaign: changeCampaign('forceStopCampaign'),
  getColumnNames,
  getDispositionsNames,
  getLoggedInUsers,
  getMyGroupIds,
  getMyPermissions,
  getMySkillsIds,
  getSessionParameters: (_domain, call, session) => getSessionParameters(call, session),
  getStatistics,
  getStatisticsUpdate,
  getUserLimits,
  receiveMessages,
  removeUserFromChat,
  resetCampaign: changeCampaign('resetCampaign'),
  resetCampaignDispositions: changeCampaign('resetCampaignDispositions'),
  sendBroadcastMessages,
  sendChatInvite,
  sendInfoMessage,
  sendMsgToChat,
  startCampaign: changeCampaign('startCampaign'),
  stopCampaign: changeCampaign('stopCampaign'),
};

export function isSessionless(operation: OperationName): operation is Sessionless {
  return Object.hasOwn(SESSIONLESS, operation);
}
