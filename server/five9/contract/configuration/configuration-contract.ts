import type { ServiceContract } from '../service-contract.ts';
import { soapWriter } from '../soap-writer.ts';
import { faultReader } from '../read-fault.ts';
import type { MemberSpan } from '../version-reach.ts';
import {
  CONFIGURATION_ENUMERATIONS,
  type ConfigurationEnumerationName,
} from './configuration-enumerations.ts';
import { CONFIGURATION_FAULTS, type ConfigurationFaultName } from './configuration-faults.ts';
import { CONFIGURATION_OPERATIONS, type ConfigurationOperation } from './configuration-operations.ts';
import { CONFIGURATION_TYPES, type ConfigurationTypeName } from './configuration-types.ts';
import { SERVICE_VERSIONS, type ServiceVersion } from '../field.ts';

/** The newest version, which adds nothing over the one before. */
export const CONFIGURATION_VERSION = 'v13';

function from(since: ServiceVersion, ...members: readonly string[]): MemberSpan[] {
  return members.map((member) => ({ member, since }));
}

/** Members that came after the first version. Source: guide, marks of the data types and version table. */
const MEMBER_SPANS: Partial<Record<ConfigurationEnumerationName, readonly MemberSpan[]>> = {
  adminPermissionType: [
    ...from('v9_5', 'EditDomainEMailNotification', 'EditCampaignEMailNotification'),
    ...from('v12', 'CanUseAdminSoapApi'),
  ],
  agentPermissionType: [
    ...from(
      'v3',
      'RecycleDispositionAllowed',
      'MakeTransferToAgents',
      'MakeTransferToSkills',
      'MakeTransferToInboundCampaigns',
      'MakeTransferToExternalCalls',
      'CreateConferenceWithAgents',
      'CreateConferenceWithSkills',
      'CreateConferenceWithInboundCampaigns',
      'CreateConferenceWithExternalCalls',
      'MakeCallToAgents',
      'MakeCallToSkills',
      'MakeCallToExternalCalls',
    ),
    ...from('v4', 'CanRunJavaClient', 'CanRunWebClient'),
    ...from('v9_3', 'CanViewMissedCalls', 'CanViewWebAnalytics'),
    ...from(
      'v9_5',
      'MakeCallToSpeedDialNumber',
      'CreateConferenceWithSpeedDialNumber',
      'MakeTransferToSpeedDialNumber',
      'CanSelectDisplayLanguage',
    ),
    ...from(
      'v10',
      'CanTransferChatsToAgents',
      'CanTransferChatsToSkills',
      'CanTransferEmailsToAgents',
      'CanTransferEmailsToSkills',
      'CanCreateChatConferenceWithAgents',
      'CanCreateChatConferenceWithSkills',
      'CanTransferSocialsToAgents',
      'CanTransferSocialsToSkills',
    ),
  ],
  apiOperationType: from('v3', 'VIVRCreateSession'),
  mediaType: from('v10_2', 'CASE'),
  reportingPermissionType: from(
    'v9_5',
    'CanViewDashboards',
    'CanViewAllSkills',
    'CanViewAllGroups',
    'CanViewSocialReports',
  ),
  supervisorPermissionType: [
    ...from('v3', 'CanViewTextDetailsTab', 'CanAccessShowFields'),
    ...from('v10', 'CanRunJavaClient', 'CanRunWebClient'),
    ...from('v10_2', 'CanChangeDisplayLanguage'),
    ...from('v11', 'CanMonitorIdleAgents'),
    ...from('v12', 'CanUseSupervisorSoapApi'),
  ],
};

/** Types that came after the first version. Source: guide, marks of the data types. */
const TYPE_SINCE: Partial<Record<ConfigurationEnumerationName | ConfigurationTypeName, ServiceVersion>> = {
  mediaType: 'v9_5',
  mediaTypeConfig: 'v9_5',
  mediaTypeItem: 'v9_5',
  versions: 'v9_5',
};

/** The configuration service, as far as a directory needs it. */
export const CONFIGURATION_CONTRACT: ServiceContract<ConfigurationOperation, ConfigurationFaultName> = {
  namespace: 'http://service.admin.ws.five9.com/',
  names: { service: 'WsAdminService', port: 'WsAdminPort', portType: 'WsAdmin' },
  path: { root: 'wsadmin', leaf: 'AdminWebService' },
  versions: SERVICE_VERSIONS,
  operations: CONFIGURATION_OPERATIONS,
  types: CONFIGURATION_TYPES,
  inlineTypes: [],
  enumerations: CONFIGURATION_ENUMERATIONS,
  faults: CONFIGURATION_FAULTS,
  typeSince: TYPE_SINCE,
  memberSpans: MEMBER_SPANS,
};

/** Writes its messages, in the newest version. */
export const configurationWriter = soapWriter(CONFIGURATION_CONTRACT);

const writers = new Map<ServiceVersion, typeof configurationWriter>();

/** Writes them as a version has them. */
export function configurationWriterAt(version: ServiceVersion): typeof configurationWriter {
  const writer = writers.get(version) ?? soapWriter(CONFIGURATION_CONTRACT, version);
  writers.set(version, writer);
  return writer;
}

/** Reads its faults. */
export const readConfigurationFault = faultReader(CONFIGURATION_CONTRACT);
