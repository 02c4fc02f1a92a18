import { beforeEach, expect, it, vi } from 'vitest';
import type { Saisie } from '$lib/domain/journal/champs';
import { gardeBrouillon, gardeReleve, lisBrouillon, lisReleve } from './journal-draft';

const nom = { jeu: 'essai', contrat: 'c1' };
const saisie: Saisie = {
  ...{ genre: 'atteint', cible: '1.1 1', date: '2026-09-15', echeance: '', texte: 'PV', responsable: '' },
  ...{ instance: 'revue', partie: 'ars', etat: '', meteo: '', palier: '', montant: '', statut: '' }
};

function navigateur() {
  const garde = new Map<string, string>();
  return {
    getItem: (cle: string) => garde.get(cle) ?? null,
    setItem: (cle: string, texte: string) => void garde.set(cle, texte)
  };
}

beforeEach(() => {
  vi.stubGlobal('sessionStorage', navigateur());
  vi.stubGlobal('localStorage', navigateur());
});

it('un navigateur fermé rend ce qui se tapait, participants et jours de séance compris', () => {
  const autres: Saisie[] = [{ ...saisie, genre: 'decision', cible: '', texte: 'Geler trois postes' }];
  gardeBrouillon(nom, { saisie, autres, par: 'DRH', seance: '2026-09-30' });
  gardeReleve(nom, { participants: 'DG de l’ARS', jour: '2026-09-29' });
  vi.stubGlobal('sessionStorage', navigateur());
  expect(lisBrouillon(nom)).toEqual({ saisie, autres, par: 'DRH', seance: '2026-09-30' });
  expect(lisReleve(nom)).toEqual({ participants: 'DG de l’ARS', jour: '2026-09-29' });
  expect(lisReleve({ ...nom, contrat: 'c2' })).toEqual({ participants: '', jour: null });
});

it('rien de gardé, ou autre chose, ne se rend pas', () => {
  expect([lisBrouillon(nom), lisReleve(nom)]).toEqual([null, { participants: '', jour: null }]);
  localStorage.setItem('trajectoire-releve essai c1', '{"participants":3,"jour":"hier"}');
  localStorage.setItem(
    'trajectoire-brouillon essai c1',
    JSON.stringify({ ...saisie, seance: 'hier', autres: [3, { genre: 'inconnu' }] })
  );
  expect(lisReleve(nom)).toEqual({ participants: '', jour: null });
  expect(lisBrouillon(nom)).toEqual({ saisie, autres: [], par: null, seance: null });
  vi.stubGlobal('localStorage', undefined);
  expect([lisBrouillon(nom), lisReleve(nom)]).toEqual([null, { participants: '', jour: null }]);
});
