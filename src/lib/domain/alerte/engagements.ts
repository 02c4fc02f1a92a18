import { tient } from '../contrat/avancement';
import { positionJugee } from '../contrat/engagement';
import { seDiscute } from '../contrat/desaccord';
import type { Par } from '../contrat/codes';
import { resteAVerser } from '../contrat/reste-a-verser';
import { joursEntre } from '../temps/calendrier';
import { examine, indecidable, sansObjet, type Examen } from './examen';
import type { FaitsContrat, TrancheJugee } from './faits';
import type { Seuils } from './regle';

/**
 * Commitments of a version judged under their target beyond the tolerance: one alert each. A frozen target, or one of a
 * contract that has not begun, judges nothing (RULES 41, 42): that is no want of data.
 */
export function engagementsHorsTolerance({ contrat, engagements }: FaitsContrat): Examen[] {
  if (engagements.length === 0) return [sansObjet(contrat)];
  return engagements.map(({ code, libelle, etat, valeur, le, attendu, ecart, tolerance, unite, decimales }) => {
    const constat = { engagement: code, libelle, unite, decimales, ...(le !== null && { le }) };
    const position = positionJugee(etat);
    if (etat === 'gele' || etat === 'a_venir')
      return sansObjet(contrat, { objet: code, constat: { ...constat, stade: etat } });
    if (position === null) {
      const manque = etat === 'gel_non_precise' ? 'gel_de_la_cible' : 'valeur_de_l_engagement';
      return indecidable(contrat, [manque], { objet: code, constat });
    }
    const manque = ecart === null ? null : Math.max(0, -ecart - (tolerance ?? 0));
    const remplie = tient(position) === false;
    return examine(contrat, remplie, {
      ...{ objet: code, valeur, seuil: attendu, constat },
      marge: unite === 'euros' && ecart !== null ? ecart + (tolerance ?? 0) : null,
      montant: remplie && unite === 'euros' && manque !== null ? manque : null
    });
  });
}

/**
 * The judgement of one side that facts contradict (RULES 36, 50). A contract that has not begun has no facts of its own:
 * no judgement is due before its first day.
 */
function desaccordDe(par: Par, { contrat, au, debut, jugements }: FaitsContrat): Examen {
  const { meteo, contraires } = jugements[par];
  const constat = { stade: meteo, nombre: contraires };
  if (debut !== null && debut > au) return sansObjet(contrat, { constat: { stade: 'a_venir' } });
  if (meteo === 'non_renseignee') return indecidable(contrat, [`meteo_${par}`]);
  if (!seDiscute(meteo)) return sansObjet(contrat, { constat });
  return examine(contrat, contraires > 0, { valeur: contraires, seuil: 0, constat });
}

/**
 * With at stake what the plan has still to put in force, and the two terms of it: in all, as « restent à mettre en œuvre »
 * is everywhere (rules 43, 52). Line by line would be a second figure of that name; it is that of what is due.
 */
function avecLeReste(examen: Examen, { gains: { apPrevue: base, apEnVigueur: solde, absence } }: FaitsContrat): Examen {
  const montant = base - solde;
  return examen.issue === 'remplie' && absence !== 'sans_objet' && montant > 0
    ? { ...examen, montant, constat: { ...examen.constat, base, solde } }
    : examen;
}
export const desaccordEtablissement = (f: FaitsContrat): Examen => avecLeReste(desaccordDe('etablissement', f), f);
export const desaccordArs = (f: FaitsContrat): Examen => avecLeReste(desaccordDe('ars', f), f);

/**
 * Tranches that are due at D, or held back, and not paid: one alert each. A condition that a freeze stopped judges nothing,
 * as its commitment or its milestone does not (RULES 41).
 */
export function aidesEnAttente({ contrat, au, aides }: FaitsContrat, s: Seuils): Examen[] {
  if (aides.length === 0) return [sansObjet(contrat)];
  return aides.map((aide) => tranche(contrat, aide, au, s));
}

/** Where a tranche stands; of one that waits on its condition, whether this is met already. */
function stadeDe({ statut, remplie, raison }: TrancheJugee): string {
  if (statut !== 'conditionnee' || remplie === false) return statut;
  if (raison === 'gele') return 'condition_gelee';
  return remplie === true ? 'condition_remplie' : 'condition_indecidable';
}

function tranche(contrat: string, aide: TrancheJugee, au: string, s: Seuils): Examen {
  const { tranche: rang, libelle, paiement, condition, statut, remplie, raison } = aide;
  const objet = String(rang);
  const prevueLe = paiement.prochaine?.le ?? aide.prevueLe;
  const montant = statut === 'suspendue' ? resteAVerser(paiement) : paiement.echu;
  const constat = { tranche: rang, libelle: condition ?? libelle, le: prevueLe, stade: stadeDe(aide) };
  if (statut === 'versee') return examine(contrat, false, { objet, constat });
  const jours = joursEntre(prevueLe, au);
  const chiffres = { objet, valeur: Math.max(0, jours), seuil: s('jours'), constat };
  const due = jours >= s('jours');
  if (statut !== 'suspendue' && !due) return examine(contrat, false, chiffres);
  // Nothing stands between it and its payment: from the day after its own, the agency owes it.
  if (statut !== 'suspendue' && (remplie === true || condition === null)) {
    const enRetard = jours > s('jours');
    return examine(contrat, enRetard, { ...chiffres, ...(enRetard && { montant, loin: jours > s('loin') }) });
  }
  if (statut !== 'suspendue' && raison === 'gele') return sansObjet(contrat, { ...chiffres, montant });
  if (statut !== 'suspendue' && remplie === null)
    return indecidable(contrat, [raison === 'gel_non_precise' ? 'gel_de_la_cible' : 'preuve_de_la_condition'], {
      ...chiffres,
      montant
    });
  return examine(contrat, true, { ...chiffres, montant, loin: jours > s('loin') });
}
