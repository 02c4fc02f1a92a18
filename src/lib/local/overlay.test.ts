import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames, type Row, type TableRows } from '$lib/schema/tables';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { compose, surcoucheDe, type Pose } from './overlay';

let db: NativeDatabase;
beforeAll(async () => {
  db = await NativeDatabase.open();
  await db.fill(petitJeu, tableNames);
});
afterAll(() => db.close());

/** The small dataset's own measure of beds, with other values. */
function lits(entite_type: 'ej' | 'ght', entite: string, annee: number, valeur: number): Row<'mesure'> {
  return {
    ...{ entite_type, entite, indicateur: 'LITS_MCO', definition: 'v1', edition: `edition_${annee}` },
    ...{ debut: `${annee}-12-31`, fin: `${annee}-12-31`, valeur, numerateur: null, denominateur: null, base: null },
    ...{
      statut: 'definitif',
      qualite: 'ok',
      membres: null,
      attendus: null,
      fusion: null,
      reserve: null,
      source: 'essai',
      publie_le: null
    },
    simule: true
  };
}

const de = (pose: Pose, entite: string, edition = 'edition_2025') =>
  pose.locales.sommes.find((m) => m.entite === entite && m.edition === edition);

describe('poser un fichier sur un jeu', () => {
  it('une année nouvelle de deux GHT s’ajoute, et la région les somme : 90 + 45 = 135 lits', async () => {
    const mesure = [lits('ght', 'ZZ-01', 2025, 90), lits('ght', 'ZZ-02', 2025, 45)];
    const pose = await compose(db, null, [{ mesure }]);
    expect(pose.problemes).toEqual([]);
    expect(pose.differences).toMatchObject([{ table: 'mesure', ajoutees: 2, changees: 0, retirees: 0 }]);
    expect(de(pose, 'ZZ')).toMatchObject({ valeur: 135, membres: 2, attendus: 2, qualite: 'ok' });
    // The third perimeter followed is not in the file: the sum of all of them is not known.
    expect(de(pose, 'SUIVIS')).toMatchObject({ valeur: null, qualite: 'manquant' });
  });

  it('reprendre une édition remplace toute l’entité : la mesure que le fichier n’a plus est retirée', async () => {
    const pose = await compose(db, null, [{ mesure: [lits('ght', 'ZZ-01', 2024, 96)] }]);
    const [difference] = pose.differences;
    // ZZ-01 had beds, occupation and doctors in this edition.
    expect(difference).toMatchObject({ table: 'mesure', ajoutees: 0, changees: 1, retirees: 2 });
    expect(difference?.lignes.find((l) => l.genre === 'changee')?.champs).toEqual([
      { colonne: 'valeur', avant: 100, apres: 96 },
      {
        ...{ colonne: 'reserve', avant: null },
        apres: 'à vérifier\u00a0: 96 pour le GHT, 100 pour la somme de ses membres'
      }
    ]);
    // 96 + 40 of ZZ-02.
    expect(de(pose, 'ZZ', 'edition_2024')).toMatchObject({ valeur: 136 });
  });

  it('les valeurs d’un hôpital fusionné reviennent à celui qui l’a repris', async () => {
    const mesure = [lits('ej', '970000009', 2025, 10), lits('ej', '970000002', 2025, 20)];
    const pose = await compose(db, null, [{ mesure }]);
    expect(pose.portee.unites).toMatchObject([
      { genre: 'mesures', entite: '970000002', rows: { mesure: [{ valeur: 30 }] } }
    ]);
  });

  it('un périmètre ou un indicateur que le jeu ne suit pas est compté et laissé', async () => {
    const ailleurs = lits('ght', 'XX-01', 2025, 10);
    const inconnu = { ...lits('ght', 'ZZ-01', 2025, 10), indicateur: 'NULLE_PART' };
    const pose = await compose(db, null, [{ mesure: [ailleurs, inconnu] }]);
    expect(pose.horsDuJeu).toBe(2);
    expect(pose.portee.unites).toEqual([]);
  });

  it('un classeur posé sur un contrat écarte ce que la saisie de séance y avait mis, et laisse celle des autres', async () => {
    const [contrat] = petitJeu.contrat;
    const { locales } = await compose(db, null, [{ contrat: [contrat] }]);
    const base = (id: string) => ({ contrat: id, rows: {}, importee: false });
    const avec = { ...locales, bases: [base(contrat.id), base('autre')] };
    const pose = await compose(db, avec, [{ contrat: [{ ...contrat, intitule: 'Repris' }] }]);
    expect(pose.locales.bases).toEqual([base('autre')]);
    const ailleurs = await compose(db, avec, [{ mesure: [lits('ght', 'ZZ-01', 2025, 90)] }]);
    expect(ailleurs.locales.bases).toEqual(avec.bases);
  });

  it('un contrat d’un autre jeu nomme les entités juridiques que ce jeu ne connaît pas, sans être refusé', async () => {
    const [contrat] = petitJeu.contrat;
    const [membre] = petitJeu.contrat_perimetre;
    const contrat_perimetre = ['990000029', '970000001', '990000011'].map((ej) => ({
      ...membre,
      contrat: contrat.id,
      ej
    }));
    const pose = await compose(db, null, [{ contrat: [contrat], contrat_perimetre }]);
    expect(pose.inconnues).toEqual(['990000011', '990000029']);
    expect(pose.problemes).toEqual([]);
    const suivi = await compose(db, null, [{ contrat: [contrat], contrat_perimetre: [membre] }]);
    expect(suivi.inconnues).toEqual([]);
  });

  describe('les faits à venir, qu’aucune situation ne montre encore', () => {
    const { jeu: _jeu, mesure: _mesure, reference: _reference, ...rows } = petitJeu;
    const aVenirDePlus = async (ajout: TableRows) =>
      (await compose(db, null, [{ ...rows, ...ajout }])).posterieurs - (await compose(db, null, [rows])).posterieurs;

    it('un compte financier clos après le dernier jour du jeu en est un ; un EPRD, une prévision, n’en est pas un', async () => {
      const [compte] = petitJeu.compte;
      const de2099 = { ...compte, debut: '2099-01-01', fin: '2099-12-31', publie_le: null };
      expect(await aVenirDePlus({ compte: [...petitJeu.compte, { ...de2099, version: 'eprd' }] })).toBe(0);
      expect(await aVenirDePlus({ compte: [...petitJeu.compte, { ...de2099, version: 'cf_arrete' }] })).toBe(1);
    });

    it('une décision exécutée après le dernier jour du jeu en est un', async () => {
      const [decision] = petitJeu.decision;
      const de2099 = { ...decision, faite_le: '2099-03-01', enregistre_le: null };
      expect(await aVenirDePlus({ decision: [...petitJeu.decision, { ...de2099, rang: 99 }] })).toBe(1);
    });
  });

  it('un contrat repris tel quel ne change rien', async () => {
    const { jeu: _jeu, mesure: _mesure, reference: _reference, ...rows } = petitJeu;
    const pose = await compose(db, null, [rows]);
    expect(pose.differences).toEqual([]);
    expect(pose.problemes).toEqual([]);
  });

  it('une source que le jeu ne connaît pas vient avec le contrat ; une source que personne ne décrit est dite', async () => {
    const contrat = petitJeu.contrat.map((c) => ({ ...c, source: 'classeur' }));
    const [essai] = petitJeu.source;
    const decrite = await compose(db, null, [{ contrat, source: [{ ...essai, id: 'classeur' }] }]);
    expect(decrite.locales.annexes.source.map((s) => s.id)).toEqual(['classeur']);
    expect(decrite.problemes).toEqual([]);
    const orpheline = await compose(db, null, [{ contrat }]);
    expect(orpheline.problemes).toMatchObject([{ table: 'contrat', colonne: 'source', valeur: 'classeur' }]);
  });

  it('un second import s’ajoute au premier, et l’unité reprise n’y est qu’une fois', async () => {
    const premier = await compose(db, null, [{ mesure: [lits('ght', 'ZZ-01', 2025, 90)] }]);
    const suite: TableRows = { mesure: [lits('ght', 'ZZ-01', 2025, 91), lits('ght', 'ZZ-02', 2025, 45)] };
    const second = await compose(db, premier.locales, [suite]);
    const { rows, retraits } = surcoucheDe(second.locales);
    expect(rows.mesure?.filter((m) => m.entite_type === 'ght').map((m) => m.valeur)).toEqual([91, 45]);
    expect(retraits.find((r) => r.colonnes.length === 4)?.valeurs).toEqual([
      ['essai', 'edition_2025', 'ght', 'ZZ-01'],
      ['essai', 'edition_2025', 'ght', 'ZZ-02']
    ]);
    expect(de(second, 'ZZ')).toMatchObject({ valeur: 136 });
  });
});

