import { rows } from '../random'

export interface DeviceWords {
  model: string
  system: string
  browser: string
  kind: 'phone' | 'tablet' | 'computer'
}

export const deviceWords: DeviceWords[] = rows(`
Android phone, 6.1 inch|Android 16|Meridian Pay app 7.4.1|phone
Android phone, 6.7 inch|Android 15|Meridian Pay app 7.3.0|phone
Android phone, 5.8 inch|Android 12|Chrome 139 mobile|phone
iPhone|iOS 26.1|Meridian Pay app 7.4.1|phone
iPhone|iOS 18.6|Safari mobile|phone
iPad|iPadOS 26.0|Safari|tablet
Laptop|Windows 11|Edge 141|computer
Laptop|macOS 26|Safari 26|computer
Desktop|Windows 10|Firefox 143|computer
Desktop|Ubuntu 24.04|Firefox 143|computer
`).map(([model = '', system = '', browser = '', kind = '']) => ({
  model,
  system,
  browser,
  kind: kind as DeviceWords['kind'],
}))

/** Network operators that do not exist, at documentation addresses (RFC 5737). */
export const networks = rows(`
Atlântico Fibra|AS64512|192.0.2
Boreas Mobil|AS64517|198.51.100
Kasztan Net|AS64523|203.0.113
Lindenfunk|AS64530|192.0.2
Rivage Télécom|AS64538|198.51.100
Umbra VPN exit|AS64599|203.0.113
`).map(([name = '', system = '', range = '']) => ({ name, system, range }))
