import { rows } from '../random'

export interface CompanyWords {
  name: string
  country: string
  activity: string
  /** Statistical classification of economic activities (NACE). */
  activityCode: string
}

/** None of these exists. Some come up again in another case, as customers do. */
const table = `
Terraluz Energia Solar, Lda.|PT|Wholesale of solar equipment|46.69
Casa do Cedro Azulejos, S.A.|PT|Ceramic tiles|23.31
Vento Norte Logística Unipessoal, Lda.|PT|Freight forwarding|52.29
Olaria Três Marias, Lda.|PT|Online retail of homeware|47.91
Sobreiro & Netos Cortiças, Lda.|PT|Cork products|16.29
Tramuntana Mobility Solutions, S.L.|ES|E-scooter rental|77.11
Aceites Molino del Zarzal, S.L.U.|ES|Olive oil export|10.43
Grupo Inversor Peñalanza, S.A.|ES|Holding company|64.20
Clínica Dental Vera Luz, S.L.P.|ES|Dental practice|86.23
Nortalba Software, S.L.|ES|Software publishing|58.29
Atelier Brisefer SAS|FR|Industrial metalwork|25.62
Les Vergers de Saint-Aurélien SARL|FR|Fruit growing and juice|10.32
Hélianthe Négoce International SA|FR|Agricultural commodities trading|46.21
Cabinet Rochebrune & Associés SELARL|FR|Legal services|69.10
Pixelune Studio SASU|FR|Mobile games|58.21
Garonne Transit Express SARL|FR|Road haulage|49.41
Ostermark Präzisionstechnik GmbH|DE|Machine tools|28.41
Lindhaven Immobilienverwaltung GmbH & Co. KG|DE|Property management|68.32
Blaukiefer Biolebensmittel eG|DE|Organic food wholesale|46.38
Silberbach Edelmetallhandel GmbH|DE|Precious metals trading|46.72
Kranichfeld Medizintechnik AG|DE|Medical devices|32.50
Quellwerk Payment Services UG (haftungsbeschränkt)|DE|Payment facilitation|66.19
De Kievitpolder Bloemenexport B.V.|NL|Flower export|46.22
Waterwolf Maritime Services B.V.|NL|Ship chandling|52.22
Stichting Beheer Lauwersgaard|NL|Foundation holding shares|64.20
Fietsenmakerij Tandem & Zoon V.O.F.|NL|Bicycle retail|47.64
Noorderkim Crypto Custody B.V.|NL|Crypto-asset custody|66.19
Brouwerij De Zeven Wilgen BV|BE|Brewing|11.05
Chocolaterie Valmoreau SRL|BE|Confectionery|10.82
Scheldekaai Diamant Trading NV|BE|Diamond wholesale|46.48
Meuse & Ardenne Recyclage SA|BE|Metal recycling|38.32
Officine Bellandi Componenti S.r.l.|IT|Automotive parts|29.32
Cantina Colle Ventoso Società Agricola|IT|Wine growing|11.02
Laguna Yacht Brokerage S.r.l.|IT|Sale of yachts|46.14
Manifattura Tessile Ghirlanda S.p.A.|IT|Textile weaving|13.20
Edilcantieri Montefusco S.r.l.s.|IT|Construction|41.20
Żubrowa Dolina Meble Sp. z o.o.|PL|Furniture export|31.09
Kormoran Transport Międzynarodowy Sp. z o.o. Sp. k.|PL|International haulage|49.41
Bursztynek Jubiler S.A.|PL|Amber jewellery|32.12
Chmura9 Hosting Sp. z o.o.|PL|Hosting services|63.11
Silesia Scrap Metal Holding Sp. z o.o.|PL|Scrap metal trading|46.77
Sklárna Modrý Pramen s.r.o.|CZ|Glassware|23.13
Vltavská Směnárna Plus s.r.o.|CZ|Currency exchange|66.12
Hop & Grain Trading Bohemia a.s.|CZ|Hop trading|46.21
Carpatic Lemn Export SRL|RO|Timber export|16.10
Dunărea Agro Invest SA|RO|Grain farming|01.11
TeleVest Contact Center SRL|RO|Call centre|82.20
Norrskär Vindkraft AB|SE|Wind power|35.11
Granlunda Läkarhus AB|SE|Medical clinic|86.21
Björkö Streetwear Online AB|SE|Online fashion retail|47.91
Kallvik Game Studios Oy|FI|Video games|58.21
Saimaan Puutavara Hänninen & Pojat Oy|FI|Sawmill|16.10
Revontulenkaari Travel Ay|FI|Tour operator|79.12
Cinderwick Data Centres Limited|IE|Data hosting|63.11
Lough Carra Aviation Leasing DAC|IE|Aircraft leasing|77.35
Ballyfinnane Co-operative Creamery Ltd|IE|Dairy|10.51
Brightwater Trading Ltd|GB|General wholesale|46.90
Kestrelmoor Commodities LLP|GB|Commodity brokerage|66.12
Thornaby & Vale Property Nominees Limited|GB|Nominee property holding|68.20
Peppermoth Lane Catering Ltd|GB|Event catering|56.21
Hollowdene Vape Supplies Ltd|GB|Retail of e-cigarettes|47.26
St Elowen Sailing Charity CIO|GB|Youth charity|94.99
Aegis Pelagos Shipping Co. S.A.|GR|Sea freight|50.20
Kritikos Elaiones Synetairismos|GR|Olive growers’ co-operative|01.26
Anemoskala Boutique Hotels I.K.E.|GR|Hotels|55.10
Tiszavirág Gyógyszer-nagykereskedelem Kft.|HU|Pharmaceutical wholesale|46.46
Pannon Szerencse Online Zrt.|HU|Online betting|92.00
Kékcinke Műhely Bt.|HU|Textile crafts|13.30
Fjordlys Sjømat AS|NO|Seafood export|46.38
Nordkalotten Mineral ASA|NO|Mineral exploration|09.90
Ulvesund Verft AS|NO|Ship repair|33.15
Kuldne Kuusk Fintech OÜ|EE|E-money distribution|66.19
Saarepuit Ehitus OÜ|EE|Prefabricated houses|16.23
Baltic Kõrgus Fuel Trade OÜ|EE|Fuel wholesale|46.71
Anadolu Kehribar Tekstil San. ve Tic. A.Ş.|TR|Clothing manufacture|14.13
Boğaz Altın Kuyumculuk Ltd. Şti.|TR|Gold jewellery|32.12
Ege Mavi Turizm A.Ş.|TR|Coach tours|79.12
Ìmọ́lẹ̀ Solar Distribution Nigeria Limited|NG|Solar distribution|46.69
Harmattan Remittance Services Ltd|NG|Money remittance|66.19
Okavi Cocoa Exporters Limited|NG|Cocoa export|46.37
Neelgiri Spice Traders Pvt. Ltd.|IN|Spice export|46.37
Udaan Freelance Marketplace LLP|IN|Online marketplace|63.12
Sahyadri Gems & Jewels Pvt. Ltd.|IN|Gemstone cutting|32.12
Công ty TNHH Hải Đăng Xanh|VN|Seafood processing|10.20
Công ty Cổ phần May Mặc Sen Vàng|VN|Garment manufacture|14.13
Ipê Dourado da Serra Cafés Ltda.|BR|Coffee export|46.37
Rio Jacarandá Participações S.A.|BR|Holding company|64.20
Nuvem Clara Pagamentos Ltda.|BR|Payment institution|66.19
Agave Luna Quieta, S.A. de C.V.|MX|Spirits|11.01
Constructora Peña Blanca del Bajío, S.A. de C.V.|MX|Construction|41.20
Cenote Digital Marketing, S. de R.L. de C.V.|MX|Advertising|73.11
TOV Stepova Zoria Agro|UA|Grain export|46.21
PP Lypneva Robotics|UA|Drone components|26.51
Cedar Coast General Trading S.A.L.|LB|General trading|46.90
Zahrat Beirut Exchange S.A.R.L.|LB|Currency exchange|66.12
Vasconia Marine Insurance Brokers, S.L.|ES|Insurance brokerage|66.22
Aurinkokulma Solar Asennus Oy|FI|Solar installation|43.21
Compagnie du Lac Bleu Textiles SAS|FR|Textile import|46.41
Rheinaue Wertpapierhandel GmbH|DE|Securities dealing|66.12
Harrowgate Old Court Antiques Ltd|GB|Antiques dealing|47.79
Fondazione Arte Sospesa ETS|IT|Arts foundation|94.99
Stroopgoed International B.V.|NL|Biscuit export|46.36
Płomień Energia Odnawialna S.A.|PL|Biogas|35.21
Sirihav Polar Freight AS|NO|Air cargo|51.21
Vila Pérola Gestão Hoteleira, S.A.|PT|Hotel management|55.10
`

export const companyWords: CompanyWords[] = rows(table).map(
  ([name = '', country = '', activity = '', activityCode = '']) => ({
    name,
    country,
    activity,
    activityCode,
  }),
)