describe('la marque de l’année suivante', () => {
  const parAnnee = (pose: Pose) =>
    (surcoucheDe(pose.locales).rows.mesure ?? [])
      .filter((m) => m.entite_type === 'ght')
      .map(({ entite, fin, valeur, reserve }) => `${entite} ${fin.slice(0, 4)} ${valeur} ${reserve ?? 'sans marque'}`);
  const SAUT = 'à vérifier\u00a0: de 1\u202f100 en 2023 à 100, 5\u00a0fois moins ou davantage';
  let suivi: NativeDatabase;

  const ouvre = async (marquee: string | null) => {
    suivi = await NativeDatabase.open();
    const indicateur = petitJeu.indicateur.map((i) => ({
      ...i,
      fiche: JSON.stringify({ ...(JSON.parse(i.fiche) as object), vraisemblance: { min: 0, texte: 'positif' } })
    }));
    const mesure = petitJeu.mesure
      .filter((m) => m.statut === 'definitif')
      .map((m) =>
        m.entite === 'ZZ-01' && m.indicateur === 'LITS_MCO' && m.fin === '2024-12-31' ? { ...m, reserve: marquee } : m
      );
    await suivi.fill({ ...petitJeu, indicateur, mesure }, tableNames);
  };
  afterEach(() => suivi.close());

  it('1 100 lits importés pour 2023 font douter des 100 lits publiés de 2024, et de la région qui les compte', async () => {
    await ouvre(null);
    const pose = await compose(suivi, null, [{ mesure: [lits('ght', 'ZZ-01', 2023, 1100)] }]);
    expect(parAnnee(pose)).toContain(`ZZ-01 2024 100 ${SAUT}`);
    expect(pose.aVerifier.map(({ message }) => message.replace(/^.*, /, ''))).toEqual([
      '5\u00a0fois moins ou davantage.'
    ]);
    expect(de(pose, 'ZZ', 'edition_2024')?.valeur).toBe(140);
    expect(de(pose, 'ZZ', 'edition_2024')?.reserve).toMatch(/à vérifier/);
  });

  it('105 lits importés pour 2023 lèvent la marque de 2024, que le jeu publie contre 1 100', async () => {
    await ouvre(SAUT);
    const pose = await compose(suivi, null, [{ mesure: [lits('ght', 'ZZ-01', 2023, 105)] }]);
    expect(parAnnee(pose)).toContain('ZZ-01 2024 100 sans marque');
    expect(pose.aVerifier).toEqual([]);
  });

  it('une marque d’une autre nature reste', async () => {
    await ouvre('à vérifier\u00a0: LIT_MCO = 100, somme de ses parties 98');
    const pose = await compose(suivi, null, [{ mesure: [lits('ght', 'ZZ-01', 2023, 105)] }]);
    expect(pose.locales.marques).toBeUndefined();
  });

  it('un fichier qui vient ensuite pour 2024 remplace ce qui n’était que marqué', async () => {
    await ouvre(null);
    const premiere = await compose(suivi, null, [{ mesure: [lits('ght', 'ZZ-01', 2023, 1100)] }]);
    const seconde = await compose(suivi, premiere.locales, [{ mesure: [lits('ght', 'ZZ-01', 2024, 101)] }]);
    expect(seconde.locales.marques).toBeUndefined();
  });
});
