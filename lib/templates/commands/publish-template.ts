import 'server-only'
import { command } from '@/lib/commands'
import { Prisma } from '@/lib/db/generated/client'
import { lockCatalogue } from '@/lib/fields/access'
import { AppError, refuse } from '@/lib/kernel/errors'
import { lockTemplate, refuseArchived } from '../access'
import { publishTemplateInput } from '../command-schema'
import { diffDefinitions } from '../describe'
import { draftProblems } from '../draft-problems'
import { publishedDefinition, templateDetail } from '../load-detail'
import { forgetPublished } from '../published'
import { templateDefinition } from '../schema'
import { syncCatalogue } from '../sync-catalogue'

/** Sentences of a difference that the trail keeps. */
const keptSentences = 50

/** Makes the draft the next version: the next case follows it in every door, cases there are keep theirs. */
export const publishTemplate = command({
  name: 'template.publish',
  permission: 'template:write',
  input: publishTemplateInput,
  async run({ tx, actor, at, record }, { templateId, version, note }) {
    const row = await lockTemplate(tx, templateId, version)
    refuseArchived(row)
    if (row.draft === null)
      throw new AppError(
        'conflict',
        'nothing_to_publish',
        `${row.name} has no draft: what is published is what there is.`,
      )
    await lockCatalogue(tx)
    const published = await publishedDefinition(tx, row)
    const draft = templateDefinition.parse(row.draft)
    const problems = await draftProblems(tx, row, draft, published)
    if (problems.length > 0) refuse(problems)
    await syncCatalogue(tx, draft, published, at)
    const last = await tx.prisma.templateVersion.aggregate({ where: { templateId }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    const made = await tx.prisma.templateVersion.create({
      data: {
        environmentId: tx.environmentId,
        templateId,
        number,
        definition: draft as unknown as Prisma.InputJsonObject,
        note,
        publishedBy: actor.kind === 'member' ? actor.userId : null,
        publishedAt: at,
      },
      select: { id: true },
    })
    const written = await tx.prisma.template.update({
      where: { id: row.id },
      data: { publishedVersionId: made.id, draft: Prisma.DbNull, version: { increment: 1 }, updatedAt: at },
    })
    forgetPublished(tx.environmentId)
    record({
      type: 'template.published',
      subjectType: 'template',
      subjectId: row.id,
      payload: {
        name: row.name,
        number,
        note,
        difference: published ? diffDefinitions(published, draft).slice(0, keptSentences) : [],
      },
    })
    return templateDetail(tx, written)
  },
})
