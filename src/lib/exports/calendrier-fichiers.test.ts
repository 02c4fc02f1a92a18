import { expect, it, vi } from 'vitest';
import type { CalendrierModele } from '$lib/views/calendrier/calendrier.types';

const page = vi.hoisted((): { data: { locales: object | null } } => ({ data: { locales: null } }));
const telechargeFichier = vi.hoisted(() => vi.fn<(nom: string) => void>());
vi.mock('$app/state', () => ({ page }));
vi.mock('./save-file', async (original) => ({ ...(await original<object>()), telechargeFichier }));

// Another file of tests may have read the module with the page of the kit.
vi.resetModules();
const { echeancesIcs, telecharge } = await import('./calendrier-fichiers');

const modele: CalendrierModele = {
  jeu: {
    ...{ nom: 'essai', titre: 'Essai', region: 'ZZ', regionLibelle: 'Région', donneesAu: '2026-09-30', simule: true }
  },
  ghts: [],
  contrats: [{ id: 'a', intitule: 'Contrat A', ghts: [] }],
  echeances: [
    {
      ...{ uid: 'jalon/a/1.1/1', nature: 'jalon', place: 'compte', contrats: ['a'], date: '2026-09-18' },
      ...{ initiale: null, retard: true, jours: 12, libelle: 'Fermer dix lits', detail: null, action: '1.1' },
      ...{ entite: null, exercice: null, qui: 'DAF', montant: null }
    }
  ],
  ...{
    natures: {},
    aPart: {},
    sansPlan: 0,
    total: 1,
    discutes: { total: 0, totaux: [], aPart: 0 },
    gains: [],
    sources: []
  }
};

const filtres = { nature: null, fenetre: 'tout', ght: null, contrat: null, apart: true } as const;

it('dans un agenda, un retard dit de quel jour il est : l’agenda se relit des semaines plus tard', () => {
  const texte = echeancesIcs(modele, filtres, 'https://exemple.fr').replaceAll('\r\n ', '').replaceAll('\u00a0', ' ');
  expect(texte).toContain('12 jours de retard (situation au 30/09/2026)');
});

it('un agenda fait de données du poste le dit dans son nom, comme tout fichier', async () => {
  await telecharge('ics', modele, filtres, 'https://exemple.fr');
  page.data.locales = {};
  await telecharge('ics', modele, filtres, 'https://exemple.fr');
  expect(telechargeFichier.mock.calls.map(([nom]) => nom)).toEqual([
    'trajectoire-essai-calendrier-2026-09-30.ics',
    'trajectoire-essai-calendrier-2026-09-30-donnees-locales-non-publiees.ics'
  ]);
});
