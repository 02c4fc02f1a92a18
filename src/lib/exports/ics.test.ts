import { describe, expect, it } from 'vitest';
import { ics, plie } from './ics';

const jour = {
  uid: 'jalon/c/1.1/2@essai.trajectoire',
  date: '2026-12-31',
  titre: 'Jalon : fermer 10 lits ; redéployer, former',
  texte: 'Contrat A\nQui en répond : DAF',
  categorie: 'Jalon',
  adresse: 'https://exemple.fr/essai/contrat/c/'
};

describe('un agenda', () => {
  const lignes = ics('Essai', '2026-09-30', [jour]).split('\r\n');

  it('porte la date des données et non l’heure qu’il est, et un identifiant stable', () => {
    expect(lignes).toContain('DTSTAMP:20260930T000000Z');
    expect(lignes).toContain('UID:jalon/c/1.1/2@essai.trajectoire');
  });

  it('un jour entier finit le lendemain, l’année suivante s’il le faut', () => {
    expect(lignes).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lignes).toContain('DTEND;VALUE=DATE:20270101');
  });

  it('échappe virgules, points-virgules et fins de ligne', () => {
    expect(lignes).toContain(String.raw`SUMMARY:Jalon : fermer 10 lits \; redéployer\, former`);
    expect(lignes).toContain(String.raw`DESCRIPTION:Contrat A\nQui en répond : DAF`);
  });

  it('commence et finit comme la norme le veut, même sans aucun jour', () => {
    const vide = ics('Essai', '2026-09-30', []).split('\r\n');
    expect([vide[0], vide[1], vide.at(-2), vide.at(-1)]).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'END:VCALENDAR',
      ''
    ]);
  });

  it('ne laisse passer ni retour seul, ni signe de contrôle', () => {
    const texte = ics('Essai', '2026-09-30', [{ ...jour, titre: 'a\rb\u0007c\\d' }]);
    expect(texte).toContain(String.raw`SUMMARY:a\nb c\\d`);
  });
});

describe('une ligne pliée', () => {
  it('tient en 75 octets, la suite commence par une espace, et tout y est', () => {
    const ligne = `SUMMARY:${'é'.repeat(100)}`;
    const morceaux = plie(ligne).split('\r\n');
    const octets = (texte: string) => new TextEncoder().encode(texte).length;
    // 8 octets puis 33 é de 2 font 74 ; ensuite une espace et 37 é font 75.
    expect(morceaux.map(octets)).toEqual([74, 75, 61]);
    expect(morceaux.slice(1).every((m) => m.startsWith(' '))).toBe(true);
    expect(morceaux.map((m, i) => (i === 0 ? m : m.slice(1))).join('')).toBe(ligne);
  });

  it('75 octets ne se plient pas, 76 si', () => {
    expect(plie('a'.repeat(75))).toBe('a'.repeat(75));
    expect(plie('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
  });

  it('ne coupe jamais un signe en deux', () => {
    expect(plie(`${'a'.repeat(73)}😀`)).toBe(`${'a'.repeat(73)}\r\n 😀`);
  });
});
