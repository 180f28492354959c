import { DATA_TYPES } from './data-types.ts';
import { ENUMERATIONS } from './enumerations.ts';
import { FAULTS } from './fault-table.ts';
import type { FaultName } from './fault.ts';
import { SERVICE_NAMESPACE, VERSION_NAMES } from './field.ts';
import { type OperationName, OPERATIONS } from './operation-table.ts';
import type { ServiceContract } from './service-contract.ts';
import { MEMBER_SPANS, TYPE_SINCE } from './versions.ts';

/** The Statistics service. */
export const SUPERVISOR_CONTRACT: ServiceContract<OperationName, FaultName> = {
  namespace: SERVICE_NAMESPACE,
  names: { service: 'WsSupervisorService', port: 'WsSupervisorPort', portType: 'WsSupervisor' },
  path: { root: 'wssupervisor', leaf: 'SupervisorWebService' },
  versions: VERSION_NAMES,
  operations: OPERATIONS,
  types: DATA_TYPES,
  inlineTypes: ['values'],
  enumerations: ENUMERATIONS,
  faults: FAULTS,
  typeSince: TYPE_SINCE,
  memberSpans: MEMBER_SPANS,
};
