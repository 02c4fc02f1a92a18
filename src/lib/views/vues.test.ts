import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NativeDatabase } from '$lib/engine/native.server';
import type { Row, TableRows } from '$lib/schema/tables';
import { ouvreJeuDEssai } from '../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { registre } from './registre';

let db: NativeDatabase;
beforeAll(async () => {
  db = await avec({});
});
afterAll(() => db.close());

async function avec(rows: TableRows): Promise<NativeDatabase> {
  return ouvreJeuDEssai({ ...petitJeu, ...rows });
}

describe('le portefeuille', () => {
  it('met les périmètres de la région avant les autres et marque ceux qui n’en sont pas', async () => {
    const { lignes, tete } = await registre.portefeuille.run(db, {});
    expect(lignes.map((l) => [l.ght, l.dansRegion])).toEqual([
      ['ZZ-01', true],
      ['ZZ-02', true],
      ['YY-01', false]
    ]);
    expect([tete.perimetres, tete.perimetresRegion, tete.etablissements]).toEqual([3, 2, 4]);
  });

  it('prend la valeur définitive plutôt que la provisoire de la même année', async () => {
    const { lignes } = await registre.portefeuille.run(db, {});
    expect(lignes[0]?.series.LITS_MCO).toEqual([
      { annee: 2023, valeur: 110, qualite: 'ok', statut: 'definitif' },
      { annee: 2024, valeur: 100, qualite: 'ok', statut: 'definitif' }
    ]);
  });

  it('une valeur absente reste absente, avec sa raison', async () => {
    const { lignes } = await registre.portefeuille.run(db, {});
    expect(lignes[0]?.series.TAUX_OCCUPATION_MCO?.map((p) => [p.annee, p.valeur, p.qualite])).toEqual([
      [2020, null, 'manquant'],
      [2021, null, 'secret'],
      [2024, 0.832, 'ok']
    ]);
    expect(lignes[1]?.series.TAUX_OCCUPATION_MCO?.[0]?.qualite).toBe('non_concerne');
  });

  it('dit combien de membres une somme partielle compte', async () => {
    const { region } = await registre.portefeuille.run(db, {});
    expect(region.ETP_PM?.[0]?.partiel).toEqual({ presents: 1, attendus: 2 });
    expect(region.LITS_MCO?.[0]).not.toHaveProperty('partiel');
  });

  it('arrondit à la précision de la fiche : 12,345678901 ETP à une décimale font 12,3', async () => {
    const { lignes } = await registre.portefeuille.run(db, {});
    expect(lignes[0]?.series.ETP_PM?.[0]?.valeur).toBe(12.3);
  });

  it('compte les hôpitaux de chaque périmètre, et ne dit de ruptures que d’un indicateur qui en a', async () => {
    const { lignes, ruptures } = await registre.portefeuille.run(db, {});
    expect(lignes.map((l) => [l.ght, l.nbEtablissements])).toEqual([
      ['ZZ-01', 2],
      ['ZZ-02', 1],
      ['YY-01', 1]
    ]);
    expect(ruptures).toEqual({});
  });

  it('place sur la carte ce qui a une position et compte le reste', async () => {
    const { carte } = await registre.portefeuille.run(db, {});
    expect(carte.etablissements.map((e) => [e.ej, e.litsMco])).toEqual([
      ['980000001', null],
      ['970000001', 100],
      ['970000003', null]
    ]);
    expect(carte.sansPosition).toBe(1);
  });

  it('rattache le contrat à tout GHT dont un membre est couvert', async () => {
    const { lignes } = await registre.portefeuille.run(db, {});
    expect(lignes.map((l) => l.contrats.map((c) => c.id))).toEqual([['essai-2024'], [], []]);
  });

  it('une famille sans valeur dit quoi importer', async () => {
    const sansFinances = await avec({ mesure: petitJeu.mesure.filter((m) => m.indicateur !== 'TRESORERIE') });
    const { familles } = await registre.portefeuille.run(sansFinances, {});
    expect(familles.find((f) => f.code === 'finances')?.vide).toBe('a_importer');
    expect(familles.find((f) => f.code === 'activite')?.vide).toBeNull();
    sansFinances.close();
  });
});

