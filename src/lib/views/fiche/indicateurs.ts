import { entiteDuLien } from '$lib/domain/indicateur/entite-du-lien';
import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Database } from '$lib/engine/database';
import type { Need } from '$lib/engine/manifest';
import type { Row } from '$lib/schema/tables';
import { avecFermes, bref, Series } from '../lecture';
import { entitesFermees } from '../fermes';
import type { Etude } from '../contrat/etude';
import type { Reperes } from '../contrat/reperes';
import { lance } from '../requete';
import { requetes } from '../requetes';
import type { FicheModele } from './fiche.types';

/** The measures that the sheet of an action asks for, once its contract is loaded: those of the entities it must move. */
export async function mesuresDeLaFiche(
  db: Database,
  { contrat, numero }: { contrat: string; numero: string }
): Promise<Need[]> {
  const lies = await lance(db, requetes.ejsDesIndicateurs, [contrat]);
  const ejs = new Set(lies.filter(({ action }) => action === numero).map(({ ej }) => ej));
  const etablissements = ejs.size === 0 ? [] : await lance(db, requetes.etablissements, ['']);
  return [{ table: 'mesure', partitions: etablissements.filter(({ ej }) => ejs.has(ej)).map(({ ght }) => ght) }];
}

/** The indicators that an action must move, on their path, with the action's dates. */
export async function indicateursLies(
  db: Database,
  { dossier, au }: Etude,
  action: Row<'action'>,
  reperes: Reperes
): Promise<FicheModele['indicateurs']> {
  const lies = dossier.action_indicateur.filter((l) => l.action === action.numero);
  if (lies.length === 0) return [];
  const indicateurs = (await lance(db, requetes.indicateurs)).map(bref);
  const fermees = await entitesFermees(db);
  const cetteAnnee = [anneeDe(au)];
  const marques = [
    ...(action.debut === null ? [] : [{ annee: anneeDe(action.debut), borne: 'debut' as const }]),
    ...(action.fin === null ? [] : [{ annee: anneeDe(action.fin), borne: 'fin' as const }])
  ];
  const resultat: FicheModele['indicateurs'] = [];
  for (const lien of lies) {
    const entite = entiteDuLien(lien, dossier.action_entite) ?? '';
    // All indicators of the entity at once: other actions ask for the others, and answers are kept.
    const lignes = await lance(db, requetes.series, ['ej', '', entite]);
    const siennes = lignes.filter(({ indicateur }) => indicateur === lien.indicateur);
    const series = new Series(siennes, indicateurs);
    const points = series.de('ej', entite, lien.indicateur);
    resultat.push({
      indicateur: indicateurs.find((i) => i.code === lien.indicateur) ?? null,
      code: lien.indicateur,
      entite: reperes.nomDe(entite),
      points: fermees.has(entite) ? avecFermes(points, points.length === 0 ? cetteAnnee : []) : points,
      effet: lien.effet,
      effetTexte: lien.effet_texte,
      marques,
      source: series.source(lien.indicateur) ?? ''
    });
  }
  return resultat;
}
