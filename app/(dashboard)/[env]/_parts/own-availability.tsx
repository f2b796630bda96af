'use client'

import { useRouter } from 'next/navigation'
import { MenuChoices } from '@/components/ui/menu-choices'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuSeparator } from '@/components/ui/menu-separator'
import { showToast } from '@/components/ui/show-toast'
import { type Availability, availabilities, availabilityNames } from '@/lib/members/names'
import { setOwnAvailabilityAction } from '../actions'

type OwnAvailabilityProps = { env: string; userId: string; value: Availability; onPlan: () => void }

const options = availabilities.map((value) => ({ value, label: availabilityNames[value].label }))

/** In the account's menu: whether one is given cases. */
export function OwnAvailability({ env, userId, value, onPlan }: OwnAvailabilityProps) {
  const router = useRouter()
  async function choose(availability: Availability) {
    const result = await setOwnAvailabilityAction(env, { userId, availability }).catch(() => null)
    if (!result?.ok)
      showToast({ title: result?.refusal.message ?? 'Docket did not answer.', tone: 'failure', persistent: true })
    else showToast({ title: `You are ${availabilityNames[availability].label.toLowerCase()}`, tone: 'success' })
    router.refresh()
  }
  return (
    <>
      <MenuChoices
        label="Availability"
        options={options}
        value={value}
        onValueChange={(availability) => void choose(availability)}
      />
      <MenuItem onSelect={onPlan}>Away from … to …</MenuItem>
      <MenuSeparator />
    </>
  )
}
