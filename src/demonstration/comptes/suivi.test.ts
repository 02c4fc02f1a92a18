import { beforeAll, describe, expect, it } from 'vitest';
import { joursEntre } from '$lib/domain/temps/calendrier';
import { fiches } from '$lib/importers/fiches';
import type { Row } from '$lib/schema/tables';
import { lisContrats } from '../contrats/definitions';
import { lisModeles } from '../contrats/modeles';
import { lisRegion } from '../parametres';
import { genereRegion } from '../region';

const parametres = lisRegion();
let compte: Row<'compte'>[];
let transmission: Row<'transmission'>[];
let mesure: Row<'mesure'>[];

beforeAll(() => {
  const region = genereRegion({ parametres, contrats: lisContrats(), modeles: lisModeles(), fiches });
  compte = region.compte ?? [];
  transmission = region.transmission ?? [];
  mesure = region.mesure ?? [];
}, 120_000);

const de = (version: Row<'compte'>['version'], poste: Row<'compte'>['poste']) =>
  compte.filter((c) => c.version === version && c.poste === poste);
const ejs = (lignes: readonly Row<'compte'>[]) => new Set(lignes.map(({ ej }) => ej));

describe('ce que les réunions demandent, dans la région de démonstration', () => {
  it('l’année en cours et la précédente ont leurs vingt et un mois de suivi', () => {
    for (const poste of ['contrats_motif_2', 'lignes_tirees', 'moratoires', 'dettes_sociales_fiscales_echues'] as const)
      expect(new Set(de('situation', poste).map(({ fin }) => fin)).size, poste).toBe(21);
  });

  it('un plan de trésorerie dit les six mois qui suivent, son jour le plus bas sous la fin du mois', () => {
    const plan = de('plan_tresorerie', 'tresorerie');
    const dernier = plan.filter(({ publie_le }) => publie_le === '2026-09-30');
    expect([...new Set(dernier.map(({ fin }) => fin))].sort()).toEqual([
      ...['2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31']
    ]);
    const bas = new Map(de('plan_tresorerie', 'tresorerie_plus_bas').map((c) => [`${c.ej} ${c.fin}`, c.montant ?? 0]));
    for (const { ej, fin, montant } of plan) expect(bas.get(`${ej} ${fin}`)).toBeLessThan(montant ?? -Infinity);
  });

  it('un plan est envoyé quand le précédent finit, depuis deux ans : on sait à chaque date ce qui était prévu', () => {
    const plan = de('plan_tresorerie', 'tresorerie');
    const editions = [...new Set(plan.map(({ publie_le }) => publie_le))].sort();
    expect(editions).toEqual(['2024-09-30', '2025-03-31', '2025-09-30', '2026-03-31', '2026-09-30']);
    for (const jour of editions) {
      const sien = plan.filter(({ publie_le }) => publie_le === jour);
      expect(sien.length).toBe(6 * ejs(sien).size);
      expect(sien.filter(({ fin }) => fin <= (jour ?? ''))).toEqual([]);
    }
  });

  it('un plan passé approche ce qui est venu sans le dire : à quelques jours de charges, plus loin de mois en mois', () => {
    const venu = new Map(de('situation', 'tresorerie').map((c) => [`${c.ej} ${c.fin}`, c.montant ?? NaN]));
    const charges = new Map<string, number>();
    for (const c of compte.filter(({ version, fin }) => version === 'situation' && fin.startsWith('2025-')))
      if (['C1', 'C2', 'C3'].includes(c.poste)) charges.set(c.ej, (charges.get(c.ej) ?? 0) + (c.montant ?? 0));
    const ecarts = de('plan_tresorerie', 'tresorerie')
      .filter(({ publie_le }) => publie_le !== '2026-09-30')
      .map(({ ej, fin, montant, publie_le }) => ({
        mois: joursEntre(publie_le ?? '', fin) / 30.4,
        jours: (((montant ?? NaN) - (venu.get(`${ej} ${fin}`) ?? NaN)) * 365) / (charges.get(ej) ?? NaN)
      }));
    expect(ecarts.length).toBeGreaterThan(1500);
    expect(ecarts.filter(({ jours }) => !(Math.abs(jours) < 8))).toEqual([]);
    const moyen = (de6: boolean) => {
      const lus = ecarts.filter(({ mois }) => (de6 ? mois > 5.5 : mois < 1.5)).map(({ jours }) => Math.abs(jours));
      return lus.reduce((somme, n) => somme + n, 0) / lus.length;
    };
    expect(moyen(false)).toBeGreaterThan(0.1);
    expect(moyen(true)).toBeGreaterThan(1.5 * moyen(false));
  });

  it('quelques établissements n’envoient pas de plan, quelques-uns ont des échues, un moratoire, une ligne tirée', () => {
    const tous = ejs(de('situation', 'tresorerie')).size;
    expect(tous).toBe(80);
    const planifient = ejs(de('plan_tresorerie', 'tresorerie')).size;
    expect(planifient).toBeGreaterThan(60);
    expect(planifient).toBeLessThan(tous);
    for (const poste of [
      'dettes_sociales_fiscales_echues',
      'moratoires',
      'lignes_tirees',
      'cessions_creances'
    ] as const) {
      const positives = de('situation', poste).filter((c) => c.fin === '2026-09-30' && (c.montant ?? 0) > 0);
      expect(positives.length, poste).toBeGreaterThan(0);
      expect(positives.length, poste).toBeLessThan(tous / 2);
    }
  });

  it('un moratoire est une part des dettes échues', () => {
    const echues = new Map(
      de('situation', 'dettes_sociales_fiscales_echues').map((c) => [`${c.ej} ${c.fin}`, c.montant ?? 0])
    );
    // Rounded to 10,000 €.
    for (const { ej, fin, montant } of de('situation', 'moratoires'))
      expect(montant ?? NaN).toBeLessThanOrEqual((echues.get(`${ej} ${fin}`) ?? NaN) * 0.6 + 5000);
  });

  it('à chaque clôture les patients et les fournisseurs ont un solde ; quelques établissements encaissent ou paient tard', () => {
    const cloture2025 = compte.filter((c) => c.version.startsWith('cf_') && c.fin === '2025-12-31');
    const par = (poste: Row<'compte'>['poste']) => cloture2025.filter((c) => c.poste === poste);
    const jours = (solde: Row<'compte'>['poste'], estDeLAnnee: (c: Row<'compte'>) => boolean) =>
      par(solde).map(({ ej, montant }) => {
        const annee = cloture2025.filter((c) => c.ej === ej && estDeLAnnee(c));
        return ((montant ?? NaN) * 365) / annee.reduce((somme, c) => somme + (c.montant ?? NaN), 0);
      });
    const creances = jours('creances_patients', (c) => c.poste === (c.budget === 'H' ? 'P2' : 'P3'));
    const dettes = jours('dettes_fournisseurs', (c) => c.poste === 'C2' || c.poste === 'C3');
    for (const [lus, seuil] of [
      [creances, 120],
      [dettes, 50]
    ] as const) {
      expect(lus.length).toBe(ejs(par('capital_rembourse')).size);
      const lents = lus.filter((n) => n > seuil).length;
      expect(lents).toBeGreaterThan(0);
      expect(lents).toBeLessThan(lus.length / 5);
    }
    // Ce qui est échu en fait partie.
    const echus = new Map(par('fournisseurs_echus').map((c) => [c.ej, c.montant ?? 0]));
    for (const { ej, montant } of par('dettes_fournisseurs'))
      expect(montant ?? NaN).toBeGreaterThan(echus.get(ej) ?? NaN);
  });

  it('un établissement sur vingt au plus paie plus d’emplois que son EPRD n’en autorise, à 1 % près', () => {
    const payes = mesure.filter((m) => m.fin.startsWith('2026-') && m.indicateur === 'ETPR_PNM_MENSUEL');
    const depassent = de('eprd', 'tper_pnm').filter(({ ej, fin, montant }) => {
      const siens = payes.filter((m) => m.entite === ej);
      const moyenne = siens.reduce((somme, { valeur }) => somme + (valeur ?? NaN), 0) / siens.length;
      return fin === '2026-12-31' && moyenne > (montant ?? NaN) * 1.01;
    });
    expect(depassent.length).toBeGreaterThan(0);
    expect(depassent.length).toBeLessThanOrEqual(4);
  });

  it('le résultat approuvé est affecté, au report et aux réserves, à l’euro', () => {
    const crp = compte.filter((c) => c.budget === 'H' && c.version === 'cf_approuve' && c.fin === '2024-12-31');
    const [ej] = ejs(crp);
    const lu = (...postes: Row<'compte'>['poste'][]) =>
      crp.filter((c) => c.ej === ej && postes.includes(c.poste)).reduce((somme, c) => somme + (c.montant ?? NaN), 0);
    expect(lu('affecte_report', 'affecte_reserves')).toBe(lu('P1', 'P2', 'P3') - lu('C1', 'C2', 'C3', 'C4'));
  });

  it('un EPRD est approuvé, rejeté ou arrêté après son envoi, jamais un autre document', () => {
    const decides = transmission.filter(({ etat }) => etat !== null);
    expect(new Set(decides.map(({ document }) => document))).toEqual(new Set(['eprd']));
    expect(new Set(decides.map(({ etat }) => etat)).size).toBe(4);
    for (const { etat_le, transmis_le } of decides) expect((etat_le ?? '') > (transmis_le ?? '')).toBe(true);
  });
});
