import type { Random } from '../random'
import { countryOf } from '../words/countries'
import { placesOf } from '../words/streets'

export interface Address {
  street: string
  city: string
  postcode: string
  country: string
  latitude: number
  longitude: number
}

export function makeAddress(random: Random, country: string): Address {
  const places = placesOf(country)
  const parts: Record<string, string> = { S: random.pick(places.streets), N: String(random.int(1, 184)) }
  const [latitude, longitude] = places.at
  return {
    street: places.line.replace(/\b[SN]\b/g, (place) => parts[place] ?? place),
    city: random.pick(places.cities),
    postcode: random.code(countryOf(country).postcode),
    country,
    latitude: round(latitude + (random.next() - 0.5) / 20),
    longitude: round(longitude + (random.next() - 0.5) / 20),
  }
}

const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000

export const addressText = (address: Address): string =>
  `${address.street}, ${address.postcode} ${address.city}, ${address.country}`
