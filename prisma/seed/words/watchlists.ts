import { rows } from '../random'

export interface Watchlist {
  name: string
  kind: 'sanctions' | 'pep' | 'warning' | 'adverse_media'
  authority: string
}

export const watchlists: Watchlist[] = rows(`
EU consolidated list of financial sanctions|sanctions|European Union
OFAC Specially Designated Nationals|sanctions|United States
UN Security Council consolidated list|sanctions|United Nations
UK consolidated list of financial sanctions|sanctions|United Kingdom
SECO sanctions|sanctions|Switzerland
National politically exposed persons register|pep|Data provider
Members of national parliaments|pep|Data provider
Heads of state-owned enterprises|pep|Data provider
Regional and municipal office holders|pep|Data provider
Close associates and relatives of officials|pep|Data provider
Investor warnings|warning|Securities supervisor
Disqualified directors|warning|Company register
Debarred suppliers|warning|Development bank
`).map(([name = '', kind = '', authority = '']) => ({ name, kind: kind as Watchlist['kind'], authority }))

/** Publishers that do not exist, with the headlines they might have printed. */
export const mediaReports = rows(`
Kuriren Öst|Customs seizes undeclared electronics at northern port
Gazeta Nadbrzeżna|Prosecutor ends inquiry into VAT refunds of fuel traders
O Farol do Norte|Former councillor questioned over land rezoning
Le Courrier des Deux Rives|Liquidator looks for missing stock of wine merchant
Hafenanzeiger|Fine for late filing of beneficial owner
Il Quotidiano del Golfo|Two acquitted in marina concession trial
The Fenland Examiner|Director banned for seven years after invoice fraud
Corriere delle Valli|Tax police search accountants in three towns
De Polderbode|Crypto adviser summoned by supervisor over advertising
Harmattan Business Daily|Remittance agents lose licence after audit
El Faro de Levante|Investors report unpaid returns of property scheme
Bosphorus Trade Review|Gold dealers named in smuggling indictment
Golem News Brno|Exchange office raided in counterfeit note case
Turku Talous|Bankruptcy court questions loans to related party
`).map(([publisher = '', headline = '']) => ({ publisher, headline }))
