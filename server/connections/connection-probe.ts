import type {
  ConfigurationProbeOptions,
  ProbeResult,
  StatisticsProbeOptions,
} from '#server/five9/probe/probe-result';

export type ProbeTarget = Omit<ConfigurationProbeOptions, 'clock' | 'log'>;

/** Asks an upstream whether an address and a user will do. Never throws. */
export interface ConnectionProbe {
  statistics(target: ProbeTarget & Pick<StatisticsProbeOptions, 'takeSeat'>): Promise<ProbeResult>;
  /** Of the service that says who is who. */
  configuration(target: ProbeTarget): Promise<ProbeResult>;
}