describe('la page d’un GHT', () => {
  it('ne classe pas quand moins de trois périmètres ont une valeur', async () => {
    const { familles } = await registre.ght.run(db, { ght: 'ZZ-01' });
    const lits = familles[0]?.cartes.find((c) => c.indicateur.code === 'LITS_MCO');
    expect(lits?.rang).toBeNull();
  });

  /** The rank in 2024 of a perimeter on occupancy, where three of them have 80, 70 and 60 %, one changed at will. */
  async function rangs(autres: Partial<Row<'mesure'>> = {}, code = 'TAUX_OCCUPATION_MCO') {
    const modele = petitJeu.mesure.find((m) => m.entite === 'ZZ-01' && m.indicateur === code && m.fin === '2024-12-31');
    if (!modele) throw new Error(`${code} manque au petit jeu`);
    const valeurs = { 'ZZ-01': 0.8, 'ZZ-02': 0.7, 'YY-01': 0.6 };
    const trois = Object.entries(valeurs).map(([entite, valeur]): Row<'mesure'> => ({
      ...{ ...modele, entite, valeur, numerateur: valeur * 100, denominateur: 100 },
      ...(entite === 'ZZ-01' ? autres : {})
    }));
    const base = await avec({ mesure: [...petitJeu.mesure.filter((m) => m.indicateur !== code), ...trois] });
    const cartes = [];
    for (const ght of Object.keys(valeurs)) cartes.push((await registre.ght.run(base, { ght })).familles[0]?.cartes);
    base.close();
    return cartes.map((liste) => liste?.find((c) => c.indicateur.code === code)?.rang?.rang ?? null);
  }

  it('classe un rapport parmi tous les périmètres suivis à la dernière année', async () => {
    expect(await rangs()).toEqual([1, 2, 3]);
  });

  it('un volume ne se classe pas : 80, 70 et 60 lits ne disent que des tailles', async () => {
    expect(await rangs({}, 'LITS_MCO')).toEqual([null, null, null]);
  });

  it('une valeur à vérifier et une somme partielle sont hors classement ; à deux, il n’y a plus de rang', async () => {
    expect(await rangs({ reserve: 'à vérifier' })).toEqual([null, null, null]);
    expect(await rangs({ membres: 1, attendus: 2 })).toEqual([null, null, null]);
  });

  it('une valeur à vérifier le dit sur son point, et n’a pas de part de la région', async () => {
    const base = await avec({
      mesure: petitJeu.mesure.map((m) =>
        m.entite === 'ZZ-01' && m.indicateur === 'LITS_MCO' ? { ...m, reserve: 'à vérifier' } : m
      )
    });
    const { familles } = await registre.ght.run(base, { ght: 'ZZ-01' });
    const carte = familles[0]?.cartes.find((c) => c.indicateur.code === 'LITS_MCO');
    expect(carte?.serie.at(-1)).toMatchObject({ annee: 2024, reserve: 'à vérifier' });
    expect(carte?.partRegion).toBeNull();
    base.close();
  });

  it('un code fermé garde sa ligne et son histoire, et ne compte pas parmi les périmètres suivis', async () => {
    const base = await avec({
      ght: petitJeu.ght.map((g) => (g.code === 'ZZ-01' ? { ...g, fin: '2022-12-31' } : g))
    });
    const { lignes, tete } = await registre.portefeuille.run(base, {});
    expect(lignes.map((l) => [l.ght, l.fin])).toEqual([
      ['ZZ-02', null],
      ['ZZ-01', '2022-12-31'],
      ['YY-01', null]
    ]);
    expect([tete.perimetres, tete.perimetresRegion]).toEqual([2, 1]);
    base.close();
  });

  it('donne la part de la région d’un volume : 100 lits sur 140 font 71,4 %', async () => {
    const { familles } = await registre.ght.run(db, { ght: 'ZZ-01' });
    const cartes = familles[0]?.cartes ?? [];
    expect(cartes.find((c) => c.indicateur.code === 'LITS_MCO')?.partRegion).toBe(0.714);
    expect(cartes.find((c) => c.indicateur.code === 'TAUX_OCCUPATION_MCO')?.partRegion).toBeNull();
  });

  it('ce qui n’existe que par établissement est donné membre par membre, sans valeur de groupe ni rang', async () => {
    const { familles } = await registre.ght.run(db, { ght: 'ZZ-01' });
    const tresorerie = familles[2]?.cartes[0];
    expect(tresorerie?.serie).toEqual([]);
    expect(tresorerie?.rang).toBeNull();
    expect(tresorerie?.membres.map((m) => [m.nom, m.serie[0]?.valeur])).toEqual([['CH de la Plaine', -1_234_568]]);
  });

  it('dit les entités dont un membre est issu et les changements de périmètre', async () => {
    const plaine = await registre.ght.run(db, { ght: 'ZZ-01' });
    expect(plaine.etablissements.find((e) => e.ej === '970000002')?.anciens).toEqual([
      { ej: '970000009', libelle: 'Hôpital ancien', date: null }
    ]);
    const etangs = await registre.ght.run(db, { ght: 'ZZ-02' });
    expect(etangs.changements).toEqual([{ annee: 2022, texte: 'Fusion' }]);
    expect([etangs.voisins.precedent?.code, etangs.voisins.suivant?.code]).toEqual(['ZZ-01', 'YY-01']);
  });

  it('un GHT inconnu est une erreur en clair', async () => {
    await expect(registre.ght.run(db, { ght: 'ZZ-99' })).rejects.toThrow('n’est pas dans le jeu');
  });
});

describe('un indicateur', () => {
  it('porte ses parties, sa bande et l’édition de chaque année', async () => {
    const modele = await registre.indicateur.run(db, { code: 'TAUX_OCCUPATION_MCO' });
    const plaine = modele.perimetres.find((p) => p.ght === 'ZZ-01');
    expect(plaine?.serie.at(-1)).toMatchObject({ numerateur: 30_451.2, denominateur: 36_600, valeur: 0.832 });
    expect(modele.bandes.at(-1)).toEqual({ annee: 2024, n: 130, p20: 0.72, mediane: 0.8, p80: 0.87 });
    expect(modele.editions[2024]).toBe('edition_2024');
  });

  it('la valeur d’un hôpital avant sa fusion dit combien d’entités elle additionne', async () => {
    const base = await avec({
      mesure: petitJeu.mesure.map((m) =>
        m.entite === '970000001' && m.indicateur === 'LITS_MCO' ? { ...m, fusion: 2 } : m
      )
    });
    const modele = await registre.indicateur.run(base, { code: 'LITS_MCO' });
    expect(modele.etablissements.find((e) => e.ej === '970000001')?.serie[0]).toMatchObject({ valeur: 100, fusion: 2 });
    base.close();
  });

  it('les lignes d’une autre définition ne se joignent pas', async () => {
    const base = await avec({
      mesure: petitJeu.mesure.map((m) => (m.indicateur === 'LITS_MCO' ? { ...m, definition: 'v0' } : m))
    });
    const modele = await registre.indicateur.run(base, { code: 'LITS_MCO' });
    expect(modele.perimetres.every((p) => p.serie.length === 0)).toBe(true);
    base.close();
  });
});
