import { lignesDuJalon } from '$lib/domain/action/du-jalon';
import type { Database } from '$lib/engine/database';
import { NotInDataset } from '$lib/engine/errors';
import { cumulDe } from '../contrat/cumul';
import { ligneDeJalon } from '../contrat/jalons';
import { lisContrat } from '../contrat/lecture';
import { lance } from '../requete';
import { requetes } from '../requetes';
import { baseDe } from './base';
import type { FicheModele } from './fiche.types';
import { lignesDeGain } from './gains';
import { indicateursLies } from './indicateurs';

/**
 * The sheet of one action at D.
 * @throws NotInDataset when the contract has no such action
 */
export async function fiche(
  db: Database,
  params: { contrat: string; numero: string; au?: string }
): Promise<FicheModele> {
  const { entete, etude, reperes } = await lisContrat(db, params.contrat, params.au);
  const rang = etude.actions.findIndex(({ action }) => action.numero === params.numero);
  const moi = etude.actions[rang];
  if (!moi) throw new NotInDataset(`«\u00a0${entete.intitule}\u00a0» n’a pas d’action «\u00a0${params.numero}\u00a0».`);
  const { action, bref } = moi;
  const { dossier } = etude;
  const leviers = await lance(db, requetes.leviers);
  const voisin = (i: number) => {
    const autre = etude.actions[i]?.action;
    return autre ? { numero: autre.numero, libelle: autre.libelle } : null;
  };
  return {
    entete,
    action: {
      ...bref,
      axeLibelle: dossier.axe.find((a) => a.axe === action.axe)?.libelle ?? action.axe,
      objectif: dossier.objectif.find((o) => o.objectif === action.objectif)?.libelle ?? null,
      levierLibelle: leviers.find((l) => l.code === action.levier)?.libelle ?? action.levier,
      description: action.description,
      prerequis: action.prerequis,
      risques: action.risques,
      etp: action.etp,
      lits: action.lits,
      investissement: action.investissement,
      entitesNommees: bref.entites.map((ej) => {
        const connu = reperes.etablissement(ej);
        return { ej, nom: reperes.nomDe(ej), ght: connu?.ght ?? null };
      })
    },
    jalons: moi.jalons.flatMap((etat) => {
      const jalon = lignesDuJalon(dossier.jalon, etat)[0];
      if (!jalon) return [];
      const revisions = lignesDuJalon(dossier.jalon_revision, jalon).map(({ date, echeance, motif }) => ({
        ...{ date, echeance, motif }
      }));
      return [{ ...ligneDeJalon(jalon, etat), preuve: jalon.preuve, revisions }];
    }),
    gains: lignesDeGain(etude, action.numero, reperes),
    cumul: cumulDe(
      etude,
      etude.lignes.filter((l) => l.action === action.numero)
    ),
    base: baseDe(etude, action),
    indicateurs: await indicateursLies(db, etude, action, reperes),
    points: dossier.action_point
      .filter((p) => p.action === action.numero)
      .map(({ date, par, etat, meteo, commentaire }) => ({ date, par, etat, meteo, commentaire }))
      .sort((a, b) => b.date.localeCompare(a.date) || a.par.localeCompare(b.par)),
    voisins: { precedent: voisin(rang - 1), suivant: voisin(rang + 1) }
  };
}
