import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClosed } from '$lib/engine/closed';
import type { ClosedPart } from '$lib/engine/database';
import type { NativeDatabase } from '$lib/engine/native.server';
import { tablesParContrat, type TableRows } from '$lib/schema/tables';
import { repond } from './explorer/question';
import { fermesDuModele } from './fermes-dits';
import { registre } from './registre';
import { chiffresCles } from '$lib/words/contrat/synthese';
import { moteurDe, ouvreJeuDEssai } from '../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { chargeVue } from './load-view';
import { lanceVue } from './closed-parts';
import { compose } from '$lib/local/overlay';
import { RESERVE_FERMEE } from '$lib/domain/indicateur/qualite';

const ghtDe = new Map(petitJeu.etablissement.map(({ ej, ght }) => [ej, ght]));
const ghtDeMesure = ({ entite_type: type, entite }: { entite_type: string; entite: string }) =>
  type === 'ght' ? entite : ghtDe.get(entite);

const fermee = (table: ClosedPart['table'], partition: string): ClosedPart => ({
  ...{ table, partition },
  fichier: `ght/${partition}/${table}.parquet`
});

/** The small dataset as the engine of a reader holds it, to whom the server refuses these parts. */
async function ouvre(closed: readonly ClosedPart[]): Promise<NativeDatabase> {
  const ferme = (table: string, partition: string | undefined) =>
    closed.some((c) => c.table === table && c.partition === partition);
  const rows: TableRows = {
    ...petitJeu,
    mesure: petitJeu.mesure.filter((m) => !ferme('mesure', ghtDeMesure(m))),
    compte: petitJeu.compte.filter((c) => !ferme('compte', ghtDe.get(c.ej)))
  };
  for (const table of tablesParContrat) if (ferme(table, 'essai-2024')) Object.assign(rows, { [table]: [] });
  return ouvreJeuDEssai(rows, closed);
}

/** The same, open while the tests of a block run. */
function ouvrePourLeBloc(closed: readonly ClosedPart[], tient: (db: NativeDatabase) => void): void {
  let ouverte: NativeDatabase | undefined;
  beforeAll(async () => {
    ouverte = await ouvre(closed);
    tient(ouverte);
  });
  afterAll(() => ouverte?.close());
}

const FERME = 'non disponible (partie fermée)';

describe('les mesures d’un GHT fermées au lecteur', () => {
  const closed = [fermee('mesure', 'ZZ-02')];
  let db: NativeDatabase;
  ouvrePourLeBloc(closed, (ouverte) => (db = ouverte));

  it('le portefeuille montre les autres et nomme ce qui est fermé ; la région, publiée entière, reste', async () => {
    const modele = await lanceVue(db, closed, 'portefeuille', {});
    expect(fermesDuModele(modele)).toEqual(['Étangs']);
    const lits = (ght: string) => modele.lignes.find((l) => l.ght === ght)?.series.LITS_MCO;
    expect(lits('ZZ-01')?.map(({ valeur }) => valeur)).toEqual([110, 100]);
    expect(lits('ZZ-02')).toEqual([2023, 2024].map((annee) => ({ ...ferme, annee })));
    expect(modele.region.LITS_MCO?.map(({ valeur }) => valeur)).toEqual([140]);
  });

  it('les lits de ses hôpitaux ne sont dits nuls ni sur la carte, ni parmi ses membres', async () => {
    const { carte } = await lanceVue(db, closed, 'portefeuille', {});
    const chez = (ght: string) =>
      carte.etablissements.filter((e) => e.ght === ght).map(({ ferme: dit }) => dit ?? false);
    expect(new Set(chez('ZZ-02'))).toEqual(new Set([true]));
    expect(new Set(chez('ZZ-01'))).toEqual(new Set([false]));
    const { etablissements } = await lanceVue(db, closed, 'ght', { ght: 'ZZ-02' });
    expect(etablissements.map(({ litsMco, ferme: dit }) => [litsMco, dit])).toEqual([[null, true]]);
  });

  it('aucun rang parmi ceux qui restent : il manque quelqu’un', async () => {
    const { familles } = await lanceVue(db, closed, 'ght', { ght: 'ZZ-01' });
    const taux = familles.flatMap((f) => f.cartes).find((c) => c.indicateur.code === 'TAUX_OCCUPATION_MCO');
    expect(taux).toMatchObject({ rang: null, rangFerme: true });
  });

  it('la page du GHT fermé garde ce qui est public, et ne dit pas que le jeu n’a rien', async () => {
    const modele = await lanceVue(db, closed, 'ght', { ght: 'ZZ-02' });
    expect(modele.ght.libelle).toBe('Étangs');
    const lits = modele.familles.flatMap((f) => f.cartes).find((c) => c.indicateur.code === 'LITS_MCO');
    expect(lits?.serie).toEqual([{ ...ferme, annee: 2024 }]);
    expect(lits?.partRegion).toBeNull();
  });

  it('l’explorateur répond, chaque année fermée dite telle', async () => {
    const explorer = await registre.explorer.run(db, {});
    const question = { indicateurs: ['LITS_MCO'], niveau: 'ght' as const, perimetres: [], de: 2024, a: 2024 };
    const { blocs } = await repond(withClosed(db, closed), question, explorer);
    const points = Object.fromEntries(blocs.flatMap((b) => b.series.map((s) => [s.entite, s.points[0]])));
    expect(points['ZZ-01']).toMatchObject({ valeur: 100 });
    expect(points['ZZ-02']).toEqual({ ...ferme, annee: 2024 });
    // Open, without a row: nobody refuses it.
    expect(points['YY-01']).toMatchObject({ valeur: null, qualite: 'manquant' });
  });

  it('un contrat dont les hôpitaux sont ailleurs n’en est pas changé', async () => {
    const modele = await lanceVue(db, closed, 'contrat', { contrat: 'essai-2024' });
    expect(fermesDuModele(modele)).toEqual([]);
    expect(modele).toEqual(await registre.contrat.run(db, { contrat: 'essai-2024' }));
  });

  it('un fichier importé ne fait aucune somme de ceux qui restent : ni région, ni périmètres suivis', async () => {
    const mesure = petitJeu.mesure
      .filter((m) => m.entite_type === 'ght' && m.entite === 'ZZ-01' && m.indicateur === 'LITS_MCO')
      .map((m) => ({ ...m, valeur: 90 }));
    const { locales } = await compose(withClosed(db, closed), null, [{ mesure }]);
    const sommes = locales.sommes.filter(({ entite_type: type }) => type === 'region');
    expect(new Set(sommes.map(({ entite }) => entite))).toEqual(new Set(['ZZ', 'SUIVIS']));
    expect(new Set(sommes.map(({ valeur, reserve }) => `${valeur}, ${reserve}`))).toEqual(
      new Set([`null, ${RESERVE_FERMEE}`])
    );
    expect(locales.sommesRetirees.map((cle) => cle[1])).toContain('ZZ');
  });
});

