import type { ObjectInput } from '@/lib/objects/schema'
import type { Random } from '../random'
import type { CompanySubject } from '../subjects/company'
import { isoDate } from '../subjects/text'

interface Holder {
  name: string
  iban: string
  currency: string
  customerNumber: string
}

/** One object an account, whatever cases it comes up in. */
export const account = (random: Random, holder: Holder, at: Date, frozen: boolean): ObjectInput => ({
  type: 'account',
  externalReference: `acc_${holder.customerNumber}`,
  title: `Account of ${holder.name}`,
  status: frozen ? 'Frozen' : 'Active',
  data: {
    holder: holder.name,
    iban: holder.iban,
    currency: holder.currency,
    balance: random.int(40, 380_000) + random.int(0, 99) / 100,
    opened_on: isoDate(new Date(at.getTime() - random.int(30, 2200) * 86_400_000)),
    product: random.pick(['Personal account', 'Premium account', 'Business account']),
    cards: random.int(0, 3),
  },
})

/** Who holds what of whom, as the register tells it. */
export function ownershipGraph(random: Random, company: CompanySubject, holding?: string): ObjectInput {
  const root = { id: 'company', label: company.name, kind: 'company' }
  const between = holding ? [{ id: 'holding', label: holding, kind: 'company' }] : []
  const people = company.owners.map(({ person }, index) => ({
    id: `owner_${index}`,
    label: person.fullName,
    kind: 'person',
  }))
  return {
    type: 'graph',
    externalReference: `gra_${random.hex(16)}`,
    title: `Ownership of ${company.name}`,
    data: {
      kind: 'ownership',
      nodes: [root, ...between, ...people],
      edges: [
        ...(holding ? [{ from: 'holding', to: 'company', label: '100 %' }] : []),
        ...company.owners.map(({ ownershipPercent }, index) => ({
          from: `owner_${index}`,
          to: holding ? 'holding' : 'company',
          label: `${ownershipPercent} %`,
        })),
      ],
    },
  }
}

export const suspiciousActivityReport = (
  random: Random,
  of: string,
  amount: number,
  currency: string,
  at: Date,
): ObjectInput => ({
  type: 'sar',
  externalReference: random.code(`FIU-${at.getUTCFullYear()}-######`),
  title: `Report to the authority: ${of}`,
  status: 'Draft',
  occurredAt: at.toISOString(),
  data: {
    authority: 'Financial intelligence unit',
    amount,
    currency,
    grounds: 'Money laundering',
    priority: random.pick(['Ordinary', 'Urgent']),
  },
})
