import { describe, expect, it } from 'vitest';
import { contratsDeTete, horsTotalDAnneePleine, horsTotalDeLAnnee, totalAvecCible } from './totaux';

const rangees = [
  { id: 'a', valeur: 3, cible: 4 },
  { id: 'b', valeur: null, cible: 10 },
  { id: 'c', valeur: 7, cible: null },
  { id: 'd', valeur: 2, cible: 2 },
  { id: 'e', valeur: null, cible: null, ecartee: 'sans_objet' as const }
];

describe('un total à côté de sa cible', () => {
  it('se prend sur les mêmes contrats que la cible', () => {
    // Seuls a et d ont les deux : 3 + 2 = 5 pour 4 + 2 = 6 ; ni les 10 de b ni les 7 de c ne comptent.
    expect(totalAvecCible(rangees)).toEqual({
      valeur: 5,
      cible: 6,
      comptees: ['a', 'd'],
      ecartees: [
        { id: 'b', raison: 'sans_valeur' },
        { id: 'c', raison: 'sans_cible' },
        { id: 'e', raison: 'sans_objet' }
      ],
      total: 5
    });
  });

  it('dit combien de contrats il laisse de côté, et pourquoi', () => {
    expect(totalAvecCible(rangees)).toMatchObject({
      ecartees: [
        { id: 'b', raison: 'sans_valeur' },
        { id: 'c', raison: 'sans_cible' },
        { id: 'e', raison: 'sans_objet' }
      ],
      total: 5
    });
    expect(totalAvecCible([])).toMatchObject({ ecartees: [], total: 0 });
  });

  it('sans aucun contrat complet, n’est pas zéro mais rien', () => {
    expect(totalAvecCible(rangees.slice(1, 3))).toMatchObject({ valeur: null, cible: null });
  });
});

describe('les contrats de la tête d’un portefeuille', () => {
  const contrat = (
    id: string,
    etat: string,
    autres: Partial<{ suivi: boolean; gel: boolean; commence: boolean }> = {}
  ) => ({
    ...{ id, etat, suivi: true, gel: false, commence: true },
    ...autres
  });

  it('sont suivis, vivants ou en préparation, et chacun une fois', () => {
    const tous = [
      contrat('court', 'en_cours'),
      contrat('court', 'en_cours'),
      contrat('suspendu', 'suspendu'),
      contrat('projet', 'projet'),
      contrat('soumis', 'soumis'),
      contrat('clos', 'clos'),
      contrat('rejete', 'rejete'),
      contrat('public', 'en_cours', { suivi: false })
    ];
    expect(contratsDeTete(tous).map((c) => c.id)).toEqual(['court', 'suspendu', 'projet', 'soumis']);
  });

  it('non signé, il n’est dans aucun total ; gelé ou pas encore commencé, dans aucun de l’année', () => {
    expect(horsTotalDeLAnnee(contrat('a', 'projet'))).toBe('non_signe');
    expect(horsTotalDeLAnnee(contrat('a', 'en_cours'))).toBeNull();
    expect(horsTotalDeLAnnee(contrat('a', 'soumis', { commence: false }))).toBe('non_signe');
    expect(horsTotalDeLAnnee(contrat('a', 'signe', { commence: false }))).toBe('a_venir');
    expect(horsTotalDeLAnnee(contrat('a', 'suspendu', { gel: true }))).toBe('gele');
    // « Non précisé » n’est ni gelé ni maintenu : compté à part.
    expect(horsTotalDeLAnnee({ ...contrat('a', 'suspendu'), gel: null })).toBe('non_precise');
  });

  it('sans année pleine prévue ni en vigueur, dit pourquoi : sans objet, non renseigné ou rien que du ponctuel', () => {
    const de = (raison: 'sans_objet' | 'non_renseigne' | 'aucun' | null, apPlanifiee = 0, apEnVigueur = 0) =>
      horsTotalDAnneePleine({
        ...contrat('a', 'en_cours'),
        ...{ apPlanifiee, apEnVigueur, sansGain: raison === null ? null : { raison } }
      });
    expect([de('sans_objet'), de('non_renseigne')]).toEqual(['sans_objet', 'non_renseigne']);
    expect([de('aucun'), de(null)]).toEqual(['sans_annee_pleine', 'sans_annee_pleine']);
    expect([de('aucun', 400_000), de(null, 0, 380_000)]).toEqual([null, null]);
    expect(horsTotalDAnneePleine({ ...contrat('a', 'projet'), apPlanifiee: 1, apEnVigueur: 0, sansGain: null })).toBe(
      'non_signe'
    );
  });

  it('gelé, au gel non précisé ou pas encore commencé, son année pleine n’est pas comptée non plus', () => {
    const gains = { apPlanifiee: 400_000, apEnVigueur: 100_000, sansGain: null };
    const de = (etat: string, suite: object) => horsTotalDAnneePleine({ ...contrat('a', etat), ...gains, ...suite });
    expect(de('suspendu', { gel: true })).toBe('gele');
    expect(de('suspendu', { gel: null })).toBe('non_precise');
    expect(de('signe', { commence: false })).toBe('a_venir');
    // Suspendu sans gel, il court : ses mesures comptent.
    expect(de('suspendu', { gel: false })).toBeNull();
  });
});
