import { z } from 'zod';
import type { ModelChange } from '#server/simulator/model/centre';

const name = z.string().min(1).max(120);

/** A change of the centre, as `ModelChange` has it. */
export const modelRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('surge'),
    factor: z.number().min(0).max(50),
    forMs: z.number().int().min(1).max(86_400_000),
    skill: name.optional(),
  }),
  z.strictObject({ kind: z.literal('mass-logout'), share: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('agent-logout'), username: name }),
  z.strictObject({ kind: z.literal('add-skill'), name }),
  z.strictObject({ kind: z.literal('rename-skill'), from: name, to: name }),
  z.strictObject({ kind: z.literal('remove-skill'), name }),
  z.strictObject({
    kind: z.literal('add-agent'),
    username: name,
    fullName: name,
    skills: z.array(name).max(200).optional(),
  }),
  z.strictObject({ kind: z.literal('remove-agent'), username: name }),
  z.strictObject({ kind: z.literal('rename-agent'), from: name, to: name, fullName: name.optional() }),
  z.strictObject({
    kind: z.literal('assign'),
    username: name,
    skills: z
      .array(z.strictObject({ name, level: z.number().int().min(1).max(10).optional() }))
      .max(200)
      .optional(),
    group: name.nullable().optional(),
    profile: name.nullable().optional(),
  }),
  z.strictObject({ kind: z.literal('add-group'), name }),
  z.strictObject({ kind: z.literal('rename-group'), from: name, to: name }),
  z.strictObject({
    kind: z.literal('add-campaign'),
    name,
    type: z.enum(['INBOUND', 'OUTBOUND', 'AUTODIAL']),
  }),
  z.strictObject({ kind: z.literal('rename-campaign'), from: name, to: name }),
  z.strictObject({ kind: z.literal('campaign-state'), name, state: z.enum(['RUNNING', 'NOT_RUNNING']) }),
  z.strictObject({ kind: z.literal('campaign-force-stop'), name }),
  z.strictObject({ kind: z.literal('campaign-reset'), name }),
  z.strictObject({
    kind: z.literal('reset-dispositions'),
    name,
    dispositions: z.array(name).min(1).max(200),
    after: z.number().nullable().default(null),
    before: z.number().nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('add-disposition'), name }),
  z.strictObject({ kind: z.literal('rename-disposition'), from: name, to: name }),
  z.strictObject({ kind: z.literal('remove-disposition'), name }),
]);

/** The change without fields that were left out. */
export function modelChangeOf(request: z.infer<typeof modelRequest>): ModelChange {
  switch (request.kind) {
    case 'surge': {
      const { skill, ...rest } = request;
      return skill === undefined ? rest : { ...rest, skill };
    }
    case 'add-agent': {
      const { skills, ...rest } = request;
      return skills === undefined ? rest : { ...rest, skills };
    }
    case 'rename-agent': {
      const { fullName, ...rest } = request;
      return fullName === undefined ? rest : { ...rest, fullName };
    }
    case 'assign': {
      const { kind, username, skills, group, profile } = request;
      return {
        kind,
        username,
        ...(skills === undefined ? {} : { skills: skills.map(skillOf) }),
        ...(group === undefined ? {} : { group }),
        ...(profile === undefined ? {} : { profile }),
      };
    }
    default:
      return request;
  }
}

function skillOf(skill: { name: string; level?: number | undefined }): { name: string; level?: number } {
  const { name: skillName, level } = skill;
  return level === undefined ? { name: skillName } : { name: skillName, level };
}
