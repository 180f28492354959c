import type { DirectoryReading, DirectorySource, ReadSkill, ReadUser } from '#lib/domain/directory';

/** A source that answers what it is told to, reading after reading; the last answer stays. */
export class ScriptedSource implements DirectorySource {
  reads = 0;
  /** How many readings are under way. */
  open = 0;
  mostOpen = 0;
  isClosed = false;
  answer: (signal: AbortSignal) => Promise<DirectoryReading>;

  constructor(answer: DirectoryReading | Error) {
    this.answer = () => settled(answer);
  }

  say(answer: DirectoryReading | Error): void {
    this.answer = () => settled(answer);
  }

  async read(signal: AbortSignal): Promise<DirectoryReading> {
    this.reads += 1;
    this.open += 1;
    this.mostOpen = Math.max(this.mostOpen, this.open);
    try {
      return await this.answer(signal);
    } finally {
      this.open -= 1;
    }
  }

  close(): void {
    this.isClosed = true;
  }
}

function settled(answer: DirectoryReading | Error): Promise<DirectoryReading> {
  return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
}

export function reading(parts: Partial<DirectoryReading> = {}): DirectoryReading {
  return {
    users: [],
    skills: [],
    groups: [],
    campaigns: [],
    dispositions: [],
    reasons: [],
    ...parts,
  };
}

export function user(username: string, more: Partial<ReadUser> = {}): ReadUser {
  return {
    id: `u-${username}`,
    username,
    fullName: `${username} of the floor`,
    email: null,
    isActive: true,
    profile: null,
    ...more,
  };
}

export function skill(name: string, usernames: readonly string[], more: Partial<ReadSkill> = {}): ReadSkill {
  return {
    id: `s-${name}`,
    name,
    description: '',
    members: usernames.map((username) => ({ username, level: 1 })),
    ...more,
  };
}

/** As big as a domain gets: each user has `skillsEach` of the skills and one of 50 groups. */
export function bigReading({ users = 5000, skills = 200, skillsEach = 10 } = {}): DirectoryReading {
  const people = Array.from({ length: users }, (_, index) => user(`agent${index}@example.com`));
  return reading({
    users: people,
    skills: Array.from({ length: skills }, (_, index) =>
      skill(
        `Skill ${index}`,
        people
          .filter((_person, place) => (index - place + skills * users) % skills < skillsEach)
          .map(({ username }) => username),
      ),
    ),
    groups: Array.from({ length: 50 }, (_, index) => ({
      id: `g-${index}`,
      name: `Team ${index}`,
      description: '',
      members: people.filter((_person, place) => place % 50 === index).map(({ username }) => username),
    })),
    campaigns: [],
  });
}
