import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames, type Row, type TableRows } from '$lib/schema/tables';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { registre } from './registre';

let db: NativeDatabase;
beforeAll(async () => {
  db = await avec({});
});
afterAll(() => db.close());

async function avec(rows: TableRows): Promise<NativeDatabase> {
  const base = await NativeDatabase.open();
  await base.fill({ ...petitJeu, ...rows }, tableNames);
  return base;
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
    expect(familles.find((f) => f.code === 'finances')?.vide).toMatch(/DIAMANT/);
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

  it('classe parmi tous les périmètres suivis à la dernière année', async () => {
    const troisieme: Row<'mesure'>[] = petitJeu.mesure
      .filter((m) => m.entite === 'ZZ-02' && m.indicateur === 'LITS_MCO')
      .map((m) => ({ ...m, entite: 'YY-01', valeur: 70 }));
    const base = await avec({ mesure: [...petitJeu.mesure, ...troisieme] });
    const rang = async (ght: string) => {
      const { familles } = await registre.ght.run(base, { ght });
      return familles[0]?.cartes.find((c) => c.indicateur.code === 'LITS_MCO')?.rang;
    };
    // 100, 40 et 70 lits : sans sens favorable, le premier est le plus élevé.
    expect(await rang('ZZ-01')).toEqual({ annee: 2024, rang: 1, n: 3 });
    expect(await rang('ZZ-02')).toEqual({ annee: 2024, rang: 3, n: 3 });
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
        m.entite === '970000001' && m.indicateur === 'LITS_MCO' ? { ...m, membres: 2, attendus: 2 } : m
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
