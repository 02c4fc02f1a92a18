import { describe, expect, it } from 'vitest';
import { atterrissageRetenu, ecartALaCible, teteDuResultat, type ResultatVise } from './tete';

/** Millions. */
const vise = (cible: number | null, hopital: number | null, outil: number | null, exercice = 2026): ResultatVise => ({
  exercice,
  cible: cible === null ? null : cible * 1e6,
  etablissement: hopital === null ? null : { valeur: hopital * 1e6 },
  outil: outil === null ? null : outil * 1e6
});
const contrat = (id: string, resultat: ResultatVise | null, autres = {}) => ({
  ...{ id, type: 'cref', etat: 'en_cours', suivi: true, gel: false, commence: true, resultat },
  ...autres
});

describe('l’atterrissage', () => {
  it('est celui de l’hôpital, ou celui de l’outil quand l’hôpital n’a rien transmis', () => {
    expect(atterrissageRetenu(vise(-1, -2, -3))).toBe(-2e6);
    expect(atterrissageRetenu(vise(-1, null, -3))).toBe(-3e6);
    expect(atterrissageRetenu(null)).toBeNull();
  });

  it('s’écarte de sa cible, négatif sous elle', () => {
    expect(ecartALaCible(vise(-3.5, -5, -6))).toBe(-1.5e6);
    expect(ecartALaCible(vise(null, -5, -6))).toBeNull();
    expect(ecartALaCible(null)).toBeNull();
    expect(ecartALaCible(vise(-1, null, null))).toBeNull();
  });
});

describe('la tête du portefeuille', () => {
  const contrats = [
    contrat('sous', vise(-3, -5, -5)),
    contrat('tenu', vise(-3, -2, -2)),
    contrat('selon-outil', vise(-3, -3, -4)),
    contrat('gele', vise(-3, -11, -11), { etat: 'suspendu', gel: true }),
    contrat('a-venir', vise(-14, -13, null, 2027), { etat: 'signe', commence: false }),
    contrat('projet', null, { etat: 'projet', commence: false }),
    contrat('sans-cible', vise(null, -9, -9)),
    contrat('clos', vise(-1, -9, -9), { etat: 'clos' })
  ];

  it('compte, additionne et liste les mêmes contrats : ni gelé, ni à venir, ni clos', () => {
    // Atterrissages : −5 − 2 − 3 = −10 ; cibles : −3 × 3 = −9.
    const { exercice, total, sous, selonOutil, outil } = teteDuResultat(contrats);
    expect(exercice).toBe(2026);
    expect(total).toMatchObject({ valeur: -10e6, cible: -9e6, comptees: ['sous', 'tenu', 'selon-outil'], total: 7 });
    expect(total.ecartees).toEqual([
      { id: 'gele', raison: 'gele' },
      { id: 'a-venir', raison: 'a_venir' },
      { id: 'projet', raison: 'non_signe' },
      { id: 'sans-cible', raison: 'sans_cible' }
    ]);
    // L’outil : −5 − 2 − 4 = −11 ; sous −3, le premier et le dernier, quoi qu’en dise l’hôpital.
    expect([sous, selonOutil.sous, outil]).toEqual([['sous'], ['sous', 'selon-outil'], -11e6]);
  });

  it('ne mêle pas deux exercices : elle parle du dernier', () => {
    const { total } = teteDuResultat([contrat('a', vise(-1, -1, -1)), contrat('b', vise(-1, -1, -1, 2025))]);
    expect(total.comptees).toEqual(['a']);
    expect(total.ecartees).toEqual([{ id: 'b', raison: 'sans_valeur' }]);
  });

  it('un PTSM ne porte pas sur des comptes : sans objet, et non sans valeur ; gelé ou en projet, il l’est d’abord', () => {
    const ptsm = (id: string, autres = {}) => contrat(id, null, { type: 'ptsm', ...autres });
    const { total } = teteDuResultat([
      contrat('cref', vise(-3, -5, -5)),
      contrat('muet', null),
      ...[ptsm('ptsm'), ptsm('ptsm-gele', { etat: 'suspendu', gel: true }), ptsm('ptsm-projet', { etat: 'projet' })],
      contrat('ptsm-chiffre', vise(-1, -1, -1, 2027), { type: 'ptsm' })
    ]);
    expect(total).toMatchObject({ valeur: -5e6, cible: -3e6, comptees: ['cref'], total: 6 });
    expect(total.ecartees.map(({ raison }) => raison).sort()).toEqual([
      ...['gele', 'non_signe', 'sans_objet', 'sans_objet', 'sans_valeur']
    ]);
  });

  it('ce que l’outil ne projette pas n’est pas sous la cible', () => {
    const { selonOutil, outil } = teteDuResultat([contrat('a', vise(3, 3, null)), contrat('b', vise(3, 3, 2))]);
    expect([selonOutil, outil]).toEqual([{ sous: ['b'], lus: ['b'] }, null]);
  });

  it('sans aucun atterrissage, n’a pas d’exercice', () => {
    expect(teteDuResultat([contrat('a', null)])).toMatchObject({ exercice: null, sous: [], total: { valeur: null } });
  });
});
