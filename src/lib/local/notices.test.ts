import { afterEach, expect, it } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { resultatVide } from '$lib/importers/resultat';
import { tableNames, type Row } from '$lib/schema/tables';
import { reprisesEnMots } from '$lib/words/importer/notices';
import { moteurDe } from '../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { compose, surcoucheDe } from './overlay';
import { rapprocheContrats, rattacheNotices } from './notices';
import { estTouchee, touchesDe } from './touched-views';

const [A, B, SITE_DE_B] = ['970000001', '970000002', '970000011'];

const notice = (ej: string, campagne: number, numero: string, montant: number): Row<'notification'> => ({
  ...{ ej, site: null, campagne, detail: 'notification', numero, date: `${campagne}-06-01`, enveloppe: 'FIR' },
  ...{ sous_enveloppe: null, mode: null, mesure: null, libelle: null, montant, edition: 'hapi', source: 'essai' },
  simule: true
});

let db: NativeDatabase;
const ouvre = async (notification: Row<'notification'>[] = petitJeu.notification) => {
  db = await NativeDatabase.open();
  await db.fill({ ...petitJeu, notification }, tableNames);
};
afterEach(() => db.close());

it('un fichier HAPI remplace ce qui était notifié à l’entité pour sa campagne, et pas pour les autres', async () => {
  await ouvre();
  const pose = await compose(db, null, [{ notification: [notice(A, 2024, 'E9', 200_000), notice(A, 2023, 'E8', 1)] }]);
  expect(pose.problemes).toEqual([]);
  expect(pose.differences).toMatchObject([{ table: 'notification', ajoutees: 2, changees: 0, retirees: 1 }]);
  expect(surcoucheDe(pose.locales).retraits).toContainEqual({
    ...{ table: 'notification', colonnes: ['ej', 'campagne', 'detail'] },
    valeurs: [
      [A, 2024, 'notification'],
      [A, 2023, 'notification']
    ]
  });
});

it('il fait recalculer les aides des contrats de l’entité, et aucun indicateur', async () => {
  await ouvre();
  const { portee } = await compose(db, null, [{ notification: [notice(A, 2024, 'E9', 200_000)] }]);
  const touches = await touchesDe(db, portee);
  expect(estTouchee('aides', { contrat: 'essai-2024' }, touches)).toBe(true);
  expect(estTouchee('aides-region', {}, touches)).toBe(true);
  expect(estTouchee('indicateur', { code: 'LITS_MCO' }, touches)).toBe(false);
});

it('les notices lues sans jeu vont à ses entités, par leurs sites au besoin ; les autres sont dites', async () => {
  await ouvre();
  const lu = {
    ...resultatVide('hapi', 'hapi.csv'),
    rows: {
      notification: [
        notice(A, 2024, 'E1', 100),
        notice(SITE_DE_B, 2024, 'E2', 200),
        notice('990000099', 2024, 'E3', 300)
      ]
    },
    notifies: {
      colonne: 'ID_BENEFICIAIRE',
      beneficiaires: [{ valeur: '990000099', ligne: 4, nombre: 1, montant: 300 }]
    }
  };
  const rattaches = await rattacheNotices(moteurDe(db), [lu], () => undefined);
  expect(rattaches?.resultats[0]?.rows.notification?.map(({ ej, site, montant }) => [ej, site, montant])).toEqual([
    [A, null, 100],
    [B, SITE_DE_B, 200]
  ]);
  expect(rattaches?.notices.laisses).toMatchObject([{ ligne: 4, valeur: '990000099' }]);
  expect(rattaches && reprisesEnMots(rattaches.notices)).toBe(
    '2\u00a0notifications reprises (300\u00a0€), 1\u00a0bénéficiaire laissé de côté (300\u00a0€)'
  );
});

it('des fichiers sans notification n’ont rien à rapprocher', async () => {
  await ouvre();
  expect(await rattacheNotices(moteurDe(db), [resultatVide('sae', 'sae.csv')], () => undefined)).toBeNull();
});

it('un contrat dit ce que ses tranches retrouvent, et ce qui ne se rapproche pas, en euros', async () => {
  // 200 000 € of FIR for 2024 in the schedule of the tranche; 7 000 € answer nothing.
  await ouvre([notice(A, 2024, 'E1', 200_000), notice(A, 2024, 'E2', 7_000)]);
  const [rapproche] = await rapprocheContrats(moteurDe(db), ['essai-2024'], () => undefined);
  expect(rapproche).toMatchObject({ id: 'essai-2024', retrouve: 200_000, rapprochement: { paires: 1 } });
  expect(rapproche?.rapprochement.sansTranche.map(({ numero, montant }) => [numero, montant])).toEqual([['E2', 7_000]]);
});
