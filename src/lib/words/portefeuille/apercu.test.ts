import { describe, expect, it } from 'vitest';
import { shownRows } from '../table';
import { apercuDe } from '$lib/views/portefeuille/apercu';
import { aToutesSesLignes } from '$lib/views/portefeuille/depart';
import { lignesSansTermines } from '$lib/views/portefeuille/repliables';
import type { IndicateurBref, Point } from '$lib/views/modele';
import { ligne, point, portefeuille, suivi } from './exemples.fixture';
import { messagePortefeuille } from './message';
import { horsMessage, messageContrats } from './message-contrats';
import { PAR_EUROS_EN_JEU, rangees } from './suivis';

const indicateur = (code: string, famille: IndicateurBref['famille'], principal: boolean): IndicateurBref => ({
  ...{ code, famille, principal, definition: '1', libelle: code, libelleCourt: code, groupe: 'Lits', unite: 'lits' },
  ...{ decimales: 0, direction: 'neutre', agregation: 'somme' }
});

const serie = (avant: number, apres: number): Point[] => [
  { annee: 2025, valeur: avant, qualite: 'ok', statut: 'definitif' },
  { annee: 2026, valeur: apres, qualite: 'ok', statut: 'definitif' }
];

const series = { LITS_MCO: serie(10, 8), LITS_SSR: serie(4, 4), ETP_PM: serie(7, 7) };

const entier = portefeuille([ligne('AA-01', 'Vallon', [], { series }), ligne('AA-02', 'Rives', [], { series })], {
  totaux: null,
  familles: [
    {
      code: 'activite',
      indicateurs: [indicateur('LITS_MCO', 'activite', true), indicateur('LITS_SSR', 'activite', false)],
      vide: null
    },
    { code: 'personnel', indicateurs: [indicateur('ETP_PM', 'personnel', true)], vide: null }
  ],
  region: series,
  ruptures: { ETP_PM: [2026] },
  carte: {
    departements: [{ code: '88', libelle: 'Vosges', contour: { type: 'Polygon', coordinates: [[[6, 48]]] } }],
    etablissements: [],
    sansPosition: 2
  }
});

describe('l’aperçu d’un portefeuille', () => {
  it('n’a que les colonnes de l’écran qui arrive : les principales de l’activité', () => {
    const { lignes, region, familles, ruptures } = apercuDe(entier);
    expect(lignes.map((l) => Object.keys(l.series))).toEqual([['LITS_MCO'], ['LITS_MCO']]);
    expect(Object.keys(region)).toEqual(['LITS_MCO']);
    expect(familles.map((f) => f.indicateurs.map((i) => i.code))).toEqual([['LITS_MCO'], []]);
    expect(ruptures).toEqual({});
  });

  it('n’a aucune série quand l’écran qui arrive est celui des contrats', () => {
    const suivi = apercuDe({ ...entier, totaux: portefeuille([]).totaux });
    expect(suivi.lignes.map((l) => l.series)).toEqual([{}, {}]);
  });

  it('n’a pas de quoi dessiner la carte, déjà écrite dans la page, mais nomme les départements de ses lignes', () => {
    expect(apercuDe(entier).carte).toEqual({
      departements: [{ code: '88', libelle: 'Vosges', contour: { type: 'MultiPolygon', coordinates: [] } }],
      etablissements: [],
      sansPosition: 2
    });
  });

  it('fait dire à la page le même titre que le portefeuille entier', () => {
    expect(messagePortefeuille(apercuDe(entier), 'activite', 2026)).toBe(messagePortefeuille(entier, 'activite', 2026));
    expect(messagePortefeuille(entier, 'activite', 2026)).toContain('lits de MCO reculent');
  });
});

describe('l’aperçu du portefeuille d’un pays', () => {
  /** Perimeters of one contract each, the last ones with most at stake. */
  const perimetres = (n: number) =>
    portefeuille(
      Array.from({ length: n }, (_, i) =>
        ligne(`PA-${i}`, `Périmètre ${i}`, [
          suivi(`c${i}`, { enJeu: i % 2 === 0 ? null : { code: 'echu', montant: i * 1e5 } })
        ])
      ),
      { aRegarder: Array.from({ length: n * 3 }, (_, rang) => point(rang)) }
    );
  const octets = (modele: unknown) => JSON.stringify(modele).length;
  const pays = perimetres(135);
  const apercu = apercuDe(pays);

  it('ne pèse pas plus que celui d’une région de quarante périmètres', () => {
    expect(octets(apercu)).toBeLessThan(octets(apercuDe(perimetres(40))));
    expect(octets(apercuDe(perimetres(270)))).toBeLessThan(octets(apercu) * 1.1);
  });

  it('montre les mêmes premières rangées que le portefeuille entier, dans le même ordre', () => {
    const premieres = ({ lignes }: typeof pays) =>
      rangees(lignesSansTermines(lignes), PAR_EUROS_EN_JEU)
        .slice(0, shownRows(pays.ensemble.rangees, 0))
        .map(({ suivi: s }) => s?.id);
    expect(premieres(apercu)).toEqual(premieres(pays));
    expect(premieres(apercu)[0]).toBe('c133');
  });

  it('dit du pays entier ce que le portefeuille entier en dit', () => {
    expect(aToutesSesLignes(apercu)).toBe(false);
    expect([messageContrats(apercu), horsMessage(apercu)]).toEqual([messageContrats(pays), horsMessage(pays)]);
    expect(messageContrats(apercu)).toContain('135');
    expect([apercu.ensemble.rangees, apercu.ensemble.aRegarder]).toEqual([135, 405]);
  });

  it('d’une région, a tous les périmètres et tout ce qui est à regarder', () => {
    const region = perimetres(40);
    expect(apercuDe(region).lignes).toHaveLength(40);
    expect(apercuDe(region).aRegarder).toEqual(region.aRegarder);
    expect(aToutesSesLignes(apercuDe(region))).toBe(true);
  });
});
