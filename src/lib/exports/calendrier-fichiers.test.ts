import { expect, it } from 'vitest';
import type { CalendrierModele } from '$lib/views/calendrier/calendrier.types';
import { echeancesIcs } from './calendrier-fichiers';

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

it('dans un agenda, un retard dit de quel jour il est : l’agenda se relit des semaines plus tard', () => {
  const filtres = { nature: null, fenetre: 'tout', ght: null, contrat: null, apart: true } as const;
  const texte = echeancesIcs(modele, filtres, 'https://exemple.fr').replaceAll('\r\n ', '').replaceAll('\u00a0', ' ');
  expect(texte).toContain('12 jours de retard (situation au 30/09/2026)');
});
