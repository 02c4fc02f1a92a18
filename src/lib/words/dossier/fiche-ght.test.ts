import { describe, expect, it } from 'vitest';
import type { CarteIndicateur, ContratConnu, GhtModele } from '$lib/views/ght/ght.types';
import { carte, point, simple, taux } from '../ght/exemples.fixture';
import { suivi } from '../portefeuille/exemples.fixture';
import type { PagePlanche } from './dossier.types';
import { ficheDuGht } from './fiche-ght';

const beds = carte(
  'LITS_MCO',
  [point(2023, 2000), point(2024, 1900)],
  { libelleCourt: 'Lits MCO' },
  { partRegion: 0.19 }
);
const bande = { annee: 2024, n: 130, p20: 0.74, mediane: 0.82, p80: 0.88 };
const occupation = carte(
  'TAUX_OCCUPATION_MCO',
  [point(2023, 0.9), point(2024, 0.93)],
  { ...taux, libelle: 'Taux d’occupation', libelleCourt: 'Occupation', direction: 'baisse' },
  { bandes: [bande] }
);
const connu = (autres: Partial<ContratConnu> = {}): ContratConnu => ({
  ...{ id: 'valbrume-2024', intitule: 'Contrat de Valbrume', type: 'contrat_performance', tome: null },
  ...{ etat: 'en_cours', etatTexte: 'en cours', dureeTexte: '5 ans', signatureTexte: '1er mars 2024' },
  ...{ aideMin: null, aideMax: null, perimetreTexte: '', objet: null, evenements: [], source: null, membres: [] },
  ...autres
});
const ght = (cartes: CarteIndicateur[], contrats: ContratConnu[] = []): GhtModele => ({
  jeu: { nom: 'essai', titre: 'Essai', region: 'ZZ', regionLibelle: 'Essai', simule: true, donneesAu: '2024-12-31' },
  ght: {
    ...{ code: 'ZZ-01', libelle: 'Valbrume', departements: ['ZA'], chu: null, note: null, dansRegion: true, fin: null },
    support: { ej: '970000001', nom: 'CH de Valbrume' }
  },
  annees: [2023, 2024],
  etablissements: [
    {
      ...{ ej: '970000001', nom: 'CH de Valbrume', role: 'support', categorie: 'CH', commune: null, departement: null },
      ...{ litsMco: 1900, anciens: [] }
    }
  ],
  contrats,
  familles: [{ code: 'activite', cartes, vide: null }],
  ...{ changements: [], sources: [], voisins: { precedent: null, suivant: null } }
});

function feuille(modele: GhtModele): PagePlanche {
  const { pages } = ficheDuGht(modele, { version: '0123456789ab', adresse: 'https://trajectoire.exemple/ght/' });
  const [page] = pages;
  if (pages.length !== 1 || page?.genre !== 'planche') throw new Error('la fiche n’est pas d’une page');
  return page;
}
const lignes = ({ dessin }: PagePlanche) =>
  dessin.genre === 'tableau' ? dessin.lignes.map((ligne) => ligne.map(simple)) : [];

describe('la fiche d’un GHT', () => {
  it('sans contrat suivi, s’ouvre sur ses lits, et dit ce qui le distingue en France', () => {
    const page = feuille(ght([beds, occupation]));
    expect(simple(page.titre)).toBe('En 2024 : 1 900 lits de MCO, 100 de moins qu’en 2023');
    expect(page.question).toBe('Aucun contrat de performance publiquement connu.');
    expect(
      page.chiffres.map(({ libelle, valeur, precision, manque }) => [
        libelle,
        simple(valeur),
        simple(precision),
        manque
      ])
    ).toEqual([
      [
        ...['Taux d’occupation', '93,0 %'],
        'défavorable · parmi les 20 % de GHT les plus élevés (P20 à P80 : 74,0 % à 88,0 %)',
        true
      ]
    ]);
    expect(lignes(page)).toEqual([
      ['Lits MCO', '2024', '1 900 lits', '−5,0 %', '19,0 % de la région'],
      ['Occupation', '2024', '93,0 %', '+3,0 pt, moins bien', '']
    ]);
    expect(page.note).toContain('1\u00a0établissement\u00a0: CH de Valbrume.');
  });

  it('avec un contrat suivi, s’ouvre sur l’atterrissage de l’année devant sa cible', () => {
    const chiffres = suivi('valbrume-2024');
    const resultat = { exercice: 2026, cible: -3_400_000, outil: null, perimetre: null };
    const attendu = (valeur: number) =>
      simple(
        feuille(
          ght(
            [beds],
            [
              connu({
                chiffres: { ...chiffres, resultat: { ...resultat, etablissement: { valeur, origine: 'ria2' } } }
              })
            ]
          )
        ).titre
      );
    expect(attendu(-5_000_000)).toBe('Résultat 2026 : −5,0 M€ attendus (RIA 2), 1,6 M€ sous la cible de −3,4 M€');
    expect(attendu(-3_000_000)).toBe(
      'Résultat 2026 : −3,0 M€ attendus (RIA 2), 400 k€ au-dessus de la cible de −3,4 M€'
    );
    expect(attendu(-3_400_000)).toBe('Résultat 2026 : −3,4 M€ attendus (RIA 2), à la cible de −3,4 M€');
  });

  it('un contrat fini n’est plus celui que la fiche suit', () => {
    const page = feuille(ght([beds], [connu({ etat: 'clos', etatTexte: 'clos', chiffres: suivi('valbrume-2024') })]));
    expect(page.titre).toMatch(/^En 2024/u);
    expect(page.question).toBe('Contrat de performance\u00a0: clos');
  });

  it('une absence n’est pas un zéro : sans valeur, la fiche le dit', () => {
    const page = feuille(ght([carte('LITS_MCO', [point(2024, null)])]));
    expect(page.dessin).toMatchObject({ legende: 'Aucun indicateur n’a de valeur pour ce GHT.', lignes: [] });
    expect(page.titre).toContain('non disponible');
  });
});
