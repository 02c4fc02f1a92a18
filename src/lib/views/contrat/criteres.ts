import {
  criteres6143,
  criteresPrevus,
  estConcernee,
  type ChiffresDuCritere,
  type Critere
} from '$lib/domain/comptes/alerte';
import { criticite } from '$lib/domain/comptes/criticite';
import { autorisationEmprunt } from '$lib/domain/comptes/dette';
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
      { ej, exercice: etude.exercice, clos: dernier.comptes.exercice, eprdRejete: rejetes.has(ej) },
      liste,
      etude.au
    );
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
        criticite: criticite(
          clos.map(({ comptes }) => criteres6143(comptes, liste)),
          reperes.seuils.loin
        ),
        criteres: criteres.map(
          ({ critere, rempli, document, provisoire, manque, sansObjet, resultat, chiffres }, rang) => ({
            numero: critere,
            ...{ rempli, document, manque, sansObjet, resultat, chiffres: lisibles(chiffres) },
            ...(provisoire && { provisoire }),
            ...avecLePrevu(rempli, prevus?.[rang])
          })
        ),
        emprunt: autorisationEmprunt(dernier.soldes)
      }
    ];
  });
}

/** What the forecast says where one of the two meets the criterion, or cannot tell: two that are not met say nothing. */
function avecLePrevu(constate: boolean | null, prevu: Critere | undefined): { prevu?: CriterePrevu } {
  if (prevu === undefined || (constate === false && prevu.rempli === false)) return {};
  const { rempli, document, manque, resultat, chiffres } = prevu;
  return {
    prevu: {
      ...{ rempli, document },
      ...(rempli !== constate && { chiffres: lisibles(chiffres) }),
      ...(rempli !== constate && resultat !== null && { resultat }),
      ...(manque.length > 0 && { manque })
    }
  };
}

/** As precise as a screen shows them: a share to the millionth, euros whole. */
const lisibles = (chiffres: ChiffresDuCritere | null): ChiffresDuCritere | null =>
  chiffres && { ...chiffres, valeur: Math.round(chiffres.valeur * 1e6) / 1e6, marge: Math.round(chiffres.marge) };
