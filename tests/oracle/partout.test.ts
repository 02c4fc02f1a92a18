import { beforeAll, describe, expect, it } from 'vitest';
import { HYPOTHESES_ATTERRISSAGE } from '$lib/domain/comptes/hypotheses-atterrissage';
import { tableauDesPostes } from '$lib/domain/comptes/tableau-atterrissage';
import type { NomDeVue, Vues } from '$lib/views/vues';
import { fichierDesActions } from '$lib/exports/actions-csv';
import { csvsDe } from '$lib/exports/contrat.fixture';
import { totaux } from '$lib/words/action/mesures';
import { ecartesEnMots } from '$lib/words/portefeuille/ecartes';
import { lisCsv } from '$lib/importers/lecture/csv';
import { contratSuivi, rassemble } from '$lib/views/portefeuille/suivi';
import { ecritsDeLaDemonstration, type Ecrits } from './ecrits';

let ecrits: Ecrits;
let contrats: string[];
beforeAll(() => {
  ecrits = ecritsDeLaDemonstration();
  contrats = ecrits.contrats;
});

/** A model of the demonstration as `npm run data` writes it. */
const lis = <V extends NomDeVue>(vue: V, params: Vues[V]['params']): Vues[V]['modele'] => ecrits.lis(vue, params);

const salle = (contrat: string) => lis('contrat', { contrat });
const actionsDeLaSalle = (contrat: string) => salle(contrat).axes.flatMap(({ actions }) => actions);

