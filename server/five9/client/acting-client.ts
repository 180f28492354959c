import type { ENUMERATIONS } from '../contract/enumerations.ts';
import type {
  WireChatMessages,
  WireChatUser,
  WireConnectResult,
  WireListener,
  WireMonitoringMode,
  WireStation,
} from '../contract/wire-acting.ts';
import type { CallOutcome } from './call-outcome.ts';
import type { CallOptions } from './supervisor-client.ts';

type BroadcastType = (typeof ENUMERATIONS.broadcastType)[number];

/** A login on a station; `idleTimeOutS` seconds, from v3 on. */
export interface StationRequest {
  station: string;
  isForced: boolean;
  appType?: string;
  idleTimeOutS?: number;
}

/** Which records to open again; moments epoch ms, both excluded, null where open. */
export interface DispositionReset {
  campaign: string;
  dispositions: readonly string[];
  after: number | null;
  before: number | null;
}

/** `specId` is the skill's or the group's id; 0 for the types that need none. */
export interface BroadcastRequest {
  type: BroadcastType;
  specId: string;
  text: string;
}

/** Whom something in a chat is about. */
interface ChatWith {
  chatId: string;
  user: WireChatUser;
}

/** What a supervisor does at the service. An outcome without an answer says nothing of whether it was done. */
export interface ActingClient {
  startCampaign(campaign: string, options: CallOptions): Promise<CallOutcome<null>>;
  stopCampaign(campaign: string, options: CallOptions): Promise<CallOutcome<null>>;
  forceStopCampaign(campaign: string, options: CallOptions): Promise<CallOutcome<null>>;
  resetCampaign(campaign: string, options: CallOptions): Promise<CallOutcome<null>>;
  resetCampaignDispositions(reset: DispositionReset, options: CallOptions): Promise<CallOutcome<null>>;
  getDispositionsNames(options: CallOptions): Promise<CallOutcome<string[]>>;
  loginStation(request: StationRequest, options: CallOptions): Promise<CallOutcome<WireStation | null>>;
  reconnectStation(options: CallOptions): Promise<CallOutcome<WireConnectResult | null>>;
  startMonitoring(
    request: { agent: string; mode: WireMonitoringMode },
    options: CallOptions,
  ): Promise<CallOutcome<null>>;
  stopMonitoring(agent: string, options: CallOptions): Promise<CallOutcome<null>>;
  getMonitoringSupervisors(agent: string, options: CallOptions): Promise<CallOutcome<WireListener[]>>;
  createChatSession(options: CallOptions): Promise<CallOutcome<string | null>>;
  closeChatSession(chatId: string, options: CallOptions): Promise<CallOutcome<null>>;
  sendChatInvite(invite: ChatWith, options: CallOptions): Promise<CallOutcome<null>>;
  acceptChatInvite(
    answer: { chatId: string; isAccepted: boolean },
    options: CallOptions,
  ): Promise<CallOutcome<null>>;
  sendMsgToChat(message: { chatId: string; text: string }, options: CallOptions): Promise<CallOutcome<null>>;
  removeUserFromChat(removal: ChatWith, options: CallOptions): Promise<CallOutcome<null>>;
  sendInfoMessage(
    message: { user: WireChatUser; text: string },
    options: CallOptions,
  ): Promise<CallOutcome<null>>;
  sendBroadcastMessages(broadcast: BroadcastRequest, options: CallOptions): Promise<CallOutcome<null>>;
  /** Null where nothing came in time. */
  receiveMessages(
    request: { previousTimestamp: number; longPollingTimeoutMs: number },
    options: CallOptions,
  ): Promise<CallOutcome<WireChatMessages | null>>;
}
