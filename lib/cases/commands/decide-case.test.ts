import { describe, expect, it } from 'vitest'
import type { ApiKeyActor } from '@/lib/kernel/actor'
import { apiKeyActor, asOwner, eventTypes, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { approveProposal } from './approve-proposal'
import { attachObjects } from './attach-objects'
import { commentOnCase } from './comment-on-case'
import { decideCase } from './decide-case'
import { returnProposal } from './return-proposal'
import { setCaseStatus } from './set-case-status'
import { setChecklistItem } from './set-checklist-item'
import { setObjectStatus } from './set-object-status'
import { updateCase } from './update-case'

async function caseToDecide(world: World) {
  const actor = memberActor(world)
  const { id: caseId } = await makeCase(world, { fields: { legal_name: 'Brightwater Trading Ltd' } })
  await setCaseStatus(actor, { caseId, status: 'in_progress' })
  await setChecklistItem(actor, { caseId, key: 'proof', done: true })
  return { actor, caseId }
}

describe('deciding', () => {
  it('lists every blocker in one answer', async () => {
    const world = await makeWorld()
    const actor = memberActor(world)
    const { id: caseId } = await makeCase(world, { objects: [{ type: 'alert', status: 'Open' }] })
    await setCaseStatus(actor, { caseId, status: 'In Progress' })
    await expect(decideCase(actor, { caseId, decision: 'Approve', narrative: 'short' })).rejects.toMatchObject({
      kind: 'invalid',
      problems: [
        { code: 'checklist_open' },
        { code: 'field_required', field: 'fields.legal_name' },
        { code: 'open_alerts' },
        { code: 'narrative_too_short' },
      ],
    })
    expect(await eventTypes(caseId)).not.toContain('case.decided')
  })

  it('is not possible from a status that does not lead to the end', async () => {
    const world = await makeWorld()
    const { id: caseId } = await makeCase(world)
    await expect(decideCase(memberActor(world), { caseId, decision: 'approve' })).rejects.toMatchObject({
      code: 'invalid_transition',
      data: { currentStatus: 'New', requestedStatus: 'Closed' },
    })
  })

  it('stops the clock and keeps outcome, resolver and words', async () => {
    const world = await makeWorld()
    const { actor, caseId } = await caseToDecide(world)
    const decided = await decideCase(actor, { caseId, decision: 'approve', narrative: 'Registry and owners agree.' })
    expect(decided).toMatchObject({
      proposalId: null,
      case: { statusName: 'Closed', decisionName: 'Approve', resolution: 'Closed', slaStatus: 'met' },
    })
  })

  it('an alert resolved opens the way', async () => {
    const world = await makeWorld()
    const { actor, caseId } = await caseToDecide(world)
    const { attached } = await attachObjects(actor, { caseId, objects: [{ type: 'alert' }] })
    const decide = () => decideCase(actor, { caseId, decision: 'approve', narrative: 'Registry and owners agree.' })
    await expect(decide()).rejects.toMatchObject({ problems: [{ code: 'open_alerts' }] })
    await setObjectStatus(actor, { objectId: attached[0] as string, status: 'False Positive' })
    expect((await decide()).case.statusKind).toBe('end')
  })

  it('a plain status change into the end of several decisions asks which', async () => {
    const world = await makeWorld()
    const { actor, caseId } = await caseToDecide(world)
    await expect(setCaseStatus(actor, { caseId, status: 'Closed' })).rejects.toMatchObject({
      code: 'decision_required',
    })
  })
})

describe('four eyes', () => {
  const decline = async (world: World) => {
    const { actor, caseId } = await caseToDecide(world)
    const made = await decideCase(actor, { caseId, decision: 'decline', reasonCode: 'fraud', narrative: 'Forged.' })
    return { actor, caseId, proposalId: made.proposalId as string, made }
  }

  it('proposes first, and takes effect when another agrees', async () => {
    const world = await makeWorld()
    const { caseId, proposalId, made } = await decline(world)
    expect(made.case.statusKind).toBe('active')
    const approved = await approveProposal(memberActor(world, 'approver'), { proposalId })
    expect(approved.case).toMatchObject({ statusKind: 'end', decisionName: 'Decline' })
    expect((await eventTypes(caseId)).slice(-2)).toEqual(['case.decision_proposed', 'case.decided'])
  })

  it('refuses its maker, also through a key of theirs', async () => {
    const world = await makeWorld()
    const { proposalId } = await decline(world)
    const maker = world.people.reviewer
    const asManager = { ...memberActor(world, 'manager'), userId: maker.id }
    await expect(approveProposal(asManager, { proposalId })).rejects.toMatchObject({ code: 'maker_is_checker' })
    const ownKey: ApiKeyActor = { ...apiKeyActor(world), ownerId: maker.id }
    const through = approveProposal(ownKey, { proposalId, as: world.people.approver.email })
    await expect(through).rejects.toMatchObject({ code: 'maker_is_checker' })
  })

  it('is void when the evidence changed, and shows what', async () => {
    const world = await makeWorld()
    const { actor, caseId, proposalId } = await decline(world)
    await updateCase(actor, { caseId, fields: { country: 'PT' } })
    const { voided, case: caseView } = await approveProposal(memberActor(world, 'approver'), { proposalId })
    expect(voided).toMatchObject({
      code: 'evidence_changed',
      data: { difference: [{ field: 'fields.country', from: null, to: 'PT' }] },
    })
    expect(caseView.statusKind).toBe('active')
    const again = approveProposal(memberActor(world, 'approver'), { proposalId })
    await expect(again).rejects.toMatchObject({ code: 'proposal_closed' })
  })

  it('a comment is no evidence', async () => {
    const world = await makeWorld()
    const { actor, caseId, proposalId } = await decline(world)
    await commentOnCase(actor, { caseId, message: 'Please look soon.' })
    expect((await approveProposal(memberActor(world, 'approver'), { proposalId })).voided).toBeNull()
  })

  it('goes back to its maker on request', async () => {
    const world = await makeWorld()
    const { caseId, proposalId } = await decline(world)
    await returnProposal(memberActor(world, 'approver'), { proposalId, comment: 'Which document?' })
    const state = await asOwner(
      async (owner) => (await owner.query('select state from proposals where case_id = $1', [caseId])).rows,
    )
    expect(state).toEqual([{ state: 'returned' }])
  })

  it('two approvals at once make one decision', async () => {
    const world = await makeWorld()
    const { caseId, proposalId } = await decline(world)
    const both = await Promise.allSettled([
      approveProposal(memberActor(world, 'approver'), { proposalId }),
      approveProposal(memberActor(world, 'manager'), { proposalId }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await eventTypes(caseId)).filter((type) => type === 'case.decided')).toHaveLength(1)
  })
})
