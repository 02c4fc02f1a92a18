import { criteres6143, estConcernee } from '$lib/domain/comptes/alerte';
import { criticite } from '$lib/domain/comptes/criticite';
import { autorisationEmprunt } from '$lib/domain/comptes/dette';
import { procedureA, procedureBreve } from '$lib/domain/comptes/procedure';
import { cloture, exercicesClos, presentes } from './comptes';
import type { CritereLegal } from './contrat.types';
import type { Etude } from './etude';
import type { Reperes } from './reperes';

/** D. 6143-39 and D. 6145-70 per legal entity, on the last compte financier known at D, with their numbers. */
export function criteresDe(etude: Etude, reperes: Reperes): CritereLegal[] {
  const plans = reperes.plansA(etude.jugeLe);
  const liste = reperes.aLaListe ? etude.dossier.liste_ej : null;
  return presentes(etude).flatMap((ej): CritereLegal[] => {
    const clos = exercicesClos(etude, [ej]).flatMap((annee) => cloture(etude, ej, annee) ?? []);
    const dernier = clos.at(-1);
    if (!dernier) return [];
    const criteres = criteres6143(dernier.comptes, liste);
    const concernee = estConcernee(criteres);
    const procedure = concernee === true ? procedureA(plans, ej, etude.jugeLe) : null;
    return [
      {
        ej,
        nom: reperes.nomDe(ej),
        base: criteres[0].document,
        concernee,
        procedure: procedure === null ? null : procedureBreve(procedure),
        aDemander: procedure?.etape === 'a_demander',
        criticite: criticite(clos.map(({ comptes }) => criteres6143(comptes, liste))),
        criteres: criteres.map(({ critere, rempli, document, manque, sansObjet, resultat, chiffres }) => ({
          numero: critere,
          rempli,
          document,
          manque,
          sansObjet,
          resultat,
          chiffres
        })),
        emprunt: autorisationEmprunt(dernier.soldes)
      }
    ];
  });
}
