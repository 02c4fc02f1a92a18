import { constatDIndicateur, type IndicateurVu } from '$lib/domain/contrat/depuis/indicateurs';
import { entiteDuLien } from '$lib/domain/indicateur/entite-du-lien';
import { seCompare } from '$lib/domain/indicateur/qualite';
import { mesuresConnues } from '$lib/domain/indicateur/mesures-connues';
import type { Database } from '$lib/engine/database';
import { ficheDe, lisSources } from '../lecture';
import { lance } from '../requete';
import { requetes } from '../requetes';
import type { Etude } from './etude';
import type { ContratLu } from './lecture';

/** A day on which a contract is read, and the last one that its judgement counts. */
type Jour = Pick<Etude, 'au' | 'jugeLe'>;

/** The indicators that the actions of a contract must move, each at its entity, as they were known on each day. */
export async function indicateursVus(
  db: Database,
  { etude: { dossier }, reperes }: ContratLu,
  jours: readonly [Jour, Jour]
): Promise<[IndicateurVu[], IndicateurVu[]]> {
  const lies = new Map<string, { code: string; ej: string; action: string }>();
  for (const lien of dossier.action_indicateur) {
    const { indicateur: code, action } = lien;
    const ej = entiteDuLien(lien, dossier.action_entite);
    if (ej !== undefined && !lies.has(`${code} ${ej}`)) lies.set(`${code} ${ej}`, { code, ej, action });
  }
  if (lies.size === 0) return [[], []];
  const liste = (de: (lie: { code: string; ej: string }) => string) =>
    [...new Set([...lies.values()].map(de))].join(',');
  const codes = liste(({ code }) => code);
  const [fiches, sources, mesures] = await Promise.all([
    lance(db, requetes.fichesDesCodes, [codes]),
    lisSources(db),
    lance(db, requetes.mesuresDesEj, [liste(({ ej }) => ej), codes])
  ]);
  const vus = ({ au, jugeLe }: Jour): IndicateurVu[] => {
    const connues = mesuresConnues(mesures, au, jugeLe);
    return [...lies.values()].flatMap(({ code, ej, action }) => {
      const fiche = fiches.find((f) => f.code === code);
      if (fiche === undefined) return [];
      const { unite, decimales, direction, agregation, periodicite } = fiche;
      const siennes = connues.filter((m) => m.ej === ej && m.indicateur === code);
      return {
        ...{ code, ej, nom: reperes.nomDe(ej), libelle: fiche.libelle_court, unite, decimales, direction, action },
        connues: siennes.flatMap(({ fin, valeur, reserve, statut, source, publie_le: publieLe }) => {
          if (valeur === null || !seCompare({ valeur, reserve: reserve ?? undefined })) return [];
          const producteur = sources.find(({ id }) => id === source)?.producteur ?? null;
          const [mensuelle, provisoire] = [periodicite === 'mensuelle', statut === 'provisoire'];
          return { fin, mensuelle, valeur, provisoire, producteur, publieLe };
        }),
        constat: constatDIndicateur(siennes, { mensuel: periodicite === 'mensuelle', agregation }),
        ruptures: ficheDe(fiche).ruptures.map(({ annee }) => annee)
      };
    });
  };
  return [vus(jours[0]), vus(jours[1])];
}
