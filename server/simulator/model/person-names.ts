import type { Random } from './random.ts';

const GIVEN =
  'Amara Zoë José Wei Priya Liam Fatima Søren Noémie Kwame Aisha Mateo Yuki Chloé Diego Anouk Ravi Ingrid Omar Leilani ' +
  'Tomasz Grace Hiroshi Siobhán Malik Elena Thanh Nadia Björn Carmen Isaac Mei Olumide Renée Samir Tala Viktor Xiomara ' +
  'Abigail Dmitri Esperanza Farid Gwen Héctor Ivy Jamal Keiko Lucía Marcus Niamh Oscar Paloma Quentin Rosa Said Trinh ' +
  'Ursula Víctor Wanjiru Yusuf Agnieszka Bongani Cécile Dara Emeka Freya Giulia Hana Imani Jürgen Kofi Linnea Manuel ' +
  'Nia Parisa Rafael Sunita Tevita Zainab Aleksander Brigid Chinedu Dolores Ewa François Gabriela Hye-jin Ian Jasmine';
const FAMILY =
  "O'Brien Müller García Nguyen Okafor Patel Kowalski Smith Haddad Tanaka D'Angelo Johansson Silva Mbeki Chen Dubois " +
  "Ivanova Lopez Kim Adeyemi Larsen Núñez Rahman Williams Papadopoulos Zhang Moreau Hernández Osei Sato O'Neill " +
  'Ferreira Novák Singh Abdi Brown Castillo Nakamura Eriksen Boateng Łukasik Ortiz Johnson Farah Weiss Tran Bianchi ' +
  'Kaur Petrov Mensah Jones Álvarez Park Schröder Diallo Reyes Murphy Hassan Ito Lindqvist Costa Baker Mwangi Rossi ' +
  'Yılmaz Campbell Chowdhury Romero Sørensen Wright Nwosu Vargas Cohen Lefèvre Kaya Gutiérrez Walker Popescu Das Choi ' +
  'Van-der-Berg Jackson Mendoza Fischer Suzuki Keita Horvat Iyer Clarke Peña Bauer Traoré Wong Sandoval Fitzgerald ' +
  "Ramírez Young Khan Nowak Torres Lindholm Ahmed Bello McCarthy Quispe Ng Delgado O'Sullivan Roy Hakimi Santos";

export interface Person {
  username: string;
  fullName: string;
}

/** People of many origins, each with a username of their own made of plain letters. */
export function createPeople(count: number, random: Random): Person[] {
  const given = GIVEN.split(' ');
  const family = FAMILY.split(' ');
  const taken = new Map<string, number>();
  return Array.from({ length: count }, () => {
    const fullName = `${random.pick(given)} ${random.pick(family)}`;
    const login = plainLogin(fullName);
    const namesakes = (taken.get(login) ?? 0) + 1;
    taken.set(login, namesakes);
    return { username: `${login}${namesakes > 1 ? namesakes : ''}@northwind.example`, fullName };
  });
}

function plainLogin(fullName: string): string {
  return fullName
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replaceAll(/[^a-z ]/g, '')
    .replaceAll(' ', '.');
}

/** A telephone number from the range that is kept for fiction. */
export function customerNumber(random: Random): string {
  return `+1${random.whole(201, 989)}55501${String(random.whole(0, 99)).padStart(2, '0')}`;
}
