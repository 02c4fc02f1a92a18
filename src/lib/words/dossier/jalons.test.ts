import { describe, expect, it } from 'vitest';
import type { ContratEntete } from '$lib/views/contrat/contrat.types';
import type { JalonChiffre } from '$lib/views/contrat/contrat.types';
import type { RevueModele } from '$lib/views/reunion/reunion.types';
import { pageDesJalons } from './jalons';

const clair = (texte = '') => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');
const jalon = (action: string, echeance: string, jours: number, suite: Partial<JalonChiffre> = {}): JalonChiffre => ({
  ...{ action, actionLibelle: `Action ${action}`, jalon: '1', libelle: 'Avis rendu' },
  ...{ echeance, echeanceInitiale: echeance, jours, enJeu: 400_000 },
  ...suite
});
const RETARD = [
  jalon('3.6', '2026-07-27', 65, { enJeu: 241_000, echeanceInitiale: '2026-06-27' }),
  jalon('3.6', '2026-09-22', 8, { enJeu: 241_000, jalon: '2' })
];
const PROCHAINS = [jalon('3.3', '2026-10-05', -5), jalon('5.1', '2027-06-07', -250, { enJeu: null })];
const EN_COURS: Pick<ContratEntete, 'au' | 'arret'> = { au: '2026-09-30', arret: null };
const lis = (jalons: Partial<RevueModele['jalons']>, entete = EN_COURS) =>
  pageDesJalons({ retard: [], prochains: [], autres: 0, ...jalons }, entete)[0];
const dessinDe = (page: ReturnType<typeof lis>) => {
  if (page?.dessin.genre !== 'jalons') throw new Error('des jalons');
  return page.dessin.jalons;
};

describe('les jalons d’une revue', () => {
  it('titrent par ce qui est en retard et le jour du prochain, et se rangent par échéance', () => {
    const page = lis({ retard: RETARD, prochains: PROCHAINS, autres: 4 });
    expect(clair(page?.titre)).toBe('2 jalons en retard, le prochain le 05/10');
    expect(dessinDe(page).jalons.map(({ nom, dit, retard }) => [nom, clair(dit), retard])).toEqual([
      ['3.6 Avis rendu', '27/07 (+1 mois) · 65 j de retard · 241 k€', true],
      ['3.6 Avis rendu', '22/09 · 8 j de retard · 241 k€', true],
      ['3.3 Avis rendu', '05/10 · 400 k€', false],
      ['5.1 Avis rendu', '07/06/27', false]
    ]);
  });

  it('comptent une fois les euros d’une action qui a deux jalons en retard, et tout ce qui vient dans l’année', () => {
    const chiffres = lis({ retard: RETARD, prochains: PROCHAINS, autres: 4 })?.chiffres.map(({ libelle, valeur }) => [
      libelle,
      clair(valeur)
    ]);
    expect(chiffres).toEqual([
      ['Jalons en retard', '2'],
      ['Reste à mettre en œuvre, actions en retard', '241 k€'],
      ['Prochain jalon', '05/10'],
      ['Jalons à venir', '6']
    ]);
  });

  it('disent qu’aucun n’est en retard, ou qu’aucun autre ne vient ; sans jalon, il n’y a pas de page', () => {
    expect(clair(lis({ prochains: PROCHAINS })?.titre)).toBe('Aucun jalon en retard, le prochain le 05/10');
    expect(clair(lis({ retard: RETARD.slice(0, 1) })?.titre)).toBe('1 jalon en retard, aucun autre d’ici douze mois');
    expect(lis({})).toBeUndefined();
  });

  it('trop nombreux, gardent le prochain et ceux qui portent le plus d’euros, et disent ce qu’ils laissent', () => {
    const prochains = Array.from({ length: 20 }, (_, i) =>
      jalon(`2.${i}`, `2026-11-${String(i + 1).padStart(2, '0')}`, -40, { enJeu: i * 1_000 })
    );
    const page = lis({ retard: RETARD, prochains });
    expect(dessinDe(page).jalons.map(({ nom }) => nom.split(' ')[0])).toEqual([
      ...['3.6', '3.6', '2.0', '2.12', '2.13', '2.14', '2.15', '2.16', '2.17', '2.18', '2.19']
    ]);
    expect(clair(page?.note)).toContain('11 dessinés sur 22');
  });

  it('d’un contrat gelé, se comptent au jour du gel, et rien n’est à venir', () => {
    const arret = { le: '2025-10-07', motif: 'gel' } as const;
    const page = lis({ retard: RETARD.slice(0, 1) }, { au: '2026-09-30', arret });
    expect(clair(page?.titre)).toBe('1 jalon était en retard au gel du 07/10/2025');
    expect(dessinDe(page).au).toBe('2025-10-07');
    expect(page?.chiffres.map(({ libelle }) => libelle)).not.toContain('Jalons à venir');
  });
});
