/** "3d 4h", "2h 10m", "45m", "30s": the two largest parts. */
export function durationText(seconds: number | null): string {
  if (seconds === null) return '–'
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole}s`
  const minutes = Math.round(whole / 60)
  if (minutes < 60) return `${minutes}m`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return joined(`${hours}h`, minutes % 60, 'm')
  return joined(`${Math.floor(hours / 24)}d`, hours % 24, 'h')
}

const joined = (first: string, rest: number, unit: string) => (rest > 0 ? `${first} ${rest}${unit}` : first)

/** 12 % of none is nothing to say. */
export const shareText = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(part === 0 || part === whole ? 0 : 1)} %`
