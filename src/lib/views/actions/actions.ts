import { lignesDuJalon } from '$lib/domain/action/du-jalon';
import { compareFrench } from '$lib/format/order';
import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Database } from '$lib/engine/database';
import { lance } from '../requete';
import { requetes } from '../requetes';
import { ligneDeJalon } from '../contrat/jalons';
import { lisContrat } from '../contrat/lecture';
import type { ActionsModele } from './actions.types';

/** The actions of a contract at D: table, Gantt and cards. */
export async function actions(db: Database, params: { contrat: string; au?: string }): Promise<ActionsModele> {
  const { entete, etude, reperes } = await lisContrat(db, params.contrat, params.au);
  const lignes = etude.actions.map(({ bref, jalons }) => ({
    ...bref,
    detailJalons: jalons.flatMap((etat) => {
      const jalon = lignesDuJalon(etude.dossier.jalon, etat)[0];
      return jalon ? [ligneDeJalon(jalon, etat)] : [];
    })
  }));
  const leviers = await lance(db, requetes.leviers);
  const dates = lignes.flatMap((a) => [a.debut, a.fin, a.finRevisee, ...a.detailJalons.map((j) => j.echeance)]);
  const connues = dates.filter((d): d is string => d !== null);
  const bornes = [entete.debut, entete.fin].filter((d): d is string => d !== null);
  const toutes = [...connues, ...bornes, entete.au].sort();
  return {
    entete,
    axes: [...etude.dossier.axe].sort((a, b) => a.rang - b.rang).map(({ axe, libelle }) => ({ axe, libelle })),
    leviers: leviers.filter((l) => lignes.some((a) => a.levier === l.code)),
    entites: [...new Set(lignes.flatMap((a) => a.entites))]
      .map((ej) => ({ ej, nom: reperes.nomDe(ej) }))
      .sort((a, b) => compareFrench(a.nom, b.nom)),
    pilotes: [...new Set(lignes.flatMap((a) => (a.pilote === null ? [] : [a.pilote])))].sort(compareFrench),
    actions: lignes,
    debut: `${anneeDe(toutes[0] ?? entete.au)}-01-01`,
    fin: `${anneeDe(toutes.at(-1) ?? entete.au)}-12-31`
  };
}
