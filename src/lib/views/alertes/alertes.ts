import { estLevee } from '$lib/domain/alerte/levee';
import { enTete, moisDAlerte, reunies } from '$lib/domain/alerte/ordre';
import { parCle } from '$lib/domain/comptes/par-cle';
import type { Constat } from '$lib/domain/alerte/examen';
import type { Niveau } from '$lib/domain/alerte/niveau';
import type { Database } from '$lib/engine/database';
import { lisEntete, lisSources } from '../lecture';
import { precis } from '../precision';
import { debutDeListe, premieres } from '$lib/format/premieres';
import { lance, type LigneDe } from '../requete';
import { requetes } from '../requetes';
import type { AlerteMontree, AlertesModele, BilanDeRegle, ExamensHorsContratModele } from './alertes.types';
import { debutHorsContrat, horsContrat } from './hors-contrat';
import { questions } from './questions';
import { lisRegles } from './regles';

/** The alerts of the region at the date of the dataset, those that stand first, by euros at stake. */
export async function alertes(db: Database): Promise<AlertesModele> {
  const [jeu, regles, lignes, bilan, manques, contrats, etablissements, membres, seuls, ghts, sources] =
    await Promise.all([
      lisEntete(db),
      lisRegles(db),
      lance(db, questions.signaux),
      lance(db, questions.bilan),
      lance(db, questions.manques),
      lance(db, questions.contratsExamines),
      lance(db, questions.etablissements),
      lance(db, questions.membres),
      lance(db, questions.examinesSeuls),
      lance(db, requetes.ghts),
      lisSources(db)
    ]);
  const etablissementsDe = parCle(etablissements, ({ ght }) => ght);
  const contratsDe = parCle(membres, ({ ej }) => ej);
  const libelles = new Map(ghts.map(({ code, libelle }) => [code, libelle]));
  const ghtDe = new Map(etablissements.map(({ ej, ght }) => [ej, { code: ght, libelle: libelles.get(ght) ?? ght }]));
  const toutes = enTete(reunies(lignes.map((ligne) => montree(ligne, jeu.donneesAu, ghtDe))));
  const ecrites = debutDeListe(toutes, 'alertes');
  const levees = toutes.filter(estLevee);
  return {
    jeu,
    regles,
    contrats,
    ghts: ghts.map(({ code, libelle }) => {
      const siens = etablissementsDe.get(code) ?? [];
      return {
        ...{ code, libelle, etablissements: siens.map(({ ej, nom }) => ({ ej, nom })) },
        contrats: [...new Set(siens.flatMap(({ ej }) => (contratsDe.get(ej) ?? []).map(({ contrat }) => contrat)))]
      };
    }),
    alertes: ecrites,
    ecrites: ecrites.length,
    total: { levees: levees.length, closes: toutes.length - levees.length },
    bilan: regles.map(({ code }): BilanDeRegle => {
      const de = (issue: string) => bilan.find((b) => b.regle === code && b.issue === issue)?.n ?? 0;
      return {
        regle: code,
        levees: levees.filter(({ regle }) => regle === code).length,
        ...{ nonRemplies: de('non_remplie'), indecidables: de('indecidable'), sansObjet: de('sans_objet') },
        manque: manques.filter(({ regle }) => regle === code).map((m) => m.code)
      };
    }),
    horsContrat: horsContrat(etablissements, membres, new Set(seuls.map(({ ej }) => ej)), jeu.donneesAu),
    sources
  };
}

/** Of the alerts, what their page has on the screen when it comes: the contracts that it names, and the first others. */
export function debutDesAlertes(modele: AlertesModele): AlertesModele {
  const { contrats, ghts, horsContrat } = modele;
  const premiers = premieres(modele.alertes);
  const nommes = new Set([...premieres(contrats).map(({ id }) => id), ...premiers.flatMap((a) => a.contrats)]);
  return {
    ...modele,
    alertes: premiers,
    contrats: contrats.filter(({ id }) => nommes.has(id)),
    ghts: premieres(ghts).map(({ code, libelle }) => ({ code, libelle, etablissements: [], contrats: [] })),
    horsContrat: debutHorsContrat(horsContrat)
  };
}

/** The hospitals of a group that no contract has examined, each with its alerts and what raised none. */
export async function examensHorsContrat(db: Database, { ght }: { ght: string }): Promise<ExamensHorsContratModele> {
  const [jeu, examines, signaux, examens] = await Promise.all([
    lisEntete(db),
    lance(db, questions.examinesDuGht, [ght]),
    lance(db, questions.signauxDuGht, [ght]),
    lance(db, questions.examensDuGht, [ght])
  ]);
  const [alertesDe, examensDe] = [parCle(signaux, ({ entite }) => entite), parCle(examens, ({ entite }) => entite)];
  return {
    jeu,
    etablissements: examines.map(({ ej, nom }) => ({
      ...{ ej, nom },
      alertes: (alertesDe.get(ej) ?? []).map((ligne) => montree({ contrat: null, ...ligne }, jeu.donneesAu, new Map())),
      examens: (examensDe.get(ej) ?? []).map(({ rang: _, issue, manque, constat, ...e }) => ({
        ...e,
        ...{ valeur: precis(e.valeur), seuil: precis(e.seuil), issue, constat: JSON.parse(constat) as Constat },
        manque: manque === null ? [] : manque.split('\n')
      }))
    }))
  };
}

function montree(
  l: LigneDe<typeof questions.signaux>,
  au: string,
  ghtDe: ReadonlyMap<string, NonNullable<AlerteMontree['ght']>>
): AlerteMontree {
  const { contrat, regle, entite, nom, objet, valeur, seuil, marge, montant, debut, fin, cloture } = l;
  const ght = contrat === null ? ghtDe.get(entite) : undefined;
  // `JSON.parse` is untyped: the column holds a finding as the pipeline writes it.
  const constat = JSON.parse(l.constat) as Constat;
  return {
    contrats: contrat === null ? [] : [contrat],
    ...(ght && { ght }),
    ...{ regle, entite, nom, objet, valeur: precis(valeur), seuil: precis(seuil), marge, montant },
    ...{ debut, auMoins: l.au_moins, fin, cloture, verifieLe: l.verifie_le, niveau: l.niveau as Niveau },
    ...{ mois: moisDAlerte({ debut, fin, constat }, au), constat }
  };
}
