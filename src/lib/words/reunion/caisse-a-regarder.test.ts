import { expect, it } from 'vitest';
import type { ConseilModele } from '$lib/views/reunion/reunion.types';
import { caisseEnMots, chiffreDeLaCaisse, sansPlanDeCaisse } from './caisse-a-regarder';

const clair = (texte: string | null) => texte?.replaceAll(/[\u00a0\u202f]/gu, ' ');

type Caisse = ConseilModele['tresorerie'][number];
const caisse = (nom: string, montant: number, seuil: number | null, bas: number | null): Caisse => ({
  ...{ nom, date: '2026-09-30', montant, jours: null, seuil, constates: [] },
  plan: bas === null ? [] : [{ fin: '2026-10-31', montant: bas + 1e6, plusBas: bas }]
});

const CHU = caisse('CHU', 30e6, 27e6, 8e6);
const EPSM = caisse('EPSM', 5e6, 3e6, 4e6);

it('chaque caisse se lit face à son propre seuil : 8 M€ contre 27 M€ viennent avant 4 M€ contre 3 M€', () => {
  const tresorerie = [EPSM, CHU];
  expect(clair(caisseEnMots({ tresorerie }))).toBe(
    'caisse à regarder d’abord : CHU, 8,0 M€ au plus bas en octobre 2026'
  );
  expect(chiffreDeLaCaisse(tresorerie)).toMatchObject([
    { precision: 'CHU, au plus bas en octobre 2026', manque: true }
  ]);
  expect(chiffreDeLaCaisse([EPSM])).toMatchObject([{ libelle: 'Caisse', manque: false }]);
});

it('dit le solde de qui est déjà sous zéro ou sous son seuil, et nomme fin de mois ce qui n’est pas un jour le plus bas', () => {
  const decouvert = caisse('CH', -200_000, 1e6, 4e6);
  expect(clair(caisseEnMots({ tresorerie: [CHU, decouvert] }))).toBe(
    'caisse à regarder d’abord : CH, −200 k€ au 30/09/2026'
  );
  expect(clair(caisseEnMots({ tresorerie: [caisse('CH', 1e6, 3e6, 2e6)] }))).toBe('caisse : CH, 1,0 M€ au 30/09/2026');
  const enFin = { ...EPSM, plan: [{ fin: '2026-11-30', montant: 2e6, plusBas: null }] };
  expect(clair(caisseEnMots({ tresorerie: [enFin] }))).toBe('caisse : EPSM, 2,0 M€ fin novembre 2026');
});

it('sans plan, ne dit rien de prévu, sinon la caisse à regarder et non la moins dotée en euros', () => {
  const tresorerie = [caisse('petit', 1e6, 500_000, null), caisse('grand', 8e6, 27e6, null)];
  expect([caisseEnMots({ tresorerie }), chiffreDeLaCaisse(tresorerie)]).toEqual([null, []]);
  expect(clair(sansPlanDeCaisse({ tresorerie }))).toBe(
    'Aucun plan de trésorerie n’est transmis ; caisse à regarder d’abord : grand, 8,0 M€ au 30/09/2026'
  );
});
