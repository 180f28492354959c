import type { WireRollingPeriod, WireStatisticsRange, WireViewSettings } from '../contract/wire-types.ts';
import { zoneOffsetMs } from './zone-offset.ts';

/** How a connection's figures are to be counted. */
export interface ViewChoice {
  statisticsRange: WireStatisticsRange;
  rollingPeriod: WireRollingPeriod;
  /** After midnight; matters for the range CurrentShift only. */
  shiftStartMs: number;
  /** IANA name. */
  zone: string;
  /** 60–1800; a session left alone for longer ends. */
  idleTimeOutS: number;
}

/** The settings to open a session with at `at`: the service takes a fixed offset, so it must be opened anew when that changes. */
export function viewSettingsAt(choice: ViewChoice, at: number, takeSeat: boolean): WireViewSettings {
  return {
    forceLogoutSession: takeSeat,
    idleTimeOut: choice.idleTimeOutS,
    rollingPeriod: choice.rollingPeriod,
    shiftStart: choice.shiftStartMs,
    statisticsRange: choice.statisticsRange,
    timeZone: zoneOffsetMs(choice.zone, at),
  };
}
