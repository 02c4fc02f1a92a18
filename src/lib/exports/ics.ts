/** A whole day of a calendar (RFC 5545, VEVENT). */
export interface JourDAgenda {
  /** Stable: a later file with the same one moves the day instead of adding another. */
  uid: string;
  date: string;
  titre: string;
  texte: string;
  categorie: string;
  adresse: string | null;
}

const OCTETS = 75;
const encodeur = new TextEncoder();

/** A text value: backslash, semicolon, comma and line ends are escaped (RFC 5545, 3.3.11); no control character stays. */
function texte(valeur: string): string {
  return valeur
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .replaceAll(/[\\;,]/gu, (signe) => `\\${signe}`)
    .replaceAll('\n', String.raw`\n`);
}

/** A line of at most 75 octets, never cut inside a character; what follows begins with a space (3.1). */
export function plie(ligne: string): string {
  const lignes: string[] = [];
  let courante = '';
  let octets = 0;
  for (const signe of ligne) {
    const taille = encodeur.encode(signe).length;
    if (octets + taille > OCTETS) {
      lignes.push(courante);
      courante = ' ';
      octets = 1;
    }
    courante += signe;
    octets += taille;
  }
  return [...lignes, courante].join('\r\n');
}

const compacte = (date: string) => date.replaceAll('-', '');

function lendemain(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

function evenement({ uid, date, titre, texte: corps, categorie, adresse }: JourDAgenda, estampille: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${texte(uid)}`,
    `DTSTAMP:${estampille}`,
    `DTSTART;VALUE=DATE:${compacte(date)}`,
    `DTEND;VALUE=DATE:${compacte(lendemain(date))}`,
    `SUMMARY:${texte(titre)}`,
    ...(corps === '' ? [] : [`DESCRIPTION:${texte(corps)}`]),
    `CATEGORIES:${texte(categorie)}`,
    ...(adresse === null ? [] : [`URL:${adresse}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT'
  ];
}

/**
 * A calendar file: the same days give the same bytes, since its stamp is the day of the data and not the clock.
 * @param du day of the data, `2026-09-30`
 */
export function ics(nom: string, du: string, jours: readonly JourDAgenda[]): string {
  const estampille = `${compacte(du)}T000000Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Trajectoire//Calendrier//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${texte(nom)}`,
    ...jours.flatMap((jour) => evenement(jour, estampille)),
    'END:VCALENDAR',
    ''
  ]
    .map(plie)
    .join('\r\n');
}
