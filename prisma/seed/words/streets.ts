import { list, rows } from '../random'

export interface Places {
  cities: string[]
  streets: string[]
  /** `S` the street, `N` a number; a flat or stair where the country writes one. */
  line: string
  /** Latitude and longitude of the first city, for the location card. */
  at: [number, number]
}

const table = `
PT|Porto, Setúbal, Évora, Guimarães|Rua das Amoreiras Velhas, Travessa do Moinho, Avenida da Boa Nova, Largo dos Oleiros|S N, 3.º Esq.|41.15, -8.61
ES|Valencia, A Coruña, Málaga, Vitoria-Gasteiz|Calle de los Naranjos, Avenida del Puerto Viejo, Plaza de la Encina, Camino de las Salinas|S N, 2.º B|39.47, -0.38
FR|Nantes, Saint-Étienne, Besançon, Aix-en-Provence|rue des Tanneurs, allée des Châtaigniers, quai de l’Écluse, impasse du Vieux-Four|N S|47.22, -1.55
DE|Münster, Göttingen, Nürnberg, Lübeck|Lindenallee, Am Alten Güterbahnhof, Schützenstraße, Mühlenweg|S N|51.96, 7.63
NL|Utrecht, ’s-Hertogenbosch, Leeuwarden, Delft|Kastanjelaan, Oude Singelgracht, Molenpad, Prins Clausplein|S N-hs|52.09, 5.12
BE|Gent, Liège, Leuven, Namur|Kasteelstraat, rue du Vieux Moulin, Lindenlei, avenue des Tilleuls|S N bus 4|51.05, 3.72
IT|Bologna, Reggio Calabria, Trieste, L’Aquila|via dei Mulini, corso della Repubblica, vicolo San Zeno, piazza delle Erbe|S N, int. 6|44.49, 11.34
PL|Wrocław, Łódź, Gdańsk, Białystok|ul. Słoneczna, al. Niepodległości, ul. Młyńska, pl. Kasztanowy|S N/12|51.11, 17.04
CZ|Brno, Plzeň, České Budějovice, Olomouc|Nádražní, Lipová, Na Kopečku, Mlýnská|S N|49.20, 16.61
RO|Cluj-Napoca, Iași, Timișoara, Brașov|Strada Teiului, Bulevardul Unirii, Strada Morii, Aleea Castanilor|S nr. N, sc. B, ap. 14|46.77, 23.60
SE|Göteborg, Umeå, Malmö, Örebro|Kvarngatan, Björkallén, Södra Hamngatan, Prästgårdsvägen|S N, lgh 1203|57.71, 11.97
FI|Tampere, Jyväskylä, Hämeenlinna, Oulu|Myllykatu, Koivukuja, Hämeenpuisto, Rantatie|S N A 7|61.50, 23.76
IE|Cork, Galway, Dún Laoghaire, Kilkenny|Mill Lane, Sráid na Trá, Abbey Terrace, Orchard Road|N S|51.90, -8.47
GB|Leeds, Aberystwyth, Norwich, Edinburgh|Ropewalk Street, Lower Chantry Lane, Foundry Yard, St Osyth’s Terrace|Flat 5, N S|53.80, -1.55
GR|Thessaloniki, Patras, Heraklion, Ioannina|Odos Elaionon, Leoforos Dimokratias, Odos Agiou Minas, Plateia Platanon|S N|40.64, 22.94
HU|Szeged, Pécs, Győr, Székesfehérvár|Malom utca, Gesztenye sor, Kossuth köz, Fűzfa utca|S N. II/5.|46.25, 20.15
NO|Bergen, Tromsø, Ålesund, Lillehammer|Møllergata, Bjørkeveien, Strandkaien, Kirkebakken|S N, H0302|60.39, 5.32
EE|Tartu, Pärnu, Viljandi, Võru|Kase tänav, Veski, Pärna puiestee, Jõe tänav|S N-8|58.38, 26.72
TR|İzmir, Eskişehir, Muğla, Diyarbakır|Çınar Sokak, Değirmen Caddesi, Atatürk Bulvarı, Zeytinlik Sokak|S No: N D: 4|38.42, 27.14
NG|Ibadan, Port Harcourt, Abuja, Enugu|Adeola Close, Independence Layout, Ring Road, Old Market Street|N S|7.38, 3.95
IN|Pune, Kochi, Chandigarh, Mysuru|Tamarind Lane, Lake View Road, MG Extension, Old Mill Street|Flat 302, N S|18.52, 73.86
VN|Đà Nẵng, Huế, Cần Thơ, Hải Phòng|đường Hoa Sữa, phố Cối Xay, đường Bạch Đằng Cũ, ngõ Tre Xanh|N S|16.05, 108.20
BR|Curitiba, São José dos Campos, Belém, Florianópolis|Rua das Jabuticabas, Avenida do Moinho, Travessa São Brás, Alameda dos Ipês|S, N, apto 71|-25.43, -49.27
MX|Guadalajara, Mérida, Querétaro, San Luis Potosí|Calle de los Jacarandas, Avenida del Molino, Callejón del Ciprés, Calzada de la Luna|S N, int. 3|20.67, -103.35
UA|Lviv, Poltava, Chernivtsi, Zaporizhzhia|vul. Lypova, vul. Mlynova, prospekt Svobody, prov. Kashtanovyi|S N, kv. 18|49.84, 24.03
LB|Beirut, Tripoli, Zahlé, Jounieh|Rue des Oliviers, Old Souk Street, Rue du Moulin, Corniche El Bahr|S, Bldg N, 4th floor|33.89, 35.50
`

const places = new Map<string, Places>(
  rows(table).map(([code = '', cities = '', streets = '', line = '', at = '']) => {
    const [latitude = 0, longitude = 0] = at.split(',').map(Number)
    return [code, { cities: list(cities), streets: list(streets), line, at: [latitude, longitude] }]
  }),
)

export function placesOf(code: string): Places {
  const found = places.get(code)
  if (!found) throw new Error(`The demo knows no places of ${code}.`)
  return found
}
