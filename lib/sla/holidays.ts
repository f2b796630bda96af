/** A day off as its country fixes it: a date, days from Easter Sunday, or the nth weekday of a month (0 = the last). */
type Rule = { name: string } & (
  | { month: number; day: number; observed?: 'monday' | 'nearest' }
  | { easter: number }
  | { month: number; weekday: number; nth: number; from?: number }
)

const fixed = (month: number, day: number, name: string, observed?: 'monday' | 'nearest'): Rule => ({
  month,
  day,
  name,
  observed,
})
const easter = (days: number, name: string): Rule => ({ easter: days, name })
/** weekday: 0 = Sunday. */
const nth = (which: number, weekday: number, month: number, name: string): Rule => ({
  nth: which,
  weekday,
  month,
  name,
})

const newYear = fixed(1, 1, 'New Year’s Day')
const labour = fixed(5, 1, 'Labour Day')
const assumption = fixed(8, 15, 'Assumption')
const allSaints = fixed(11, 1, 'All Saints’ Day')
const immaculate = fixed(12, 8, 'Immaculate Conception')
const christmas = fixed(12, 25, 'Christmas Day')
const boxing = fixed(12, 26, 'Second day of Christmas')
const goodFriday = easter(-2, 'Good Friday')
const easterMonday = easter(1, 'Easter Monday')
const ascension = easter(39, 'Ascension Day')
const whitMonday = easter(50, 'Whit Monday')
const corpusChristi = easter(60, 'Corpus Christi')

/** Days off of the whole country, to begin a list with; regions and single years add their own. */
const countries: Record<string, Rule[]> = {
  AT: [
    newYear,
    fixed(1, 6, 'Epiphany'),
    easterMonday,
    labour,
    ascension,
    whitMonday,
    corpusChristi,
    assumption,
    fixed(10, 26, 'National Day'),
    allSaints,
    immaculate,
    christmas,
    fixed(12, 26, 'St Stephen’s Day'),
  ],
  BE: [
    newYear,
    easterMonday,
    labour,
    ascension,
    whitMonday,
    fixed(7, 21, 'National Day'),
    assumption,
    allSaints,
    fixed(11, 11, 'Armistice Day'),
    christmas,
  ],
  BR: [
    newYear,
    goodFriday,
    fixed(4, 21, 'Tiradentes'),
    labour,
    fixed(9, 7, 'Independence Day'),
    fixed(10, 12, 'Our Lady of Aparecida'),
    fixed(11, 2, 'All Souls’ Day'),
    fixed(11, 15, 'Republic Day'),
    fixed(11, 20, 'Black Awareness Day'),
    christmas,
  ],
  DE: [
    newYear,
    goodFriday,
    easterMonday,
    labour,
    ascension,
    whitMonday,
    fixed(10, 3, 'German Unity Day'),
    christmas,
    boxing,
  ],
  ES: [
    newYear,
    fixed(1, 6, 'Epiphany'),
    goodFriday,
    labour,
    assumption,
    fixed(10, 12, 'National Day'),
    allSaints,
    fixed(12, 6, 'Constitution Day'),
    immaculate,
    christmas,
  ],
  FR: [
    newYear,
    easterMonday,
    labour,
    fixed(5, 8, 'Victory Day'),
    ascension,
    whitMonday,
    fixed(7, 14, 'National Day'),
    assumption,
    allSaints,
    fixed(11, 11, 'Armistice Day'),
    christmas,
  ],
  GB: [
    fixed(1, 1, 'New Year’s Day', 'monday'),
    goodFriday,
    easterMonday,
    nth(1, 1, 5, 'Early May bank holiday'),
    nth(0, 1, 5, 'Spring bank holiday'),
    nth(0, 1, 8, 'Summer bank holiday'),
    fixed(12, 25, 'Christmas Day', 'monday'),
    fixed(12, 26, 'Boxing Day', 'monday'),
  ],
  IE: [
    newYear,
    fixed(3, 17, 'St Patrick’s Day'),
    easterMonday,
    nth(1, 1, 5, 'May holiday'),
    nth(1, 1, 6, 'June holiday'),
    nth(1, 1, 8, 'August holiday'),
    nth(0, 1, 10, 'October holiday'),
    christmas,
    fixed(12, 26, 'St Stephen’s Day'),
  ],
  IT: [
    newYear,
    fixed(1, 6, 'Epiphany'),
    easterMonday,
    fixed(4, 25, 'Liberation Day'),
    labour,
    fixed(6, 2, 'Republic Day'),
    assumption,
    allSaints,
    immaculate,
    christmas,
    fixed(12, 26, 'St Stephen’s Day'),
  ],
  NL: [newYear, easterMonday, fixed(4, 27, 'King’s Day'), ascension, whitMonday, christmas, boxing],
  PL: [
    newYear,
    fixed(1, 6, 'Epiphany'),
    easterMonday,
    labour,
    fixed(5, 3, 'Constitution Day'),
    corpusChristi,
    assumption,
    allSaints,
    fixed(11, 11, 'Independence Day'),
    fixed(12, 24, 'Christmas Eve'),
    christmas,
    boxing,
  ],
  PT: [
    newYear,
    goodFriday,
    fixed(4, 25, 'Freedom Day'),
    labour,
    corpusChristi,
    fixed(6, 10, 'Portugal Day'),
    assumption,
    fixed(10, 5, 'Republic Day'),
    allSaints,
    fixed(12, 1, 'Restoration of Independence'),
    immaculate,
    christmas,
  ],
  US: [
    fixed(1, 1, 'New Year’s Day', 'nearest'),
    nth(3, 1, 1, 'Martin Luther King Jr. Day'),
    nth(3, 1, 2, 'Washington’s Birthday'),
    nth(0, 1, 5, 'Memorial Day'),
    fixed(6, 19, 'Juneteenth', 'nearest'),
    fixed(7, 4, 'Independence Day', 'nearest'),
    nth(1, 1, 9, 'Labor Day'),
    nth(2, 1, 10, 'Columbus Day'),
    fixed(11, 11, 'Veterans Day', 'nearest'),
    nth(4, 4, 11, 'Thanksgiving Day'),
    fixed(12, 25, 'Christmas Day', 'nearest'),
  ],
}

