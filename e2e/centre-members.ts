import { expect } from '@playwright/test';
import type { Floor } from './floor.ts';

/** Who holds which skills in the simulated centre, as its own configuration service tells: usernames by skill. */
export async function centreMembers(floor: Floor): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const answer = await fetch(`http://127.0.0.1:${floor.simulator.port}/wsadmin/v13/AdminWebService`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml', authorization: `Basic ${btoa('api1:simulator')}` },
    body: `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:a="http://service.admin.ws.five9.com/">
      <s:Body><a:getSkillsInfo><skillNamePattern>.*</skillNamePattern></a:getSkillsInfo></s:Body></s:Envelope>`,
  });
  if (!answer.ok) throw new Error(`The configuration service answered ${answer.status}`);
  const members = new Map<string, Set<string>>();
  for (const [, piece = ''] of (await answer.text()).matchAll(/<users>(.*?)<\/users>/gs)) {
    const skill = textOf(piece, 'skillName');
    members.set(skill, (members.get(skill) ?? new Set()).add(textOf(piece, 'userName')));
  }
  if (members.size === 0) throw new Error('The configuration service tells of no skill with members');
  return members;
}

function textOf(xml: string, element: string): string {
  const [, text = ''] = new RegExp(`<${element}>(.*?)</${element}>`, 's').exec(xml) ?? [];
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** The members of any of the skills. */
export async function membersOf(floor: Floor, skills: readonly string[]): Promise<readonly string[]> {
  const members = await centreMembers(floor);
  return [...new Set(skills.flatMap((skill) => [...(members.get(skill) ?? [])]))].toSorted();
}

export interface Outside {
  /** Usernames and full names of agents that hold none of the skills. */
  people: readonly string[];
  /** Skills and campaigns that are not of the scope. */
  things: readonly string[];
}

/** Names that nobody limited to these skills may meet, by the centre's own word. */
export async function outsideOf(floor: Floor, skills: readonly string[]): Promise<Outside> {
  const members = new Set(await membersOf(floor, skills));
  const agents = (await floor.truth('AgentState')).rows.filter((row) => !members.has(row['Username'] ?? ''));
  const people = agents.flatMap((row) => [row['Username'] ?? '', row['Full Name'] ?? '']);
  const queues = (await floor.truth('ACDStatus')).rows.map((row) => row['Skill Name'] ?? '');
  const campaigns = (await floor.truth('CampaignState')).rows.map((row) => row['Campaign Name'] ?? '');
  const things = [...queues.filter((name) => !skills.includes(name)), ...campaigns];
  expect(people.length).toBeGreaterThan(4);
  expect(things.length).toBeGreaterThan(4);
  return { people, things };
}

/** None of the names stands in the text. */
export function expectNone(text: string, names: readonly string[]): void {
  expect(names.filter((name) => text.includes(name))).toEqual([]);
}