const ferme = { valeur: null, qualite: 'ferme', statut: 'definitif' };

describe('les comptes des membres d’un contrat fermés au lecteur', () => {
  const closed = [fermee('compte', 'ZZ-01')];
  let db: NativeDatabase;
  ouvrePourLeBloc(closed, (ouverte) => (db = ouverte));

  it('la salle du contrat montre ses actions ; trésorerie et projection sont dites fermées, jamais « non fournies »', async () => {
    const modele = await lanceVue(db, closed, 'contrat', { contrat: 'essai-2024' });
    expect(fermesDuModele(modele)).toEqual(['comptes:Plaine']);
    expect(modele.axes.flatMap((a) => a.actions).length).toBeGreaterThan(0);
    expect(modele.comptesFermes).toEqual(['CH de la Plaine']);
    const chiffre = (code: string) => chiffresCles(modele).find((c) => c.code === code);
    expect(chiffre('tresorerie')).toMatchObject({ valeur: null, precision: FERME });
    expect(modele.tresorerie).toEqual([]);
  });

  it('une ligne du portefeuille n’en tire ni trésorerie la plus basse, ni compte d’EJ concernées', async () => {
    const { lignes } = await lanceVue(db, closed, 'portefeuille', {});
    const suivi = lignes.flatMap((l) => l.suivis)[0];
    expect(suivi).toMatchObject({ comptesFermes: true, tresorerie: null, critere: null });
  });

  it('les actions, qui ne lisent aucun compte, sont entières', async () => {
    const modele = await lanceVue(db, closed, 'actions', { contrat: 'essai-2024' });
    expect(modele).toEqual(await registre.actions.run(db, { contrat: 'essai-2024' }));
  });
});

describe('le dossier d’un contrat fermé au lecteur', () => {
  const closed = tablesParContrat.map((table) => fermee(table, 'essai-2024'));
  let db: NativeDatabase;
  ouvrePourLeBloc(closed, (ouverte) => (db = ouverte));

  it('le portefeuille garde ses faits publics, et ne donne aucun total sans lui', async () => {
    const modele = await lanceVue(db, closed, 'portefeuille', {});
    expect(fermesDuModele(modele)).toEqual(['Contrat de performance de la Plaine']);
    expect(modele).toMatchObject({ totaux: null, totauxFermes: true });
    expect(modele.lignes.flatMap((l) => l.suivis)[0]).toMatchObject({ ferme: true, suivi: false });
  });

  it('la page du GHT dit que son suivi est fermé', async () => {
    const { contrats } = await lanceVue(db, closed, 'ght', { ght: 'ZZ-01' });
    expect(contrats).toMatchObject([{ ferme: true, suivi: null }]);
  });

  it('sa propre page reste un accès réservé', async () => {
    await expect(lanceVue(db, closed, 'contrat', { contrat: 'essai-2024' })).rejects.toMatchObject({ kind: 'refuse' });
  });

  it('un recalcul local reprend ce qui était écrit de lui, et n’additionne rien quand rien ne l’est', async () => {
    const ecrit = await ouvreJeuDEssai(petitJeu);
    expect(await lanceVue(ecrit, [], 'portefeuille', {})).toMatchObject({ totaux: { contrats: 1 } });
    ecrit.close();
    for (const table of ['suivi', 'alerte']) await db.query(`DELETE FROM ${table}`);
    const refuses = (['suivi', 'alerte'] as const).map((table) => ({ table, partition: '', fichier: 'suivi.zip' }));
    const lus = await chargeVue(moteurDe(db, [...closed, ...refuses]), 'portefeuille', {});
    const modele = await lanceVue(db, lus, 'portefeuille', {});
    expect(modele).toMatchObject({ totaux: null, totauxFermes: true });
    expect(fermesDuModele(modele)).toEqual(['Contrat de performance de la Plaine']);
  });
});

it('rien de fermé : le modèle est celui qui est écrit à l’avance, sans un champ de plus', async () => {
  const db = await ouvre([]);
  expect(await lanceVue(db, [], 'portefeuille', {})).toEqual(await registre.portefeuille.run(db, {}));
  db.close();
});
