import type { Chance } from './chance.js';

export interface SyntheticName {
  readonly name: string;
  readonly sex: 'male' | 'female';
}

const DAYAK_MEN = [
  'Yansen',
  'Rinting',
  'Darius',
  'Hermanus',
  'Lampang',
  'Yusten',
  'Talinting',
  'Merson',
  'Ruben',
  'Lukas',
  'Berkat',
  'Andreas',
  'Kardinal',
  'Wandi',
  'Sepanya',
  'Elkana',
];
const DAYAK_WOMEN = [
  'Kristina',
  'Mina',
  'Yulita',
  'Rensi',
  'Debora',
  'Lensi',
  'Marta',
  'Perawati',
  'Herlina',
  'Yuliana',
  'Sarlota',
  'Renata',
  'Dahlia',
  'Lidya',
];
const DAYAK_FAMILIES = [
  'Nahan',
  'Dohong',
  'Tundan',
  'Lambut',
  'Sahay',
  'Mahar',
  'Garang',
  'Timbung',
  'Unting',
  'Anum',
  'Kunum',
  'Ngabe',
  'Bungas',
  'Tarung',
  'Sangkai',
  'Luwuk',
];
const BANJAR_MEN = [
  'Muhammad Rifani',
  'Noorhalis',
  'Syahruddin',
  'Ahmad Gazali',
  'Zainal Ilmi',
  'Rusmadi',
  'Fakhruddin',
  'Abdul Hamid',
  'Hairul',
  'Jumadil',
  'Akhmad Riduan',
  'Taufikur',
];
const BANJAR_WOMEN = [
  'Norhayati',
  'Mahmudah',
  'Siti Raudah',
  'Noor Latifah',
  'Rusdiana',
  'Hairiah',
  'Masitah',
  'Rabiatul',
  'Salasiah',
  'Mursidah',
  'Norjanah',
];
const BANJAR_FAMILIES = [
  'Rahmani',
  'Syarifuddin',
  'Maulidi',
  'Hidayatullah',
  'Fauziannor',
  'Aspiannor',
  'Mukhtar',
  'Anshari',
  'Khairani',
  'Baihaqi',
  'Rasyidi',
  'Nafarin',
];
const JAVA_MEN = [
  'Slamet',
  'Suparno',
  'Bambang',
  'Agus',
  'Sugeng',
  'Wahyu',
  'Eko',
  'Joko',
  'Triyono',
  'Heru',
  'Sutrisno',
  'Dwi',
];
const JAVA_WOMEN = [
  'Sri',
  'Endang',
  'Retno',
  'Wahyuni',
  'Suhartini',
  'Ratna',
  'Dewi',
  'Tri',
  'Indah',
  'Lestari',
  'Purwanti',
  'Nining',
];
const JAVA_FAMILIES = [
  'Prasetyono',
  'Wijayanto',
  'Handayanto',
  'Kusumaningrat',
  'Setyawan',
  'Nugrohadi',
  'Purnomosidi',
  'Rahardjoyo',
  'Susilowati',
  'Mulyaningsih',
  'Hartantyo',
  'Winarsih',
];

const PEOPLES = [
  { men: DAYAK_MEN, women: DAYAK_WOMEN, families: DAYAK_FAMILIES },
  { men: BANJAR_MEN, women: BANJAR_WOMEN, families: BANJAR_FAMILIES },
  { men: JAVA_MEN, women: JAVA_WOMEN, families: JAVA_FAMILIES },
];

/** A name put together from parts that are usual in Kalimantan Tengah; it belongs to nobody. */
export function syntheticName(chance: Chance): SyntheticName {
  const people = PEOPLES[[0, 0, 0, 1, 1, 2][chance.int(0, 5)] as number] as (typeof PEOPLES)[number];
  const sex = chance.happens(52) ? 'male' : 'female';
  const first = chance.pick(sex === 'male' ? people.men : people.women);
  const middle = chance.happens(35) ? ` ${chance.pick('ABDFHJLMRSTW'.split(''))}.` : '';
  return { name: `${first}${middle} ${chance.pick(people.families)}`, sex };
}
