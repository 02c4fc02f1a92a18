import { expect, it, vi } from 'vitest';
import type { Changement, Ligne, Registre } from '$lib/domain/journal/ligne';
import type { Saisie } from '$lib/domain/journal/champs';
import { cleDuDit } from '$lib/domain/journal/journal';
import type { PublishedDataset } from '$lib/engine/publication';
import { fichierDuJournal } from '$lib/importers/journal/fichier';

const garde = vi.hoisted(() => {
  const registre: Registre = { lignes: [], retirees: [] };
  return { registre };
});
vi.mock('./journal-store', () => ({
  lisJournal: () => Promise.resolve(garde.registre),
  changeJournal: (_: unknown, change: (registre: Registre) => Registre) => {
    garde.registre = change(garde.registre);
    return Promise.resolve(garde.registre);
  }
}));
vi.mock('./compute', () => ({ poseJournal: () => Promise.resolve(), appreteSaisie: () => Promise.resolve() }));
vi.mock('./journal-read', () => ({
  lisSansMoteur: () =>
    Promise.resolve({
      gain: [
        {
          ...{ contrat: 'c1', action: '2.1', gain: '1', version: null, libelle: 'Lits', brut: 2_408_000 },
          ...{ couts_induits: 0, perennite: 'perenne', effet: '2026-01-01', debut: null },
          ...{ retenu_etablissement: null, retenu_ars: null }
        }
      ]
    })
}));
vi.mock('./local.svelte', () => ({
  donneesLocales: { lis: () => Promise.resolve(), relis: () => Promise.resolve(), entete: () => null }
}));
const { MOTS_DE_LA_SAISIE } = await import('$lib/words/saisie/mots');
const { JournalDeSeance } = await import('./journal.svelte');

const publication: PublishedDataset = {
  ...{ nom: 'essai', titre: 'Essai', dataVersion: 'v1', viewsVersion: '3', simule: true, donneesAu: '2024-12-31' },
  empreintes: { manifeste: '', modeles: '', ligne: '' }
};
const decision: Changement = {
  ...{ genre: 'decision', cible: { date: '2026-09-30' }, avant: null },
  apres: { instance: 'revue', texte: 'Geler', responsable: 'DAF', echeance: null }
};

async function seanceAnnulee() {
  garde.registre = { lignes: [], retirees: [] };
  const journal = new JournalDeSeance(publication, 'c1');
  await journal.ajoute(decision, { par: 'DAF', motif: null });
  journal.releve = { participants: 'DG, DAF', jour: '2026-09-30' };
  await journal.annuleTout();
  expect(journal.releve).toEqual({ participants: '', jour: null });
  return journal;
}

it('des lignes rétablies rendent les participants de leur séance, non par-dessus ceux que l’on a tapés depuis', async () => {
  const journal = await seanceAnnulee();
  await journal.retablis();
  expect([journal.lignes?.length, journal.releve.participants]).toEqual([1, 'DG, DAF']);

  const autre = await seanceAnnulee();
  autre.releve = { participants: 'ARS', jour: null };
  await autre.retablis();
  expect([autre.lignes?.length, autre.releve.participants]).toEqual([1, 'ARS']);
});

it('tout annuler de nouveau, sans aucune ligne, ne perd ni celles d’avant ni leurs participants', async () => {
  const journal = await seanceAnnulee();
  await journal.annuleTout();
  expect(journal.retirees).toBe(1);
  await journal.retablis();
  expect([journal.lignes?.length, journal.releve.participants]).toEqual([1, 'DG, DAF']);
});

it('une ligne en cours d’écriture se dit après un rechargement, avant que la saisie soit commencée', () => {
  const places = new Map<string, string>();
  const place = {
    getItem: (cle: string) => places.get(cle) ?? null,
    setItem: (cle: string, texte: string) => void places.set(cle, texte)
  };
  vi.stubGlobal('sessionStorage', place);
  vi.stubGlobal('localStorage', place);
  const vierge: Saisie = {
    ...{ genre: 'decision', cible: '', date: '2026-09-30', echeance: '', texte: '', responsable: '' },
    ...{ instance: 'revue', partie: 'ars', etat: '', meteo: '', palier: '', montant: '', statut: '' }
  };
  const recharge = () => new JournalDeSeance(publication, 'c1').genreEnCours;
  expect(recharge()).toBeNull();
  new JournalDeSeance(publication, 'c1').garde({ saisie: vierge, autres: [], par: 'DAF', seance: null });
  expect(recharge()).toBeNull();
  new JournalDeSeance(publication, 'c1').garde({
    saisie: { ...vierge, texte: 'Geler tr' },
    autres: [],
    par: 'DAF',
    seance: null
  });
  expect(recharge()).toBe('decision');
  expect(MOTS_DE_LA_SAISIE.enCours('decision')).toMatch(
    /^Une ligne est en cours de saisie, non enregistrée \(Décision\)/
  );
  vi.unstubAllGlobals();
});

const realise = (id: string, net: number, action = '2.1', effet: { effet?: null } = {}): Ligne => ({
  ...{ genre: 'palier', cible: { action, gain: '1' }, avant: { rang: null, palier: null } },
  apres: { date: '2026-09-30', palier: 'realise', net, acte: null, ...effet },
  ...{ id, contrat: 'c1', par: 'DAF', le: `2026-09-30T09:00:0${id}.000Z`, version: 'v1', motif: null }
});

it('un journal ouvert qui contredit celui du poste le dit aussitôt, sans que la saisie soit commencée', async () => {
  const geler: Ligne = { ...realise('3', 0), ...decision };
  const ailleurs = realise('4', 1_000_000, '9.9');
  garde.registre = { lignes: [realise('1', 1_000_000), geler], retirees: [] };
  const journal = new JournalDeSeance(publication, 'c1');
  const nom = { jeu: 'essai', contrat: 'c1' };
  const texte = fichierDuJournal(nom, { lignes: [realise('2', 2_408_000), ailleurs], retirees: [] });
  expect(await journal.recoit(new File([texte], 'autre.json'))).toEqual({
    ...{ genre: 'fusionne', ecartees: 0, contraires: 2, inappliquees: 1 }
  });
  expect(journal.conflits.map((lignes) => lignes.map(({ id }) => id))).toEqual([['1', '2']]);
  // The decision alone: two lines contradict each other, and one is aimed at a gain that the contract does not have.
  expect(journal.bilan).toEqual({ lignes: 4, appliquees: 1, contraires: 2 });
});

it('des lignes qui se contredisent ne sont pas dites appliquées avant que le contrat soit lu', async () => {
  garde.registre = { lignes: [realise('1', 1_000_000), realise('2', 2_408_000)], retirees: [] };
  const journal = new JournalDeSeance(publication, 'c1');
  expect(journal.bilan).toBeNull();
  await journal.reprends();
  expect([journal.contrat, journal.bilan]).toEqual([null, { lignes: 2, appliquees: 0, contraires: 2 }]);
});

it('une étape gardée avant que le jour d’effet se dise ne contredit pas la même, dite depuis', () => {
  expect(cleDuDit(realise('1', 1_000_000))).toBe(cleDuDit(realise('2', 1_000_000, '2.1', { effet: null })));
});
