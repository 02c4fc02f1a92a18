import { criteres6143, estConcernee, type ChiffresDuCritere, type Critere } from '$lib/domain/comptes/alerte';
import { projectionHopital } from '$lib/domain/comptes/atterrissage';
import { criteresPrevus, exercicesPrevus } from '$lib/domain/comptes/criteres-prevus';
import { criticite } from '$lib/domain/comptes/criticite';
import { autorisationEmprunt, type AutorisationEmprunt } from '$lib/domain/comptes/dette';
import { projeteSansComptes } from '$lib/domain/comptes/justesse';
import { procedureA, procedureBreve } from '$lib/domain/comptes/procedure';
import { aUnEprdRejete } from '$lib/domain/temps/documents';
import { precis } from '../precision';
import { cloture, exercicesClos, presentes } from './comptes';
import type { CritereLegal, CriterePrevu } from './contrat.types';
import type { Etude } from './etude';
import type { Reperes } from './reperes';

/** D. 6143-39 and D. 6145-70 per legal entity, on the last compte financier known at D, with their numbers. */
export function criteresDe(etude: Etude, reperes: Reperes): CritereLegal[] {
  const plans = reperes.plansA(etude.jugeLe);
  const liste = reperes.aLaListe ? etude.dossier.liste_ej : null;
  const rejete = (ej: string, exercice: number) =>
    aUnEprdRejete(etude.dossier.transmission, { ej, exercice }, etude.au);
  return presentes(etude).flatMap((ej): CritereLegal[] => {
    const clos = exercicesClos(etude, [ej]).flatMap((annee) => cloture(etude, ej, annee) ?? []);
    const dernier = clos.at(-1);
    if (!dernier) return [];
    const criteres = criteres6143(dernier.comptes, liste);
    const dernierClos = dernier.comptes.exercice;
    const prevus = exercicesPrevus(etude.exercice, dernierClos).flatMap((exercice) => {
      const annee = { ej, exercice, clos: dernierClos, eprdRejete: rejete(ej, exercice) };
      const lus = criteresPrevus(etude.dossier.compte, etude.dossier.trajectoire, annee, liste, etude.au);
      return lus === null ? [] : [lus];
    });
    const plusRecent =
      prevus.some(([{ exercice }]) => exercice === etude.exercice) &&
      projeteSansComptes(projectionHopital(etude.dossier.trajectoire, ej, etude.exercice, 'resultat_crp', etude.au));
    const concernee = estConcernee(criteres);
    const procedure = concernee === true ? procedureA(plans, ej, etude.jugeLe) : null;
    return [
      {
        ej,
        nom: reperes.nomDe(ej),
        base: criteres[0].document,
        ...(plusRecent && {
          plusRecent: { version: plusRecent.version, numero: plusRecent.numero, arreteLe: plusRecent.arreteLe }
        }),
        concernee,
        procedure: procedure === null ? null : procedureBreve(procedure),
        aDemander: procedure?.etape === 'a_demander',
        criticite: criticite(
          clos.map(({ comptes }) => criteres6143(comptes, liste)),
          reperes.seuils
        ),
        criteres: criteres.map(
          ({ critere, rempli, document, provisoire, manque, sansObjet, resultat, chiffres }, rang) => ({
            numero: critere,
            ...{ rempli, document, manque, sansObjet, resultat, chiffres: lisibles(chiffres) },
            ...(provisoire && { provisoire }),
            ...avecLesPrevus(prevus.flatMap((lus) => lus[rang] ?? []))
          })
        ),
        emprunt: empruntLisible(autorisationEmprunt(dernier.soldes))
      }
    ];
  });
}

/** What the forecasts say, with their numbers, the earliest year first. */
function avecLesPrevus(prevus: readonly Critere[]): { prevus?: CriterePrevu[] } {
  if (prevus.length === 0) return {};
  return {
    prevus: prevus.map(({ rempli, document, cafDe, manque, sansObjet, resultat, chiffres }) => ({
      ...{ rempli, document, chiffres: lisibles(chiffres) },
      ...(cafDe && { cafDe }),
      ...(resultat !== null && { resultat }),
      ...(sansObjet && { sansObjet }),
      ...(manque.length > 0 && { manque })
    }))
  };
}

/** As precise as a screen shows them: a share to the millionth, euros whole. */
const lisibles = (chiffres: ChiffresDuCritere | null): ChiffresDuCritere | null =>
  chiffres && { ...chiffres, valeur: precis(chiffres.valeur), marge: Math.round(chiffres.marge) };

const empruntLisible = (emprunt: AutorisationEmprunt): AutorisationEmprunt => ({
  ...emprunt,
  criteres: emprunt.criteres.map((critere) => ({
    ...critere,
    valeur: precis(critere.valeur),
    marge: critere.marge === null ? null : Math.round(critere.marge)
  }))
});
