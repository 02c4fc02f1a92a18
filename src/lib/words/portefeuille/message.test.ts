import { describe, expect, it } from 'vitest';
import type { IndicateurBref, Point } from '$lib/views/modele';
import type { LignePortefeuille, PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';
import { messagePortefeuille } from './message';

const indicateur = (code: string, libelle: string, famille: IndicateurBref['famille']): IndicateurBref => ({
  code,
  definition: '1',
  libelle,
  libelleCourt: libelle,
  famille,
  groupe: 'Capacités',
  unite: 'lits',
  decimales: 0,
  direction: 'neutre',
  agregation: 'somme',
  principal: true
});

/** A series that starts in `debut`; null is a missing value. */
const serie = (debut: number, ...valeurs: (number | null)[]): Point[] =>
  valeurs.map((valeur, rang) => ({
    annee: debut + rang,
    valeur,
    qualite: valeur === null ? 'manquant' : 'ok',
    statut: 'definitif'
  }));

const ligne = (ght: string, code: string, points: Point[]): LignePortefeuille => ({
  ght,
  libelle: ght,
  departements: [],
  support: null,
  dansRegion: true,
  note: null,
  fin: null,
  nbEtablissements: 1,
  contrats: [],
  suivis: [],
  series: { [code]: points }
});

type Entree = Pick<PortefeuilleModele, 'lignes' | 'familles' | 'ruptures' | 'jeu'>;

function modele(code: string, series: Point[][], ruptures: Record<string, number[]> = {}): Entree {
  return {
    jeu: {
      nom: 'valbrume',
      titre: 'Valbrume',
      region: 'VB',
      regionLibelle: 'Région Valbrume',
      donneesAu: '2021-12-31',
      simule: true
    },
    ruptures,
    lignes: series.map((points, rang) => ligne(`VB-0${rang + 1}`, code, points)),
    familles: [
      { code: 'activite', indicateurs: [indicateur(code, 'Places de jour', 'activite')], vide: null },
      { code: 'finances', indicateurs: [indicateur('CAF', 'CAF', 'finances')], vide: 'a_importer' }
    ]
  };
}

describe('le titre du portefeuille dit ce que comptent les lignes', () => {
  it('le sens de la majorité, le nombre de périmètres et l’année de départ', () => {
    const m = modele('LITS_MCO', [serie(2019, 100, 98, 90), serie(2019, 50, 50, 49), serie(2019, 70, 71, 72)]);
    expect(messagePortefeuille(m, 'activite', 2021)).toBe(
      'Les lits de MCO reculent dans 2 périmètres sur 3 depuis 2019'
    );
  });

  it('tous les périmètres', () => {
    const m = modele('ETP_PNM', [serie(2019, 100, 110), serie(2019, 50, 55)]);
    m.familles.push({ code: 'personnel', indicateurs: [indicateur('ETP_PNM', 'ETP', 'personnel')], vide: null });
    expect(messagePortefeuille(m, 'personnel', 2020)).toBe(
      'Le personnel non médical progresse dans les 2 périmètres depuis 2019'
    );
  });

  it('un indicateur sans tournure connue garde son libellé', () => {
    const m = modele('PLACES', [serie(2019, 10, 12), serie(2019, 10, 11), serie(2019, 10, 9)]);
    expect(messagePortefeuille(m, 'activite', 2020)).toBe(
      'Places de jour\u00a0: en hausse dans 2 périmètres sur 3 depuis 2019'
    );
  });

  it('sans majorité, chaque sens est compté', () => {
    const m = modele('LITS_MCO', [serie(2019, 10, 12), serie(2019, 10, 9), serie(2019, 10, 10)]);
    expect(messagePortefeuille(m, 'activite', 2020)).toBe(
      'Places de jour depuis 2019\u00a0: 1 en hausse, 1 en baisse et 1 stable'
    );
  });

  it('ce qui ne se compare pas depuis la même année n’est pas compté, et le titre le dit', () => {
    const m = modele('LITS_MCO', [serie(2019, 10, 9, 8), serie(2019, 10, 9, 7), serie(2019, null, 10, 12)]);
    expect(messagePortefeuille(m, 'activite', 2021)).toBe(
      'Les lits de MCO reculent dans les 2 périmètres comparables depuis 2019'
    );
  });

  it('une comparaison ne remonte pas avant une rupture de série', () => {
    const m = modele('LITS_MCO', [serie(2019, 10, 20, 21), serie(2019, 10, 30, 31)], { LITS_MCO: [2020] });
    expect(messagePortefeuille(m, 'activite', 2021)).toBe(
      'Les lits de MCO progressent dans les 2 périmètres depuis 2020'
    );
  });

  it('la première année ne se compare à rien\u00a0: le titre dit ce qu’est le portefeuille', () => {
    const m = modele('LITS_MCO', [serie(2019, 10, 9), serie(2019, 10, 9)]);
    expect(messagePortefeuille(m, 'activite', 2019)).toBe('2 périmètres suivis\u00a0: Valbrume');
  });

  it('une famille sans valeur, ou une année sans valeur, se dit', () => {
    const m = modele('LITS_MCO', [serie(2019, 10, null), serie(2019, 10, null)]);
    expect(messagePortefeuille(m, 'finances', 2019)).toBe('Aucune donnée financière dans ce jeu');
    expect(messagePortefeuille(m, 'activite', 2020)).toBe('Aucune donnée d’activité en 2020');
  });
});
