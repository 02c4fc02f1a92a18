import { criteres6143, estConcernee, type ChiffresDuCritere, type Critere } from '$lib/domain/comptes/alerte';
import { projectionHopital } from '$lib/domain/comptes/atterrissage';
import { criteresPrevus } from '$lib/domain/comptes/criteres-prevus';
import { criticite } from '$lib/domain/comptes/criticite';
import { autorisationEmprunt } from '$lib/domain/comptes/dette';
import { projeteSansComptes } from '$lib/domain/comptes/justesse';
import { procedureA, procedureBreve } from '$lib/domain/comptes/procedure';
import { eprdRejeteA } from '$lib/domain/temps/documents';
import { cloture, exercicesClos, presentes } from './comptes';
import type { CritereLegal, CriterePrevu } from './contrat.types';
import type { Etude } from './etude';
import type { Reperes } from './reperes';

/** D. 6143-39 and D. 6145-70 per legal entity, on the last compte financier known at D, with their numbers. */
export function criteresDe(etude: Etude, reperes: Reperes): CritereLegal[] {
  const plans = reperes.plansA(etude.jugeLe);
  const liste = reperes.aLaListe ? etude.dossier.liste_ej : null;
  const rejetes = new Set(
    etude.dossier.transmission
      .filter((t) => t.exercice === etude.exercice && eprdRejeteA(t, etude.au))
      .map(({ ej }) => ej)
  );
  return presentes(etude).flatMap((ej): CritereLegal[] => {
    const clos = exercicesClos(etude, [ej]).flatMap((annee) => cloture(etude, ej, annee) ?? []);
    const dernier = clos.at(-1);
    if (!dernier) return [];
    const criteres = criteres6143(dernier.comptes, liste);
    const prevus = criteresPrevus(
      etude.dossier.compte,
      etude.dossier.trajectoire,
      { ej, exercice: etude.exercice, clos: dernier.comptes.exercice, eprdRejete: rejetes.has(ej) },
      liste,
      etude.au
    );
    const plusRecent =
      prevus &&
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
          reperes.seuils.loin
        ),
        criteres: criteres.map(
          ({ critere, rempli, document, provisoire, manque, sansObjet, resultat, chiffres }, rang) => ({
            numero: critere,
            ...{ rempli, document, manque, sansObjet, resultat, chiffres: lisibles(chiffres) },
            ...(provisoire && { provisoire }),
            ...avecLePrevu(prevus?.[rang])
          })
        ),
        emprunt: autorisationEmprunt(dernier.soldes)
      }
    ];
  });
}

/** What the forecast says, with its numbers. */
function avecLePrevu(prevu: Critere | undefined): { prevu?: CriterePrevu } {
  if (prevu === undefined) return {};
  const { rempli, document, cafDe, manque, sansObjet, resultat, chiffres } = prevu;
  return {
    prevu: {
      ...(cafDe && { cafDe }),
      ...{ rempli, document, chiffres: lisibles(chiffres) },
      ...(resultat !== null && { resultat }),
      ...(sansObjet && { sansObjet }),
      ...(manque.length > 0 && { manque })
    }
  };
}

/** As precise as a screen shows them: a share to the millionth, euros whole. */
const lisibles = (chiffres: ChiffresDuCritere | null): ChiffresDuCritere | null =>
  chiffres && { ...chiffres, valeur: Math.round(chiffres.valeur * 1e6) / 1e6, marge: Math.round(chiffres.marge) };
