import { list, rows } from '../random'

export interface NamePool {
  female: string[]
  male: string[]
  family: string[]
}

/** Country | women | men | family names. Where a family name changes with the bearer, the pool holds unchanging ones. */
const table = `
PT|Beatriz, Inês, Mariana, Maria da Conceição, Leonor, Graça|Duarte, Gonçalo, João Pedro, Simão, Rui, Tomé|Figueiredo, Brandão, Vasconcelos, Sequeira, Magalhães, Faria e Castro
ES|Lucía, Carmen, Itziar, Nuria, María del Mar, Begoña|Álvaro, Iñaki, Sergio, Joaquín, Óscar, Ramón|Ibáñez Robledo, Zubizarreta Olmo, Peñalver, Cañizares Vega, Muñoz Trillo, Arrieta
FR|Élodie, Manon, Clémence, Aïcha, Solène, Marie-Laure|Théo, Jérôme, Baptiste, Mickaël, Yannick, Jean-François|Lefèvre, Beaumanoir, Chassagne, de La Rochebrune, Guérin-Tessier, Benhamou
DE|Annika, Friederike, Jule, Ayşe, Renate, Ursula|Jonas, Götz, Matthias, Lennart, Cem, Hans-Jürgen|Grünwald, Öztürk, Schwarzkopf-Lindner, Weißenfels, Brömmelkamp, Köhlmann
NL|Fleur, Sanne, Marijke, Noor, Anouk, Wilhelmina|Daan, Sjoerd, Thijs, Mees, Ruben, Willem-Jan|van den Heuvelmans, de Wit-Zijlstra, Bakkersma, ter Horstink, Oudekerk, Vrielink
BE|Lotte, Amélie, Griet, Charlotte, Nele, Marie-Ange|Wout, Cédric, Joris, Maarten, Benoît, Philippe|Vanderstraeten, Desmedtere, Claessenberg, Van Nieuwenhove, Lambrechtsen, Dumortelle
IT|Chiara, Ginevra, Letizia, Maria Grazia, Noemi, Ornella|Niccolò, Davide, Pietro, Gian Luca, Raffaele, Ettore|Bellandi, D’Amico Serra, Quattrocchi, Montefusco, Pellegrinelli, Lo Presti
PL|Agnieszka, Małgorzata, Zofia, Bożena, Kinga, Wiktoria|Paweł, Łukasz, Mikołaj, Grzegorz, Stanisław, Kacper|Brzęczyszczak, Dąbrówka, Mazurek, Nowicz, Sienkiel, Żurawik
CZ|Tereza, Kateřina, Eliška, Božena, Šárka, Jiřina|Ondřej, Jiří, Matěj, Vojtěch, Zdeněk, Přemysl|Krejčí, Janů, Petrů, Martinů, Kočí, Jirků
RO|Ioana, Ruxandra, Ștefania, Mădălina, Anca, Luminița|Andrei, Bogdan, Ștefan, Răzvan, Cătălin, Mihai|Drăgulescu, Țurcanu, Băsănescu, Moldovan, Ciobăniță, Vlădoiu
SE|Linnéa, Åsa, Märta, Elin, Maja, Birgitta|Göran, Björn, Måns, Viktor, Åke, Emil|Bergqvist, Öhrström, Sjögren, Lilliehammar, Nyström, Hallgrimsson
FI|Aino, Päivi, Sanni, Kaisa, Hillevi, Terttu|Väinö, Jussi, Eero, Ilkka, Tuomas, Pentti|Mäkeläinen, Rantanen, Koskivuori, Pöyhönen, Saarelma, Äijälä
IE|Aoife, Siobhán, Niamh, Gráinne, Orla, Caoimhe|Cillian, Oisín, Pádraig, Eoghan, Declan, Fionn|McGettigan, Fitzgibbon-Walsh, Kinsellagh, Breathnach, Considine, O’Mahony
GB|Imogen, Harriet, Rhiannon, Priyanka, Eilidh, Chiamaka|Alistair, Rhys, Callum, Kwame, Hamish, Edmund|Ashdownley, Fairweather-Clarke, Pemberwick, Llewellyn, Okafor, Thistlewood
GR|Eleni, Despina, Aikaterini, Paraskevi, Ioanna, Vasiliki|Giorgos, Stavros, Panagiotis, Nikolaos, Thanos, Evangelos|Papageorgiou, Anagnostou, Vasileiou, Theodorou, Oikonomou, Hatzinikolaou
HU|Réka, Zsófia, Boglárka, Ágnes, Tünde, Ildikó|Balázs, Csaba, Gergő, László, Zsolt, Ákos|Szabados, Fehérvári, Kőszegi, Györgyfalvi, Nagyváti, Szörényi
NO|Ingrid, Solveig, Åshild, Tuva, Ragnhild, Synnøve|Eirik, Håkon, Sindre, Bjørnar, Torstein, Øyvind|Fjeldstad, Kvammen, Ødegaard, Hauglid, Brekkesæter, Sørlie
EE|Liis, Kadri, Maarja, Triin, Helje, Õie|Mihkel, Priit, Rasmus, Taavi, Jaak, Ülo|Tammsaar, Kõrgesaar, Põldmäe, Rebasekivi, Lepikson, Õunapuu
TR|Elif, Şule, Büşra, Gülşen, Defne, İpek|Emre, Çağlar, Yiğit, Okan, İsmail, Barış|Yıldırımoğlu, Çelikkaya, Şahinbaş, Gökmen, Altıntaş, Uğurlu
NG|Chinelo, Folasade, Ngozi, Halima, Temitope, Ebunoluwa|Chukwuemeka, Olúwaṣeun, Babatunde, Ibrahim, Tamuno, Obinna|Adébáyọ̀, Nwachukwu-Eze, Okoroafor, Bello-Danjuma, Onyekachi, Balogun
IN|Ananya, Meenakshi, Kavitha, Shreya, Farida, Lakshmi|Arjun, Venkatesh, Siddharth, Harpreet, Rohan, Subramaniam|Krishnamurthy, Chattopadhyay, Deshpande, Ramanathan, Gill, Bhattacharjee
VN|Thị Lan Anh, Ngọc Bích, Thu Hà, Phương Thảo, Mai, Thanh Trúc|Quốc Bảo, Đức Minh, Hoàng Long, Văn Tùng, Khánh, Tuấn Kiệt|Nguyễn, Trần, Đặng, Phạm, Huỳnh, Võ
BR|Thaís, Juliana, Conceição, Luíza, Fernanda, Sílvia|Thiago, Caíque, Antônio, José Cláudio, Murilo, Fabrício|Albuquerque, Gonçalves de Souza, Assunção, Bittencourt, Cavalcanti, Peçanha
MX|Ximena, Guadalupe, Xóchitl, Paola, Verónica, María José|Emiliano, Cuauhtémoc, Héctor, Raúl, José Ángel, Ulises|Ordóñez Rivas, Villaseñor, Cárdenas Luna, Treviño, Güemes Salazar, Nájera
UA|Oksana, Iryna, Solomiia, Yuliia, Nataliia, Halyna|Taras, Andrii, Ostap, Dmytro, Volodymyr, Yaroslav|Shevchuk-Lysenko, Kovalchuk, Hnatiuk, Tkachuk, Bondar, Melnychenko
LB|Rima, Nadine, Yasmine, Joumana, Layal, Carla|Georges, Ziad, Karim, Antoine, Fadi, Hassan|Haddadine, El Khouryan, Abi Nader, Saadeh, Karamoun, Farhatt
`

const pools = new Map<string, NamePool>(
  rows(table).map(([code = '', female = '', male = '', family = '']) => [
    code,
    { female: list(female), male: list(male), family: list(family) },
  ]),
)

export function namesOf(code: string): NamePool {
  const pool = pools.get(code)
  if (!pool) throw new Error(`The demo knows no names of ${code}.`)
  return pool
}
