import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseIndex } from '$lib/engine/publication';
import { cheminDuModele } from '$lib/views/chemin';
import type { NomDeVue, Vues } from '$lib/views/vues';

const DONNEES = 'static/data';

let dossier: string;
let contrats: string[];
beforeAll(() => {
  const index = parseIndex(readFileSync(path.join(DONNEES, 'index.json'), 'utf8'));
  dossier = path.join(DONNEES, 'demonstration', index.find(({ nom }) => nom === 'demonstration')?.dataVersion ?? '');
  contrats = readdirSync(path.join(dossier, 'vues', 'contrat')).map((nom) => nom.replace(/\.json$/, ''));
});

/** A model of the demonstration as `npm run data` writes it. */
function lis<V extends NomDeVue>(vue: V, params: Vues[V]['params']): Vues[V]['modele'] {
  const ecrit = readFileSync(path.join(dossier, cheminDuModele(vue, params)), 'utf8');
  return (JSON.parse(ecrit) as { modele: Vues[V]['modele'] }).modele;
}

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
      expect(parNumero(bref)).toEqual(parNumero(actionsDeLaSalle(contrat)));
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
});
