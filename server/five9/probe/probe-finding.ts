import type { CheckFinding } from '#lib/domain/connection-check';
import { clockText } from '../session/zone-offset.ts';
import type { ProbeResult } from './probe-result.ts';

/** A result as a code with what stands in its sentence, clock times in `zone`: for whoever has words of a language. */
export function probeFinding(
  result: ProbeResult,
  { zone, service }: { zone: string; service: 'statistics' | 'configuration' },
): CheckFinding {
  switch (result.kind) {
    case 'ok':
      return { code: 'lets-in', values: { service } };
    case 'tls':
      return { code: `tls-${result.problem}`, values: {} };
    case 'quota':
      return result.untilAt === null
        ? { code: 'quota', values: { service } }
        : { code: 'quota-until', values: { service, time: clockText(zone, result.untilAt) } };
    default:
      return { code: result.kind, values: { service } };
  }
}
