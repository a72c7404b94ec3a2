import { set } from './words';

/** One unit a line: what we call it, then how it is written: symbols exactly as they stand, words after a bar. */
const UNITS = `
%:% ٪ ％ pc pct|percent,per cent,per-cent
pp:pp|percentage point,percent point
bp:bps bp|basis point
times:x|time,fold
°C:°C ℃|degree celsius,degree centigrade
°F:°F ℉|degree fahrenheit
degrees:°|degree
km:km kms|kilometre,kilo
m:m|metre
cm:cm|centimetre
mm:mm|millimetre
μm:µm μm|micrometre,micron
nm:nm|nanometre
mi:mi|mile
ft:ft|foot,feet
in:in|inch,inche
yd:yd yds|yard
m²:m² m2 sqm|square metre,sq metre,sq m
km²:km² km2|square kilometre,sq km
sq ft:ft²|square foot,square feet,sq ft
sq mi:|square mile,sq mile
m³:m³ m3|cubic metre
acres:|acre
ha:ha|hectare
kg:kg kgs|kilogram,kilogramme
g:g|gram,gramme
mg:mg|milligram
μg:µg μg|microgram
t:t|tonne,metric ton
tons:|ton
lb:lb lbs|pounds of
oz:oz|ounce
l:l L|litre
ml:ml mL|millilitre
gal:gal|gallon
W:W|watt
kW:kW|kilowatt
MW:MW|megawatt
GW:GW|gigawatt
TW:TW|terawatt
kWh:kWh|kilowatt hour,kilowatthour
MWh:MWh|megawatt hour
GWh:GWh|gigawatt hour
TWh:TWh|terawatt hour
V:V|volt
Hz:Hz|hertz
MHz:MHz|
GHz:GHz|
MB:MB|megabyte
GB:GB|gigabyte
TB:TB|terabyte
dB:dB|decibel
km/h:km/h kmh kph|
mph:mph|
ppm:ppm|part per million
kcal:kcal|calorie
years:yr yrs|year
months:|month
weeks:|week
days:|day
hours:h hr hrs|hour
minutes:min mins|minute
seconds:s sec secs|second
decades:|decade
centuries:|century,centurie
USD:|dollar,us dollar
EUR:|euro
GBP:|pound,quid,pound sterling
INR:|rupee
NGN:|naira
KES:|kenyan shilling
ZAR:|rand
JPY:|yen
CNY:|yuan,renminbi
PHP:|peso,piso
GHS:|cedi
MYR:|ringgit
THB:|baht
IDR:|rupiah
KRW:|won
CHF:|franc,swiss franc
cents:|cent
p:p|pence,penny
sen:|sen
kobo:|kobo
paise:|paise,paisa
tablespoons:tbsp|tablespoon
teaspoons:tsp|teaspoon
points:|point`;

/** Currencies by what stands before the number, apart from their codes; a dollar with no country is the American one. */
const BEFORE = `
USD:$ US$
AUD:A$ AU$
CAD:C$ CA$
NZD:NZ$
SGD:S$
HKD:HK$
TWD:NT$
BRL:R$
MXN:MX$
JMD:J$
GBP:£
EUR:€
JPY:¥ JP¥
CNY:CN¥ RMB
INR:₹ Rs Rs.
PKR:
LKR:
NPR:
BDT:৳ Tk Tk.
NGN:₦ N
GHS:GH₵ GHC GH¢ ₵
KES:KSh Ksh KSH KSh. Ksh. Sh Sh. Shs
UGX:USh
TZS:TSh
ZAR:R
PHP:₱ P
MYR:RM
IDR:Rp Rp.
THB:฿
VND:₫
KRW:₩
ILS:₪
TRY:₺
RUB:₽
UAH:₴
PLN:
CHF:SFr
SEK:
NOK:
DKK:
AED:Dh Dhs
SAR:
EGP:E£
ETB:Br`;

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map(line => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1)] as const;
    });

/** Units by symbol and by word, and currencies by what stands before the number. */
export function unitTables() {
  const symbols = new Map<string, string>();
  const units = new Map<string, string>();
  for (const [unit, forms] of rows(UNITS)) {
    const [exact = '', words = ''] = forms.split('|');
    for (const symbol of exact.split(' ').filter(Boolean)) symbols.set(symbol, unit);
    for (const word of words.split(',').filter(Boolean)) {
      // Metres and litres are spelled in two ways.
      for (const spelled of [word, word.replace(/re$/, 'er')]) units.set(spelled, unit);
    }
  }
  const currencies = new Map(
    rows(BEFORE).flatMap(([code, signs]) =>
      [code, ...signs.split(' ').filter(Boolean)].map((form): [string, string] => [form, code]),
    ),
  );
  // Codes and some signs stand after the number as well ("500 USD").
  for (const [form, code] of currencies) if (form === code || '€£₽₫'.includes(form)) symbols.set(form, code);
  return { symbols, units, currencies };
}

export const times = () =>
  set('years months weeks days hours minutes seconds decades centuries summers winters seasons generations');
