import { list, set } from './words';

/** One unit a line: what we call it, which it may be written as, too; then how else: symbols exactly as they stand, words after a bar. */
const UNITS = `
%:٪ ％ pct|percent,per cent
pp:|percentage point
bp:bps|basis point
times:x|fold
°C:℃|degree celsius
°F:℉|degree fahrenheit
degrees:°
km:kms
μm:|micron
mi:|mile
ft:|foot,feet
in:|inch
yd:yds|yard
m²:m2 sqm|square metre,sq metre,sq m
km²:km2|square kilometre,sq km
sq ft:ft²|square foot,square feet,sq ft
sq mi:|square mile,sq mile
m³:m3|cubic metre
acres:
ha:|hectare
kg:kgs|kilo
t:|tonne,metric ton
tons:
lb:lbs|pounds of
oz:|ounce
l:L
ml:mL
gal:|gallon
V:|volt
dB:|decibel
km/h:kmh kph
mph:
ppm:|part per million
kcal:|calorie
years:yr yrs
months:
weeks:
days:
hours:h hr hrs
minutes:min mins
seconds:s sec secs
decades:
centuries:
cents:
p:|pence,penny
sen:
kobo:
paise:|paisa
tablespoons:tbsp
teaspoons:tsp
points:`;

/** Prefixes of metric units and what they stand before, each by its symbol and its word. */
const PREFIXES = ':,n:nano,μ:micro,µ:micro,m:milli,c:centi,k:kilo,M:mega,G:giga,T:tera';
const METRIC = 'm:metre,g:gram,g:gramme,l:litre,W:watt,Wh:watt hour,Hz:hertz,B:byte';

/** Currencies by what stands before the number, apart from their codes, and by word; a dollar with no country is the American one. */
const CURRENCIES = `
USD:$ US$|dollar,us dollar
AUD:A$ AU$
CAD:C$ CA$
NZD:NZ$
SGD:S$
HKD:HK$
TWD:NT$
NAD:N$
BRL:R$
MXN:MX$
JMD:J$
GBP:£|pound,quid,pound sterling
EUR:€|euro
JPY:¥|yen
CNY:CN¥ RMB|yuan,renminbi
INR:₹ Rs Rs.|rupee
PKR:
LKR:
NPR:
BDT:৳ Tk Tk.
NGN:₦ N|naira
GHS:GH₵ GH¢ ₵|cedi
KES:KSh Ksh KSH KSh. Ksh. Sh Sh. Shs|kenyan shilling
UGX:USh
TZS:TSh
ZAR:R|rand
PHP:₱ P|peso,piso
MYR:RM|ringgit
IDR:Rp Rp.|rupiah
THB:฿|baht
VND:₫
KRW:₩|won
ILS:₪
TRY:₺
RUB:₽
UAH:₴
PLN:
CHF:SFr|franc,swiss franc
SEK:
NOK:
DKK:
AED:Dh Dhs
SAR:
EGP:E£
ETB:Br`;

const rows = (table: string, line = '\n') =>
  table
    .trim()
    .split(line)
    .map(row => row.split(':') as [string, string]);

export const singular = (word: string) =>
  word.length < 3 ? word : word.replace(/ies$/, 'y').replace(/(?<=ch|sh|ss|x)es$|s$/, '');

/** Units by symbol and by word, and currencies by what stands before the number. */
export function unitTables() {
  const symbols = new Map<string, string>();
  const units = new Map<string, string>();
  const add = (unit: string, exact: string[], words: string[]) => {
    for (const symbol of exact) symbols.set(symbol, unit);
    // Metres and litres are spelled in two ways.
    for (const word of words.map(each => list(each).map(singular).join(' ')))
      units.set(word, unit).set(word.replace(/re$/, 'er'), unit);
  };
  // A number of bytes is spelled out: a lone B is a billion.
  for (const [sign, before] of rows(PREFIXES, ','))
    for (const [symbol, word] of rows(METRIC, ','))
      add(sign.replace('µ', 'μ') + symbol, sign || symbol !== 'B' ? [sign + symbol] : [], [before + word]);
  const split = (forms: string) =>
    forms.split('|').map((part, i) => part.split(i ? ',' : ' ').filter(Boolean));
  for (const [unit, forms] of rows(UNITS)) {
    const [exact = [], words = []] = split(forms);
    add(unit, [unit, ...exact], /^[a-z]{3}/.test(unit) ? [unit, ...words] : words);
  }
  const currencies = new Map<string, string>();
  for (const [code, forms] of rows(CURRENCIES)) {
    const [signs = [], words = []] = split(forms);
    for (const sign of [code, ...signs]) currencies.set(sign, code);
    // Codes and some signs stand after the number as well ("500 USD").
    add(code, [code, ...signs.filter(sign => '€£₽₫'.includes(sign))], words);
  }
  return { symbols, units, currencies };
}

export const times = () =>
  set('years months weeks days hours minutes seconds decades centuries summers winters seasons generations');
