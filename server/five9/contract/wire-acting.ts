import type { ENUMERATIONS } from './enumerations.ts';

export type WireMonitoringMode = (typeof ENUMERATIONS.monitoringMode)[number];
export type WireConnectResult = (typeof ENUMERATIONS.connectStationResult)[number];
export type WireChatMessageType = (typeof ENUMERATIONS.wsChatMessageType)[number];

/** Somebody who listens to an agent. */
export interface WireListener {
  supervisor: string;
  mode: WireMonitoringMode | null;
}

/** What a phone needs to be a supervisor's station; the password is good for one login. */
export interface WireStation {
  station: string;
  password: string;
  proxy: string;
  backupProxy: string;
  codecs: string[];
  cryptoSuites: string[];
  useSrtp: boolean;
  disableNat: boolean;
  noSilenceSuppression: boolean;
  ptimeMs: number | null;
  rfc2833Type: number | null;
}

export interface WireChatUser {
  role: string;
  /** Digits. */
  userId: string;
}

/** A message or an event of a chat. */
export interface WireChatMessage {
  type: WireChatMessageType;
  chatId: string;
  from: WireChatUser | null;
  participants: WireChatUser[];
  text: string;
  /** Epoch ms on the service's clock. */
  timestamp: number | null;
}

/** Messages, and the moment to ask on from. */
export interface WireChatMessages {
  messages: WireChatMessage[];
  timestamp: number;
}
