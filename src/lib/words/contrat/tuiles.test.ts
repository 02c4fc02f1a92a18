import { describe, expect, it } from 'vitest';
import { enCours } from './exemples.fixture';
import { tuiles } from './tuiles';

type Contrat = Parameters<typeof tuiles>[0];
type Entite = Contrat['criteres'][number];

const critere = (numero: 1 | 2 | 3, valeur: number, seuil: number, base: number | null, document = 'CF 2025') => ({
  ...{ numero, rempli: false, document, manque: [] },
  chiffres: { valeur, seuil, base, marge: valeur - seuil }
});
function contrat(criteres: Entite['criteres'][], resultats: Contrat['resultats'] = enCours.resultats): Contrat {
  const [modele] = enCours.criteres;
  const [crp] = enCours.trajectoires;
  if (!modele || !crp) throw new Error('la fixture n’a ni critère ni trajectoire');
  const caf = {
    ...{ ...crp, solde: 'caf', cible: { valeur: 9_000_000, absence: null }, atterrissages: [] },
    realise: [
      { annee: 2024, valeur: 5_000_000, statut: 'definitif' as const },
      { annee: 2025, valeur: 6_000_000, statut: 'definitif' as const }
    ]
  };
  return {
    ...enCours,
    trajectoires: [crp, caf],
    criteres: criteres.map((siens) => ({ ...modele, criteres: siens })),
    resultats
  };
}
const lignes = (m: Contrat, code: string) =>
  tuiles(m)
    .find((tuile) => tuile.code === code)
    ?.lignes.map(({ libelle, valeur }) => `${libelle}\u00a0: ${valeur}`);

describe('les quatre tuiles', () => {
  it('sont le résultat, la CAF, la trésorerie et le plan, dans cet ordre', () => {
    expect(tuiles(contrat([])).map(({ code }) => code)).toEqual(['resultat', 'caf', 'tresorerie', 'annee_pleine']);
  });

  it('la CAF se lit face au capital de toutes les EJ : 4 + 3 M€ à rembourser pour 6 M€, il manque 1 M€', () => {
    const m = contrat([[critere(3, 4_000_000, 4_000_000, null)], [critere(3, 2_000_000, 3_000_000, null)]]);
    expect(lignes(m, 'caf')).toEqual([
      'capital 2025\u00a0: 7,0\u00a0M€ · il manque 1,0\u00a0M€',
      '2024\u00a0: 5,0\u00a0M€'
    ]);
    expect(tuiles(m).find(({ code }) => code === 'caf')?.ton).toBe('moins');
  });

  it('ni quand une EJ manque, ni quand les documents diffèrent, le capital n’est sommé', () => {
    const sans = { ...critere(3, 0, 0, null), chiffres: null };
    expect(lignes(contrat([[critere(3, 4, 4, null)], [sans]]), 'caf')).toEqual(['2024\u00a0: 5,0\u00a0M€']);
    const autre = contrat([[critere(3, 4, 4, null)], [critere(3, 4, 4, null, 'RIA 2 2026')]]);
    expect(lignes(autre, 'caf')).toEqual(['2024\u00a0: 5,0\u00a0M€']);
  });

  it('le résultat hors aides est une part des produits de toutes les EJ : −3 M€ sur 60 + 40 M€ font −3,0 %', () => {
    const horsAides = { code: 'hors_aides', libelle: '', valeur: -3_000_000, cible: null, engage: false } as const;
    const clos = { exercice: 2025, statut: '', perimetre: '', lignes: [horsAides], reserves: [] };
    const m = contrat([[critere(1, 0, -0.03, 60_000_000)], [critere(1, 0, -0.03, 40_000_000)]], clos);
    expect(lignes(m, 'resultat')?.at(-1)).toBe('2025, hors aides\u00a0: −3,0\u00a0M€ · −3,0\u00a0% des produits');
    const dAvant = contrat([[critere(1, 0, -0.03, 60_000_000, 'CF 2024')]], clos);
    expect(lignes(dAvant, 'resultat')?.at(-1)).toBe('2025, hors aides\u00a0: −3,0\u00a0M€');
  });

  it('sans projection, le résultat est celui de la dernière clôture, dite', () => {
    const comptable = { code: 'comptable', libelle: '', valeur: -2_700_000, cible: null, engage: false } as const;
    const clos = { exercice: 2021, statut: '', perimetre: '', lignes: [comptable], reserves: [] };
    const fini = { ...contrat([], clos), trajectoires: [] };
    expect(tuiles(fini)[0]).toMatchObject({ titre: 'Résultat 2021 du CRP', valeur: '−2,7\u00a0M€', ton: 'neutre' });
    expect(tuiles({ ...fini, resultats: null })[0]).toMatchObject({ titre: 'Résultat du CRP', valeur: null });
  });

  it('l’année pleine en vigueur se lit sur ce qui est dû et ce qui est prévu', () => {
    const { apEnVigueur, apDue, apPlanifiee } = enCours.gains;
    expect(tuiles(contrat([])).at(-1)?.barre).toEqual({ fait: apEnVigueur, du: apDue, tout: apPlanifiee });
  });
});
