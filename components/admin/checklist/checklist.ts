/** One thing to do; `why` says what happens otherwise, in a sentence. */
export interface ChecklistItem {
  todo: string;
  why?: string;
}
export interface ChecklistPart {
  title: string;
  about: string;
  items: readonly ChecklistItem[];
}

/** What the administrator of a Five9 domain prepares before Watchfloor is connected. */
export const CHECKLIST: readonly ChecklistPart[] = [
  {
    title: 'The domain',
    about: 'Once, for the whole domain.',
    items: [
      {
        todo: 'Have Five9 switch on access to the web services (SOAP) for the domain.',
        why: 'Without it every user is refused, whatever its permissions.',
      },
      {
        todo: 'Know the data centre: api.five9.com, api.five9.eu or api.five9.ca.',
        why: 'A domain answers at one of them only.',
      },
      {
        todo: 'Find out what else asks with users of this domain: other wallboards, report scripts, integrations.',
        why: 'Five9 counts their requests together with ours.',
      },
    ],
  },
  {
    title: 'A user for polling',
    about: 'Reads the live statistics, day and night. For Watchfloor alone.',
    items: [
      {
        todo: 'Make a user with the Supervisor role, such as watchfloor-wall.',
        why: 'Five9 gives a user one session: whoever else signs in with it pushes the wall out.',
      },
      { todo: 'Keep one supervisor seat free for it; it holds the seat as long as Watchfloor runs.' },
      {
        todo: 'Grant CanUseSupervisorSoapApi (shown from version 12 of the services on).',
        why: 'Without it the service refuses the user.',
      },
      {
        todo: 'Grant Agents, Users and Campaigns.',
        why: 'They open the tables of agents, queues and campaigns.',
      },
      {
        todo: 'Grant AllSkills and ViewDataForAllAgentGroups.',
        why: 'Without them walls show only the skills and groups of this user. Who sees what is then set in Watchfloor.',
      },
      { todo: 'Grant CampaignManagement to see what running outbound campaigns do.' },
      {
        todo: 'Give it a password that does not expire, and sign in once to get past the first change.',
        why: 'An expired password stops every wall at the same moment.',
      },
    ],
  },
  {
    title: 'A user for the directory',
    about: 'Reads who has which skill, group and profile. It only asks and never changes anything.',
    items: [
      {
        todo: 'Make a user with the Administrator role, such as watchfloor-directory.',
        why: 'The configuration service lets nobody else in. Without one, upload the lists as CSV.',
      },
      {
        todo: 'Grant CanUseAdminSoapApi (shown from version 12 on) and the viewing of users, skills and campaigns.',
      },
      { todo: 'No supervisor seat is needed for it.' },
    ],
  },
  {
    title: 'A user for acting',
    about: 'Only where people should act from the desk: listen in, send messages, start and stop campaigns.',
    items: [
      { todo: 'Make a user with the Supervisor role, such as watchfloor-acting, and keep a seat for it.' },
      { todo: 'Grant CanUseSupervisorSoapApi, and of these what people shall be able to do:' },
      { todo: 'CallMonitoring to listen, WhisperMonitor to whisper, BargeInMonitor to join in.' },
      { todo: 'ChatSessions to write to agents, EditAgentSkills to change their skills.' },
      {
        todo: 'CampaignManagementStart, CampaignManagementStop and CampaignManagementReset for campaigns.',
        why: 'Five9 refuses what is not granted; Watchfloor asks it before it offers anything.',
      },
    ],
  },
  {
    title: 'The network',
    about: 'Of the server Watchfloor runs on.',
    items: [
      { todo: 'Let it out to the data centre’s host on port 443. Nothing has to come in from Five9.' },
      {
        todo: 'Where the domain trusts certain IP addresses only, add the address this server goes out with.',
        why: 'Otherwise right passwords are refused like wrong ones.',
      },
      {
        todo: 'Where a proxy opens secure connections, have it leave this host alone, or give its certificate to Node (NODE_EXTRA_CA_CERTS).',
      },
      { todo: 'Keep the server’s clock right (NTP).' },
    ],
  },
  {
    title: 'Versions and limits',
    about: 'To compare with what Five9 says of the domain.',
    items: [
      { todo: 'Any version of the Statistics service will do; 9.5 is the newest that is known in full.' },
      {
        todo: 'Customary limits: whole tables 2 a minute, 15 an hour, 240 a day; updates 30 a minute, 1,200 an hour, 24,000 a day.',
        why: 'Watchfloor asks the domain for its own and stays within them. Higher ones make data younger.',
      },
      { todo: 'When all this is done: add the connection and press “Test connection”.' },
    ],
  },
];

/** The checklist to be sent on: plain text with boxes. */
export function checklistText(parts: readonly ChecklistPart[]): string {
  const lines = parts.flatMap(({ title, about, items }) => [
    title.toUpperCase(),
    about,
    ...items.flatMap(({ todo, why }) => [`[ ] ${todo}`, ...(why ? [`    ${why}`] : [])]),
    '',
  ]);
  return ['Preparing a Five9 domain for Watchfloor', '', ...lines].join('\n').trimEnd();
}