export const holidayCountries: readonly string[] = Object.keys(countries)

const dayMs = 86_400_000
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher), as milliseconds at midnight UTC. */
export function easterSunday(year: number): number {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1)
}

function dayOf(rule: Rule, year: number): number {
  if ('easter' in rule) return easterSunday(year) + rule.easter * dayMs
  if ('day' in rule) return Date.UTC(year, rule.month - 1, rule.day)
  if (rule.nth === 0) {
    const last = Date.UTC(year, rule.month, 0)
    return last - ((new Date(last).getUTCDay() - rule.weekday + 7) % 7) * dayMs
  }
  const first = Date.UTC(year, rule.month - 1, 1)
  return first + (((rule.weekday - new Date(first).getUTCDay() + 7) % 7) + (rule.nth - 1) * 7) * dayMs
}

/** Where a day off on a weekend is taken: the next free weekday, or for `nearest` the Friday before a Saturday. */
function observedOn(rule: Rule, at: number, taken: ReadonlySet<number>): number {
  const weekday = new Date(at).getUTCDay()
  if (!('observed' in rule) || !rule.observed || (weekday !== 0 && weekday !== 6)) return at
  if (rule.observed === 'nearest') return weekday === 6 ? at - dayMs : at + dayMs
  let moved = at
  while ([0, 6].includes(new Date(moved).getUTCDay()) || taken.has(moved)) moved += dayMs
  return moved
}

/** Days off of that country and year, in order; empty for a country we have no list of. */
export function starterHolidays(country: string, year: number): { date: string; name: string }[] {
  const taken = new Set<number>()
  const days = (countries[country] ?? []).map((rule) => {
    const at = observedOn(rule, dayOf(rule, year), taken)
    taken.add(at)
    return { date: isoDay(at), name: rule.name }
  })
  return days.sort((one, other) => one.date.localeCompare(other.date))
}
