import { describe, expect, it } from 'vitest';
import { bandes, lits, point, serie, taux } from '$lib/charts/fixtures/exemples';
import type { LigneEntree } from './line-with-band.types';
import { lireAnnee, summary } from './summary';
import { table } from './table';

const entree: LigneEntree = {
  entite: 'GHT d’essai',
  points: serie(0.76, 0.62, 'secret', 0.84),
  bandes,
  region: serie(0.75, 0.72, 0.74, 0.78),
  regionLibelle: 'Région d’essai',
  ruptures: [],
  changements: [{ annee: 2022, texte: 'Fusion de deux hôpitaux' }],
  indicateur: taux
};
const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('le résumé d’une courbe', () => {
  it('dit la dernière valeur, le chemin, la place, la région, les manques et les marques', () => {
    expect(clair(summary(entree))).toBe(
      'GHT d’essai, Taux d’essai : 84,0 % en 2022, +8,0 pt depuis 2019 (76,0 %). ' +
        'Place parmi 130 GHT : au-dessus du P80 national (80,0 %). Région d’essai : 78,0 %. ' +
        '2021 : secret statistique. Changement de périmètre en 2022 : Fusion de deux hôpitaux.'
    );
  });

  it('compare les valeurs exactes, et montre les arrondies', () => {
    // 81,14 % puis 83,16 % : 2,02 points, soit 2,0 et non 2,1.
    const points = serie(0.811, 0.832).map((p) => ({ ...p, exacte: p.valeur === 0.811 ? 0.8114 : 0.8316 }));
    expect(clair(summary({ ...entree, points }))).toContain('83,2 % en 2020, +2,0 pt depuis 2019 (81,1 %)');
  });

  it('une marque qui finit par un point n’en a qu’un', () => {
    const dit = (texte: string) => summary({ ...entree, ruptures: [{ annee: 2022, texte }] });
    expect(dit('Nouveau recueil.')).toBe(dit('Nouveau recueil'));
    expect(dit('Nouveau recueil')).toMatch(/Nouveau recueil\.(?!\.)/u);
  });

  it('ne compare pas par-dessus une rupture de série', () => {
    const texte = summary({ ...entree, ruptures: [{ annee: 2022, texte: 'Nouveau recueil' }] });
    expect(texte).not.toContain('depuis');
    expect(texte).toContain('Rupture de série en 2022');
  });

  it('donne d’une somme l’évolution relative et la part de la région', () => {
    const somme = {
      ...entree,
      indicateur: lits,
      bandes: [],
      changements: [],
      points: serie(200, 250),
      region: serie(900, 1000)
    };
    expect(clair(summary(somme))).toBe(
      'GHT d’essai, Lits d’essai : 250 lits en 2020, +25,0 % depuis 2019 (200 lits). ' +
        'Région d’essai : 1 000 lits, dont ce périmètre fait 25,0 %.'
    );
  });

  it('dit qu’il n’y a rien et pourquoi', () => {
    const vide = { ...entree, points: serie('non_concerne', 'manquant'), bandes: [], region: [], changements: [] };
    expect(clair(summary(vide))).toBe(
      'GHT d’essai, Taux d’essai : aucune valeur. 2019 : sans activité déclarée. 2020 : non disponible.'
    );
  });
});

describe('la lecture d’une année', () => {
  it('dit la valeur, la région et la place', () => {
    expect(clair(lireAnnee(entree, 2019))).toBe('2019 : 76,0 %, Région d’essai 75,0 %, entre P20 et P80');
    expect(clair(lireAnnee(entree, 2021))).toBe('2021 : secret statistique, Région d’essai 74,0 %');
    expect(clair(lireAnnee(entree, 2022))).toBe(
      '2022 : 84,0 %, Région d’essai 78,0 %, au-dessus du P80 national (80,0 %), changement de périmètre'
    );
  });
});

describe('le tableau d’une courbe', () => {
  it('a une ligne par année et tout ce qui est dessiné', () => {
    const t = table({
      ...entree,
      points: [...serie(0.76, 0.62, 'secret'), point(2022, 0.84, { statut: 'provisoire' })]
    });
    expect(clair(t.caption)).toBe('Taux d’essai, en %');
    expect(t.columns).toEqual([
      'Année',
      'GHT d’essai',
      'Région d’essai',
      'P20 national',
      'Médiane nationale',
      'P80 national',
      'GHT comparés',
      'Remarque'
    ]);
    expect(t.rows.slice(2).map((r) => r.map(clair))).toEqual([
      ['2021', 'secret statistique', '74,0 %', '70,0 %', '75,0 %', '80,0 %', '130', ''],
      ['2022', '84,0 % (provisoire)', '78,0 %', '70,0 %', '75,0 %', '80,0 %', '130', 'Fusion de deux hôpitaux']
    ]);
  });

  it('ne montre ni région ni bande quand il n’y en a pas', () => {
    const t = table({ ...entree, bandes: [], region: [], changements: [] });
    expect(t.columns).toEqual(['Année', 'GHT d’essai']);
    expect(t.rows).toHaveLength(4);
  });
});