/** The room is compared with the tables by the oracle; the other screens are compared with it here. */
describe('chaque écran de la démonstration dit ce que dit la page du contrat', () => {
  it('les dix-neuf contrats y sont', () => {
    expect(contrats).toHaveLength(19);
  });

  it('la page des actions, action par action', () => {
    for (const contrat of contrats.filter((id) => salle(id).entete.suivi)) {
      const lues = lis('actions', { contrat }).actions;
      const bref = lues.map(({ detailJalons: _, ...action }) => action);
      const parNumero = (liste: { numero: string }[]) => liste.toSorted((a, b) => (a.numero < b.numero ? -1 : 1));
      expect(parNumero(bref)).toMatchObject(parNumero(actionsDeLaSalle(contrat)));
    }
  });

  it('et le détail de ses jalons donne ses comptes : dus, en retard, atteints, glissés', () => {
    for (const contrat of contrats.filter((id) => salle(id).entete.suivi)) {
      for (const { numero, etat, jalons, detailJalons } of lis('actions', { contrat }).actions) {
        if (etat === 'abandonnee') continue;
        const compte = {
          total: detailJalons.length,
          dus: detailJalons.filter((j) => j.du).length,
          enRetard: detailJalons.filter((j) => j.enRetard).length
        };
        expect({ contrat, numero, ...compte }).toEqual({
          ...{ contrat, numero, total: jalons.total, dus: jalons.dus, enRetard: jalons.enRetard }
        });
      }
    }
  });

  it('la fiche de chaque action, et ses lignes de gain font son année pleine prévue', () => {
    let fiches = 0;
    for (const contrat of contrats.filter((id) => salle(id).entete.suivi)) {
      for (const bref of actionsDeLaSalle(contrat)) {
        const fiche = lis('fiche', { contrat, numero: bref.numero });
        expect(fiche.action).toMatchObject(bref);
        if (fiche.base === null) {
          const prevue = fiche.gains
            .filter((g) => g.perennite === 'perenne' && g.nature !== 'depense_evitee')
            .reduce((somme, g) => somme + g.brut - g.coutsInduits, 0);
          expect([contrat, bref.numero, prevue]).toEqual([contrat, bref.numero, bref.apPlanifiee]);
        }
        fiches += 1;
      }
    }
    expect(fiches).toBe(402);
  });

  it('le livre des aides fait le contrat à l’euro : ses tranches, ses exercices, ses états', () => {
    let lignes = 0;
    for (const contrat of contrats.filter((id) => salle(id).entete.suivi)) {
      const { livre, tranches, annees, totaux } = lis('aides', { contrat });
      const somme = (liste: readonly { montant: number }[]) => liste.reduce((n, { montant }) => n + montant, 0);
      const { versee, a_verser, conditionnelle, a_risque, suspendue, non_versee, total } = totaux;
      const parEtat = versee + a_verser + conditionnelle + a_risque + suspendue + non_versee;
      const parAnnee = annees.reduce((n, a) => n + a.total, 0);
      const dites = (liste: readonly Pick<(typeof tranches)[number], 'tranche' | 'montant' | 'statut' | 'etats'>[]) =>
        liste.map(({ tranche, montant, statut, etats }) => ({ tranche, montant, statut, etats }));
      const duContrat = dites(salle(contrat).aides);
      expect(dites(tranches)).toEqual(duContrat);
      const { contenu } = lis('reunion', { contrat, reunion: 'revue' });
      expect(contenu.reunion === 'revue' && dites(contenu.tranches)).toEqual(duContrat);
      expect([contrat, somme(livre), parEtat, parAnnee, total]).toEqual([
        contrat,
        ...Array.from({ length: 4 }, () => somme(duContrat))
      ]);
      lignes += livre.length;
    }
    expect(lignes).toBeGreaterThan(60);
  });

  it('les aides de la région sont celles de ses contrats, à l’euro : états, exercices, plans, doutes', () => {
    const region = lis('aides-region', {});
    const pages = contrats.filter((id) => salle(id).entete.suivi).map((contrat) => lis('aides', { contrat }));
    const avec = pages.filter(({ tranches }) => tranches.length > 0);
    const cles = ['versee', 'a_verser', 'conditionnelle', 'a_risque', 'suspendue', 'non_versee', 'total'] as const;
    for (const cle of cles) {
      const duContrat = avec.reduce((n, { totaux }) => n + totaux[cle], 0);
      expect([cle, region.totaux[cle]]).toEqual([cle, duContrat]);
      expect([cle, region.contrats.reduce((n, { sommes }) => n + sommes[cle], 0)]).toEqual([cle, duContrat]);
      expect([cle, region.annees.reduce((n, a) => n + a[cle], 0)]).toEqual([cle, duContrat]);
      expect([cle, region.lignes.reduce((n, l) => n + l[cle], 0)]).toEqual([cle, duContrat]);
    }
    const realise = (lignes: readonly { planRealise: number | null; planRealiseEnsuite: number | null }[]) =>
      lignes.reduce((n, { planRealise, planRealiseEnsuite }) => n + (planRealise ?? 0) + (planRealiseEnsuite ?? 0), 0);
    expect(realise(region.lignes)).toBe(realise(avec.flatMap(({ annees }) => annees)));
    const aPart = region.plansAPart.reduce((n, plan) => n + (plan.realise ?? 0), 0);
    expect(realise(region.annees) + aPart).toBe(realise(region.lignes));
    expect(region.plansAPart.map(({ contrat, gel }) => [contrat.id, gel])).toEqual([
      ['marche-du-nord-performance-2024', 'gele']
    ]);
    expect(region.annees.every(({ planAttendu, planRealise }) => planAttendu !== null || planRealise === null)).toBe(
      true
    );
    const enDoute = region.doutes.reduce((n, { montant }) => n + montant, 0);
    expect(enDoute).toBe(avec.reduce((n, p) => n + p.totaux.a_risque + p.totaux.suspendue + p.indecidables.montant, 0));
    const ecarts = pages.reduce((n, { rapprochement: r }) => {
      return n + (r === null ? 0 : r.sansNotification.length + r.sansTranche.length);
    }, 0);
    expect(region.ecarts).toHaveLength(ecarts);
  });

  it('chaque euro d’aide non versé dit pourquoi, et ceux que l’agence doit se comptent', () => {
    const { nonVersees, comptes, totaux } = lis('aides-region', {});
    expect(comptes.nonVerse).toBe(totaux.total - totaux.versee);
    const retards = nonVersees.filter(({ motif }) => motif === 'retard');
    expect(nonVersees.slice(0, retards.length)).toEqual(retards);
    expect([comptes.retards, comptes.enRetard]).toEqual([
      retards.length,
      retards.reduce((n, { montant }) => n + montant, 0)
    ]);
    expect(retards.length).toBeGreaterThan(0);
    // 1.2 and 0.6 M€ due on 30 June 2021 and 2022, of a contract given up on 22 June 2021.
    const joncs = nonVersees.filter(({ contrat }) => contrat.id === 'cote-des-joncs-performance-2018');
    expect(joncs.map(({ montant, motif }) => [montant, motif])).toEqual([
      [1_200_000, 'fin_avant'],
      [600_000, 'fin_avant']
    ]);
  });

  it('le portefeuille compte les aides à date passée, condition non remplie, que la page des aides liste', () => {
    const { attentes, comptes } = lis('aides-region', {});
    const { totaux } = lis('portefeuille', {});
    expect(attentes.length).toBeGreaterThan(0);
    expect({ tranches: attentes.length, montant: comptes.enAttente }).toEqual(totaux?.aides);
  });

  it('la démonstration montre chaque état d’une aide, chaque verdict, un article 50 contrôlé, un écart de chaque côté', () => {
    const pages = contrats.filter((id) => salle(id).entete.suivi).map((contrat) => lis('aides', { contrat }));
    const livre = pages.flatMap((p) => p.livre);
    const tranches = pages.flatMap((p) => p.tranches);
    expect(new Set(livre.map(({ classe }) => classe)).size).toBe(6);
    expect(new Set(tranches.map(({ jugement }) => jugement.verdict)).size).toBe(4);
    const vies = tranches.flatMap(({ article50 }) => article50?.vie ?? []);
    expect(vies).toEqual([
      // Dix parts de 300 000 € : celles de 2022 à 2024 sont versées, celle de 2025 est due, les six suivantes sont à venir.
      {
        ...{ premier: 2022, dernier: 2031, annees: 10, tropLong: false },
        ...{ verse: 900_000, echu: 300_000, aVenir: 1_800_000 },
        ...{ sansControle: { parts: 1, montant: 300_000 }, dernierControle: '2025-11-17', repris: 45_000 }
      }
    ]);
    const rapprochements = pages.flatMap(({ rapprochement }) => rapprochement ?? []);
    expect(rapprochements.flatMap((r) => r.sansNotification)).toHaveLength(1);
    expect(rapprochements.flatMap((r) => r.sansTranche)).toMatchObject([{ montant: 180_000 }]);
    expect(rapprochements.some(({ ailleurs }) => ailleurs.montant === 412_300)).toBe(true);
  });

  it('la ligne du portefeuille : jalons, année pleine, gains, trésorerie la plus basse, atterrissage', () => {
    const { lignes, territoires } = lis('portefeuille', {});
    const suivis = new Map([...lignes.flatMap((l) => l.suivis), ...territoires].map((s) => [s.id, s]));
    expect([...suivis.keys()].toSorted()).toEqual(contrats.toSorted());
    for (const contrat of contrats) {
      const { gains, tresorerie, axes, trajectoires } = salle(contrat);
      const suivi = suivis.get(contrat);
      const jalons = axes.flatMap(({ actions }) => actions).map((a) => a.jalons);
      const somme = (lit: (j: (typeof jalons)[number]) => number) => jalons.reduce((n, j) => n + lit(j), 0);
      expect({
        ...{ contrat, apPlanifiee: suivi?.apPlanifiee, apEnVigueur: suivi?.apEnVigueur },
        ...{ attendu: suivi?.attenduADate, realise: suivi?.realiseADate },
        ...{ dus: suivi?.jalons.dus, atteints: suivi?.jalons.atteints, retard: suivi?.jalons.enRetard }
      }).toEqual({
        ...{ contrat, apPlanifiee: gains.apPlanifiee, apEnVigueur: gains.apEnVigueur },
        ...{ attendu: gains.attenduADate, realise: gains.realiseADate },
        ...{ dus: somme((j) => j.dus), atteints: somme((j) => j.atteints), retard: somme((j) => j.enRetard) }
      });
      const jours = tresorerie.flatMap((t) => t.jours ?? []);
      expect(suivi?.tresorerie?.jours ?? null).toBe(jours.length === 0 ? null : Math.min(...jours));
      const crp = trajectoires.find((t) => t.solde === 'resultat_crp');
      const hopital = crp?.atterrissages.find((a) => a.origine === 'etablissement');
      expect(suivi?.resultat?.etablissement?.valeur ?? null).toBe(suivi?.resultat ? (hopital?.valeur ?? null) : null);
    }
  });

  it('les jalons en retard : la salle, la page des actions, son CSV et la ligne du portefeuille disent le même nombre', () => {
    const { lignes, territoires, totaux: tete } = lis('portefeuille', {});
    const suivis = new Map([...lignes.flatMap((l) => l.suivis), ...territoires].map((s) => [s.id, s]));
    const dits = contrats
      .filter((id) => salle(id).entete.suivi)
      .map((contrat) => {
        const modele = lis('actions', { contrat });
        const page = totaux(modele.actions).jalons;
        const texte = csvsDe(fichierDesActions(modele, modele.actions, [])).join('');
        const { entete, lignes: rangees } = lisCsv(
          new TextEncoder().encode(texte.slice(0, texte.indexOf('\r\n\r\n') + 2))
        );
        const somme = (colonne: string) => {
          const rang = entete.indexOf(colonne);
          return rangees.reduce((n, { cellules }) => n + Number(cellules[rang] ?? Number.NaN), 0);
        };
        const deLaSalle = actionsDeLaSalle(contrat).map(({ jalons }) => jalons);
        const retard = deLaSalle.reduce((n, j) => n + j.enRetard, 0);
        const abandonnes = deLaSalle.reduce((n, j) => n + j.abandonnes.enRetard, 0);
        expect({
          contrat,
          page: page.enRetard,
          csv: somme('Jalons en retard'),
          liste: salle(contrat).jalons.retard.length
        }).toEqual({
          ...{ contrat, page: retard, csv: retard, liste: retard }
        });
        expect({ contrat, page: page.abandonnes.enRetard, csv: somme('Jalons d’action abandonnée en retard') }).toEqual(
          {
            ...{ contrat, page: abandonnes, csv: abandonnes }
          }
        );
        expect(suivis.get(contrat)?.jalons).toMatchObject({ enRetard: retard, abandonnes: { enRetard: abandonnes } });
        return [contrat, retard] as const;
      });
    const retards = new Map(dits);
    expect(
      ['trois-etangs-performance-2024', 'cote-des-joncs-performance-2018', 'monts-cendres-pref-2024'].map((id) =>
        retards.get(id)
      )
    ).toEqual([2, 5, 6]);
    // 6 des Monts-Cendrés, 2 des Trois-Étangs, 2 de la Plaine-de-Brume, 2 des Rives-d’Orvel, 1 de la Côte-des-Joncs, 2 du
    // littoral ; ni les 3 du contrat gelé, ni les 5 de celui qui est abandonné.
    expect(tete?.jalonsEnRetard).toBe(15);
    expect([...retards.values()].reduce((n, x) => n + x, 0)).toBe(15 + 3 + 5);
  });

  it('l’outil place chaque titre et le résultat au même montant à la page du RIA et à celle de l’atterrissage', () => {
    let compares = 0;
    // A territory's project has no accounts, and no meeting on them.
    const suivis = contrats.filter((id) => salle(id).entete.suivi && salle(id).entete.type !== 'ptsm');
    for (const contrat of suivis) {
      const { contenu } = lis('reunion', { contrat, reunion: 'ria' });
      if (contenu.reunion !== 'ria') throw new Error('la page n’est pas celle du RIA');
      const { entites } = lis('atterrissage', { contrat });
      const tableau = tableauDesPostes(entites, HYPOTHESES_ATTERRISSAGE);
      for (const { titre, outil } of contenu.titres) {
        const ailleurs = tableau.find(({ poste }) => poste === titre)?.outil ?? null;
        if (outil === null || ailleurs === null) continue;
        // Each entity is written to the euro.
        expect([contrat, titre, Math.abs(outil - ailleurs) <= entites.length]).toEqual([contrat, titre, true]);
        compares += 1;
      }
    }
    expect(compares).toBeGreaterThan(60);
  });

  it('la tête dit sans objet les deux PTSM, de l’atterrissage comme des gains, et sans valeur ni l’un ni l’autre', () => {
    const { totaux: tete } = lis('portefeuille', {});
    const dits = [tete?.resultat, tete?.gains].map((total) => total && ecartesEnMots(total.ecartes));
    expect(dits).toEqual(Array(2).fill(expect.stringContaining('2\u00a0sans objet')));
    expect(dits[0]).not.toContain('sans valeur');
  });

  it('de chaque contrat, le ponctuel attendu de l’exercice fait la part qui en est dite, et ne passe pas son tout', () => {
    for (const contrat of contrats) {
      const { ponctuelPlanifie, ponctuelAttenduAnnee, attenduAnnee, partPonctuelle } = salle(contrat).gains;
      expect({ contrat, dedans: ponctuelAttenduAnnee <= ponctuelPlanifie }).toEqual({ contrat, dedans: true });
      if (partPonctuelle !== null) expect(partPonctuelle * attenduAnnee).toBeCloseTo(ponctuelAttenduAnnee, -1);
    }
  });

  it('l’année pleine prévue de la tête est celle des neuf contrats qui courent, et un contrat importé sans palier s’y ajoute', () => {
    const modeles = contrats.map(salle);
    const planifiee = (...autres: typeof modeles) =>
      rassemble([...modeles, ...autres].map(contratSuivi)).totaux?.anneePleine;
    // Les onze qui en prévoient font 160 697 000 € ; Vallon Bleu n'a pas commencé (11 840 250 €), Marché du Nord est gelé
    // (10 520 000 €).
    expect(planifiee()).toMatchObject({ planifiee: 138_336_750, contrats: 9 });
    const cpom = salle('pays-de-serre-cpom-2024');
    const importe = {
      ...cpom,
      entete: { ...cpom.entete, id: 'importe-2026' },
      gains: { ...cpom.gains, apPlanifiee: 320_000, apEnVigueur: 0, realiseADate: 0 }
    };
    // 138,66 M€ ; les dixièmes que les lignes montrent font 138,6 : 12,4 + 10,6 + 10,7 + 12,3 + 5,4 + 16,0 + 29,8 + 32,9 +
    // 8,2 + 0,3.
    expect(planifiee(importe)).toMatchObject({ planifiee: 138_656_750, contrats: 10 });
  });
});
