/**
 * Lines of cities and areas (`~`): country and state, then each with its other names. Of homonyms the one that is meant where nothing
 * else is said; the others are told by their state or country (`Portland, ME`), or stand here with it (`Newark CA`).
 */
export const cityLines = `
us CA|San Francisco=SF=San Francisco CA=San Fran;~Bay Area=SF Bay Area=San Francisco Bay Area=Silicon Valley=Bay Area CA;South San Francisco;San Jose
us CA|Santa Clara;Sunnyvale;Mountain View;Palo Alto;Menlo Park;Cupertino;Redwood City;San Mateo;Foster City;San Carlos;Fremont;Newark CA;Milpitas
us CA|Pleasanton;Oakland;Emeryville;Berkeley;Los Gatos;San Bruno;Burlingame;Los Angeles=LA;Santa Monica;Burbank;Glendale;Culver City;Hawthorne;Irvine
us CA|Costa Mesa;Redondo Beach;Carpinteria;Santa Barbara;San Diego;Sacramento;Fresno;Bakersfield;Stockton;Modesto;Riverside;San Bernardino;Oxnard
us CA|Ventura;Long Beach;Anaheim;Santa Ana;Santa Rosa;Santa Cruz;Pasadena;Santa Clarita;Thousand Oaks;Carlsbad;Walnut Creek;San Ramon;Hayward;Alameda
us CA|Petaluma;San Rafael;Torrance;El Segundo;Playa Vista;Newport Beach;La Jolla;Visalia;Vallejo;San Luis Obispo;Monterey;Salinas;Stanford;Los Altos
us CA|Daly City;Livermore;Folsom;Escondido;Huntington Beach;Marina del Rey;West Hollywood;Beverly Hills;~Inland Empire;~Southern California=SoCal
us CA|~Northern California=NorCal;~South Bay;~East Bay;~Orange County;~Central Valley
us NY|New York=New York City=NYC=NY=Manhattan=New York NY;Brooklyn;~Long Island=East Setauket;White Plains;Purchase;Rochester;Buffalo;Albany;Syracuse
us NY|Yonkers;Poughkeepsie;Ithaca;Queens;Bronx=The Bronx;Staten Island;Armonk;Yorktown Heights;Binghamton;~Westchester=Westchester County
us NY|~Hudson Valley;~Upstate New York=Upstate NY;~Tri-State Area=NYC Tri-State=NY Tri-State=New York Tri-State
us NJ|Jersey City;Roseland;Newark;Trenton;Princeton;Hoboken;Morristown;Parsippany;Basking Ridge;Piscataway;Paramus;Bridgewater
us NJ|Atlantic City;Murray Hill;Holmdel;Secaucus
us WA|Seattle;Kirkland;Bellevue;Redmond;Spokane;Tacoma;Olympia;Bothell;Everett;Renton;Issaquah;~Puget Sound
us TX|Austin;Dallas=DFW=Dallas-Fort Worth;Houston;Plano;Fort Worth;San Antonio;Irving;Westlake;Starbase;El Paso;McAllen;Corpus Christi;Lubbock;Killeen
us TX|Brownsville;Laredo;Round Rock;Waco;Richardson;Frisco;McKinney;The Woodlands;Sugar Land;Boca Chica;College Station;Las Colinas;Amarillo
us TX|~Dallas Metroplex=DFW Metroplex
us CO|Denver;Boulder;Colorado Springs;Fort Collins;Broomfield;Loveland
us IL|Chicago;Rockford;Peoria;Naperville;Evanston;Schaumburg;Champaign;Oak Brook;~Chicagoland
us MA|Boston;Cambridge MA=Cambridge Massachusetts;Somerville;Newton;Waltham;Westford;Burlington;Lexington;Worcester;Quincy;Framingham;Lowell;Needham
us MA|Marlborough;Wellesley
us GA|Atlanta;Alpharetta;Savannah;Marietta;Sandy Springs
us NC|Charlotte;Raleigh;Durham;Cary;Greensboro;Winston-Salem;Asheville;Chapel Hill;~Research Triangle=RTP=Research Triangle Park=The Triangle
us FL|Miami;Orlando;Tampa;Plantation;Jacksonville;Melbourne FL;Fort Lauderdale;Boca Raton;West Palm Beach;Palm Beach;Sarasota;Fort Myers;Cape Coral
us FL|Lakeland;Tallahassee;Gainesville;Daytona Beach;Pensacola;Clearwater;Cape Canaveral;Palm Bay;Port St. Lucie;Coral Gables;Titusville
us FL|~South Florida;~Space Coast
us DC|Washington DC=Washington=DC=Washington D.C.;~DC Metro=DMV=DMV Area
us VA|Arlington;McLean;Falls Church;Reston;Herndon;Richmond;Virginia Beach;Norfolk;Roanoke;Charlottesville;Alexandria;Chantilly;Tysons=Tysons Corner
us VA|Ashburn;Crystal City;Blacksburg;Newport News;~Northern Virginia=NoVA;~Hampton Roads
us MD|Columbia;Baltimore;Bethesda;Annapolis;Rockville;Gaithersburg;Silver Spring;Fort Meade;College Park
us PA|Philadelphia=Philly;Malvern;Center Valley;Pittsburgh;Allentown;Harrisburg;Scranton;King of Prussia;State College;Conshohocken;~Lehigh Valley
us MI|Detroit;Ann Arbor;Grand Rapids;Lansing;Kalamazoo;Dearborn;Auburn Hills;Southfield
us MN|Minneapolis;Eden Prairie;Minnetonka;Saint Paul=St. Paul;Duluth;~Twin Cities=Minneapolis–Saint Paul=Minneapolis–St. Paul
us IN|Indianapolis;Fort Wayne;South Bend;Evansville;West Lafayette
us OH|Columbus;Cincinnati;Cleveland;Dayton;Toledo;Akron;Youngstown
us MO|Kansas City;St. Louis=Saint Louis;Jefferson City
us NE|Omaha;Lincoln
us IA|Des Moines;Ames;Cedar Rapids;Davenport;Iowa City
us WI|Milwaukee;Brookfield;Madison;Verona;Green Bay;Appleton;Waukesha
us TN|Nashville;Memphis;Knoxville;Chattanooga;Oak Ridge
us KY|Louisville
us LA|New Orleans;Baton Rouge;Shreveport
us AR|Bentonville;Little Rock
us OK|Oklahoma City;Tulsa
us AL|Huntsville;Montgomery;Tuscaloosa
us UT|Salt Lake City=SLC;Lehi;American Fork;Provo;Ogden;Orem;Draper;Park City;~Silicon Slopes
us ID|Boise;Coeur d'Alene
us AZ|Phoenix;Scottsdale;Tempe;Chandler;Tucson;Mesa;Gilbert;Flagstaff
us NV|Las Vegas;Reno;Henderson;Carson City
us OR|Portland;Hillsboro;Eugene;Beaverton;Corvallis
us MT|Bozeman;Missoula;Billings
us HI|Honolulu
us CT|Stamford;Greenwich;Westport;Wilton;Hartford;New Haven;Bridgeport;Danbury;Norwalk
us RI|Providence
us DE|Wilmington
us NH|Manchester NH;Nashua
ca|Toronto;Vancouver;Montreal=Montréal;Ottawa;Waterloo=Kitchener;Calgary;Edmonton;Quebec City;Halifax;Winnipeg;Hamilton;Mississauga;Markham;Brampton
ca|Kanata;Burnaby;Richmond Hill;Saskatoon;Regina;Victoria BC;Kelowna;Laval;Sherbrooke;Fredericton;Moncton;St. John's;Oshawa;Guelph
ca|~Greater Toronto Area=GTA;~Lower Mainland
mx|Mexico City=CDMX=Ciudad de México;Guadalajara;Monterrey;Tijuana;Querétaro;Puebla;Mérida;Cancún;Ciudad Juárez;Chihuahua;Hermosillo;Aguascalientes
mx|San Luis Potosí;Zapopan
br|São Paulo=Sao Paulo;Rio de Janeiro=Rio;Curitiba;Belo Horizonte;Florianópolis=Florianopolis;Brasília;Porto Alegre;Recife;Fortaleza;Campinas
br|Salvador da Bahia;Goiânia;Manaus;São José dos Campos;Belém;Joinville
ar|Buenos Aires;Rosario;Mendoza;Córdoba;La Plata
uy|Montevideo
cl|Santiago;Valparaíso;Concepción
co|Bogotá=Bogota;Medellín=Medellin;Cali;Barranquilla;Cartagena;Bucaramanga
pe|Lima;Arequipa
cr|San José CR
gb|London=London UK;Manchester;Cambridge=Cambridge UK;Oxford;Abingdon;Bristol;Edinburgh;Glasgow;Cardiff;Belfast;Birmingham;Leeds;Southampton;Reading
gb|Newcastle=Newcastle upon Tyne;Liverpool;Sheffield;Nottingham;Aberdeen;Milton Keynes;Brighton;Leicester;Coventry;Hull;Plymouth;Swansea;Portsmouth
gb|Norwich;Cheltenham;Basingstoke;Slough;Guildford;Warrington;Derby;Sunderland;Dundee;Bournemouth;Swindon;Warwick;~Thames Valley;~West Midlands
gb|~East Midlands
ie|Dublin;Cork;Galway;Limerick;Waterford
fr|Paris;Lyon;Toulouse;Nice;Sophia Antipolis;Grenoble;Marseille;Lille;Bordeaux;Nantes;Strasbourg;Rennes;Montpellier;Aix-en-Provence;~Île-de-France
de|Berlin;Munich=München=Muenchen;Hamburg;Frankfurt=Frankfurt am Main;Cologne=Köln;Stuttgart;Düsseldorf=Dusseldorf;Walldorf;Leipzig;Hannover=Hanover
de|Nuremberg=Nürnberg;Dresden;Karlsruhe;Bremen;Essen;Dortmund;Bonn;Mannheim;Heidelberg;Aachen;Münster;Wolfsburg;Ingolstadt;Darmstadt;Potsdam;Jena
de|Freiburg;Bielefeld;Regensburg;Ulm;~Bavaria=Bayern;~North Rhine-Westphalia=NRW;~Baden-Württemberg;~Rhine-Main
nl|Amsterdam;Rotterdam;Eindhoven;Veldhoven;Utrecht;The Hague=Den Haag;Delft;Groningen;Hilversum;Haarlem;Tilburg;~Randstad
be|Brussels=Bruxelles=Brüssel=Brussel;Ghent;Antwerp=Antwerpen;Leuven=Louvain;Liège;Bruges
lu|Luxembourg City
ch|Zurich=Zürich;Geneva=Genf=Genève;Basel=Basle;Lausanne;Zug;Bern=Berne;Lugano;Winterthur;St. Gallen;Lucerne=Luzern
at|Vienna=Wien;Graz;Linz;Salzburg;Innsbruck
es|Madrid;Barcelona;Valencia;Málaga=Malaga;Seville=Sevilla;Bilbao;Zaragoza;Palma=Palma de Mallorca;Alicante;San Sebastián;Granada;Valladolid
es|~Catalonia=Catalunya;~Basque Country;~Canary Islands
pt|Lisbon=Lissabon=Lisboa;Porto;Braga;Coimbra;Aveiro;Funchal
it|Milan=Mailand=Milano;Rome=Roma=Rom;Turin=Torino;Naples=Napoli;Bologna;Florence=Firenze;Genoa=Genova;Padua=Padova;Bari;Palermo;Catania;Trieste;Pisa;Trento
se|Stockholm;Gothenburg=Göteborg;Malmö=Malmo;Uppsala;Linköping;Lund;Västerås;Umeå
dk|Copenhagen=Kopenhagen=København;Aarhus;Odense;Aalborg
no|Oslo;Bergen;Trondheim;Stavanger
fi|Helsinki;Tampere;Espoo;Turku;Oulu
is|Reykjavik=Reykjavík
ee|Tallinn;Tartu
lv|Riga=Rīga
lt|Vilnius;Kaunas
pl|Warsaw=Warschau=Warszawa;Krakow=Kraków=Cracow;Wroclaw=Wrocław;Gdansk=Gdańsk;Lodz=Łódź;Poznan=Poznań;Katowice;Lublin;Szczecin;Gdynia;Bydgoszcz
pl|Rzeszow=Rzeszów;Bialystok=Białystok;~Tricity=Trójmiasto
cz|Prague=Praha=Prag;Brno;Ostrava;Plzen=Plzeň=Pilsen;Olomouc
sk|Bratislava;Kosice=Košice
hu|Budapest;Debrecen;Szeged
ro|Bucharest=București;Cluj-Napoca=Cluj;Iasi=Iași;Timisoara=Timișoara;Brasov=Brașov;Sibiu;Constanta=Constanța;Oradea
bg|Sofia;Varna;Plovdiv;Burgas
rs|Belgrade=Beograd;Novi Sad;Nis=Niš
hr|Zagreb;Rijeka;Osijek
si|Ljubljana;Maribor
gr|Athens=Athen;Thessaloniki=Salonica;Patras;Heraklion
ua|Kyiv=Київ=Киев=Kiev;Lviv;Kharkiv=Kharkov;Odesa=Odessa;Dnipro;Zaporizhzhia
tr|Istanbul;Ankara;Izmir=İzmir;Bursa;Antalya
cy|Limassol;Nicosia
mt|Valletta
il|Tel Aviv=Tel-Aviv=TLV;Haifa;Jerusalem;Herzliya;Ramat Gan;Beersheba=Be'er Sheva;Netanya;Petah Tikva;Ra'anana;Rehovot;Kfar Saba;Yokneam;Caesarea
il|Hod HaSharon;Rishon LeZion
ae|Dubai=DIFC;Abu Dhabi;Sharjah;Ajman
sa|Riyadh;Jeddah;Dammam;Khobar=Al Khobar;Dhahran;Mecca=Makkah;Medina;NEOM
qa|Doha
kw|Kuwait City
bh|Manama
eg|Cairo;Giza;Alexandria Egypt
jo|Amman
ma|Casablanca;Rabat;Marrakech=Marrakesh;Tangier;Fez
ng|Lagos;Abuja;Port Harcourt;Ibadan;Kano
ke|Nairobi;Mombasa;Kisumu
gh|Accra;Kumasi
za|Cape Town;Johannesburg;Pretoria;Durban;Stellenbosch;Port Elizabeth=Gqeberha;Bloemfontein;~Gauteng;~Western Cape
in|Bangalore=Bengaluru=BLR;Hyderabad;Mumbai=Bombay;Pune;Delhi=New Delhi=Delhi NCR;Gurgaon=Gurugram;Noida;Chennai;Kolkata;Ahmedabad;Jaipur;Kochi=Cochin
in|Coimbatore;Trivandrum=Thiruvananthapuram;Indore;Chandigarh;Mysore=Mysuru;Nagpur;Lucknow;Bhubaneswar;Visakhapatnam=Vizag;Surat;Vadodara=Baroda
in|Gandhinagar;GIFT City;Kanpur;Patna;Bhopal;Ludhiana;Madurai;Mangalore=Mangaluru;Navi Mumbai;Thane;Faridabad;Goa;Guwahati;Mohali;~NCR;~Karnataka
in|~Maharashtra;~Tamil Nadu;~Telangana;~Kerala;~Gujarat
pk|Karachi;Lahore;Islamabad;Faisalabad;Rawalpindi
bd|Dhaka;Chittagong=Chattogram
lk|Colombo;Kandy
cn|Beijing=北京;Shanghai=上海;Shenzhen=深圳;Hangzhou=杭州;Guangzhou=广州;Chengdu=成都;Suzhou=苏州;Wuhan=武汉;Nanjing=南京;Tianjin;Xi'an;Chongqing;Qingdao;Xiamen;Dalian;Zhuhai;Hefei;Ningbo;Wuxi
cn|Dongguan;Foshan;Changsha;Zhengzhou;Jinan;Shenyang;Harbin;Kunming;Guiyang;~Greater Bay Area=GBA;~Yangtze River Delta
hk|Hong Kong=香港=HK=Hong Kong SAR
ec|Quito;Guayaquil
ug|Kampala;Entebbe
am|Yerevan;Gyumri
az|Baku;Ganja
kz|Almaty;Astana
ge|Tbilisi;Batumi
uz|Tashkent;Samarkand
tz|Dar es Salaam;Dodoma;Arusha
et|Addis Ababa
rw|Kigali
sn|Dakar
np|Kathmandu;Pokhara
kh|Phnom Penh
by|Minsk;Gomel;Grodno
bm|Bermuda=Hamilton Bermuda
pa|Panama City
do|Santo Domingo;Santiago de los Caballeros
gt|Guatemala City
tn|Tunis
tw|Taipei=台北;Hsinchu=新竹;Kaohsiung;Taichung;Tainan;Taoyuan;New Taipei
jp|Tokyo=東京=东京;Osaka=大阪;Kyoto=京都;Nagoya=名古屋;Fukuoka=福岡;Yokohama=横浜;Sapporo;Kobe;Sendai;Hiroshima;Kawasaki;Tsukuba;~Kansai;~Kanto
kr|Seoul=서울;Suwon;Busan=부산;Pangyo=판교;Daejeon;Incheon;Daegu;Gwangju;Seongnam;Gangnam
sg|Singapore
my|Kuala Lumpur=KL;Penang;Johor Bahru;Cyberjaya;Petaling Jaya;Kuching;Kota Kinabalu;~Klang Valley
id|Jakarta;Bandung;Surabaya;Bali=Denpasar;Yogyakarta;Medan;Batam;Semarang;~Greater Jakarta=Jabodetabek
th|Bangkok;Chiang Mai;Phuket;Pattaya
vn|Ho Chi Minh City=Saigon=HCMC;Hanoi;Da Nang=Danang;Hai Phong;Can Tho
ph|Manila=Makati=Taguig=BGC;Cebu=Cebu City;Davao=Davao City;Quezon City;Clark=Clark Freeport;Iloilo;~Metro Manila=NCR Philippines
au|Sydney;Melbourne;Brisbane;Perth;Canberra;Adelaide;Gold Coast;Hobart;Darwin;Newcastle NSW;Wollongong;Geelong;Sunshine Coast;Parramatta
au|~New South Wales=NSW;~Queensland=QLD;~Victoria;~Western Australia;~South Australia;~Tasmania
nz|Auckland;Wellington;Christchurch;Dunedin;Hamilton NZ;Queenstown;Tauranga
us AK|Anchorage;Juneau;Fairbanks
us KS|Wichita;Topeka;Overland Park
us MS|Biloxi;Gulfport
us NM|Albuquerque;Santa Fe;Los Alamos;Las Cruces
us ND|Fargo;Bismarck
us SC|Charleston;Greenville;Spartanburg;Myrtle Beach
us SD|Sioux Falls
us VT|Montpelier
us WV|Morgantown
us WY|Cheyenne
us|~Pacific Northwest=PNW=US Pacific Northwest;~New England;~Northeast US=US Northeast=Northeastern US;~Southeast US=US Southeast=Southeastern US
us|~Southwest US=US Southwest=Southwestern US;~Northwest US=US Northwest;~Southern US=US South;~Central US=US Central
us|~Mountain West=US Mountain West=Mountain US;~Mid-Atlantic=US Mid-Atlantic;~Sun Belt=Sunbelt
pr|San Juan
bo|La Paz;Santa Cruz de la Sierra;Cochabamba
py|Asunción
ve|Caracas;Maracaibo
gy|Georgetown
sr|Paramaribo
sv|San Salvador
hn|Tegucigalpa;San Pedro Sula
ni|Managua
cu|Havana
jm|Kingston
tt|Port of Spain
bs|Nassau
bb|Bridgetown
ky|Grand Cayman
ht|Port-au-Prince
bz|Belmopan;Belize City
md|Chisinau=Chișinău
ba|Sarajevo;Banja Luka
mk|Skopje
al|Tirana
me|Podgorica
xk|Pristina=Prishtina
ad|Andorra la Vella
li|Vaduz
ru|Moscow=Москва=Moskva=Moskau;Saint Petersburg=St. Petersburg=St Petersburg;Novosibirsk;Yekaterinburg;Kazan;Nizhny Novgorod
ps|Ramallah
lb|Beirut
iq|Baghdad;Erbil
ir|Tehran;Isfahan
om|Muscat
sy|Damascus
ye|Sanaa=Sana'a
af|Kabul
dz|Algiers;Oran
ly|Tripoli
sd|Khartoum
ci|Abidjan;Yamoussoukro
cm|Yaoundé;Douala
cd|Kinshasa;Lubumbashi
cg|Brazzaville
ao|Luanda
mz|Maputo
zw|Harare;Bulawayo
zm|Lusaka
bw|Gaborone
na|Windhoek
mg|Antananarivo
mu|Port Louis;Ebene
mw|Lilongwe;Blantyre
sl|Freetown
lr|Monrovia
gn|Conakry
ml|Bamako
bf|Ouagadougou
ne|Niamey
bj|Cotonou;Porto-Novo
tg|Lomé
ga|Libreville
td|N'Djamena
so|Mogadishu;Hargeisa
er|Asmara
ss|Juba
bi|Bujumbura
mr|Nouakchott
gm|Banjul
sc|Mahé
mv|Malé
bt|Thimphu
mo|Macau=Macao
mn|Ulaanbaatar=Ulan Bator
la|Vientiane
mm|Yangon=Rangoon;Mandalay
bn|Bandar Seri Begawan
tl|Dili
kg|Bishkek
tj|Dushanbe
tm|Ashgabat
pg|Port Moresby
fj|Suva`
