import type { ObjectInput } from '@/lib/objects/schema'
import type { Random } from '../random'
import type { Address } from '../subjects/address'
import { deviceWords, networks } from '../words/devices'

interface DeviceFacts {
  at: Date
  place: Pick<Address, 'city' | 'country' | 'latitude' | 'longitude'>
  /** Seen before with this customer. */
  trusted: boolean
  otherCustomers?: number
}

export function device(random: Random, { at, place, trusted, otherCustomers = 0 }: DeviceFacts): ObjectInput {
  const words = random.pick(deviceWords)
  const network = trusted ? random.pick(networks.slice(0, 5)) : random.pick(networks)
  const firstSeen = new Date(at.getTime() - (trusted ? random.int(90, 900) * 86_400_000 : random.int(4, 240) * 60_000))
  return {
    type: 'device',
    externalReference: `dev_${random.hex(16)}`,
    title: words.model,
    status: trusted ? 'Known' : 'New',
    occurredAt: at.toISOString(),
    data: {
      kind: words.kind,
      system: words.system,
      browser: words.browser,
      fingerprint: random.hex(32),
      first_seen_at: firstSeen.toISOString(),
      last_seen_at: at.toISOString(),
      ip: `${network.range}.${random.int(2, 250)}`,
      network: network.name,
      network_number: network.system,
      vpn: network.name.includes('VPN'),
      emulator: !trusted && random.chance(0.2),
      rooted: !trusted && random.chance(0.25),
      time_zone_agrees: trusted || random.chance(0.4),
      city: place.city,
      country: place.country,
      latitude: place.latitude,
      longitude: place.longitude,
      customers_on_device: 1 + otherCustomers,
    },
  }
}
