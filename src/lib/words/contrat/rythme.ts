import { ETAT_INCONNU } from '$lib/domain/contrat/codes';
import type { Arret } from '$lib/domain/contrat/contrat';
import { jourArrete } from '$lib/domain/contrat/gel';
import { estFini } from '$lib/domain/contrat/jugement';
import { etatSigne } from '$lib/domain/contrat/etats';
import { gainsPossibles } from '$lib/domain/gain/absence';
import type { ResteAMettreEnOeuvre } from '$lib/domain/gain/reste';
import { NEGLIGEABLE, type Rythme } from '$lib/domain/gain/rythme';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { momentDu } from '$lib/format/arret';
import { PREVU_ATTEINT } from './reste';

/**
 * The rhythm in one sentence: « 5,4 M€ d’année pleine restent à mettre en œuvre : 5,4 M€ à venir ; pour peser sur 2027, mesures en
 * vigueur avant le 31/12/2026 ; mis en œuvre sur 12 mois : 1,8 M€ ».
 */
export function phraseRythme(r: Rythme): string {
  if (r.statut === 'sans_objet') return 'sans objet';
  if (r.statut === 'rien_attendu') return 'aucun gain attendu à date';
  if (r.statut === 'sans_perenne') return 'aucun gain pérenne au contrat';
  const fait = `mis en œuvre sur 12\u00a0mois\u00a0: ${euros(r.douzeMois)}`;
  if (r.statut === 'acheve') return `${acheveEnMots(r.reste)}\u00a0; ${fait}`;
  const limite = `pour peser sur ${r.exercice}, mesures en vigueur avant le ${dateCourte(r.dateLimite)}`;
  return `${euros(r.reste.total)} d’année pleine restent à mettre en œuvre\u00a0: ${morceauxDuReste(r.reste).join(', ')}\u00a0; ${limite}\u00a0; ${fait}`;
}

/** Nothing is left in all; where lines were lost or are late, it is that others bring more than planned. */
function acheveEnMots(reste: ResteAMettreEnOeuvre): string {
  const manques = morceauxDuReste({ ...reste, moindre: 0 });
  if (manques.length === 0) return 'toute l’année pleine prévue est en vigueur';
  return `${PREVU_ATTEINT}\u00a0: ${morceauxDuReste(reste).join(', ')}`;
}

/** What is left, by why: what is nothing is not said; nothing is to come of a contract that is over. */
export function morceauxDuReste(reste: ResteAMettreEnOeuvre, arret: Arret | null = null): string[] {
  const dits: [number, string][] = [
    [reste.perdu, 'perdus ou repris'],
    [reste.moindre, reste.moindre < 0 ? 'réalisés au-delà du prévu' : 'réalisés de moins que prévu'],
    [reste.echu, 'à date d’effet passée et non réalisés'],
    [reste.aVenir, estFini(arret) ? 'jamais échus' : 'à venir'],
    [reste.sansDate, 'sans date']
  ];
  return dits
    .filter(([montant]) => Math.abs(montant) >= NEGLIGEABLE)
    .map(([montant, mots]) => `${euros(Math.abs(montant))} ${mots}`);
}

type Contrat = Pick<ContratModele, 'entete' | 'gains'> & { synthese: Pick<ContratModele['synthese'], 'rythme'> };

/** How fast the plan goes; where it stood when something stopped it. */
export function rythmeEnMots({ entete, gains, synthese }: Contrat): string {
  if (entete.etat === ETAT_INCONNU) return 'Mise en œuvre des mesures\u00a0: état du contrat non connu à cette date';
  if (!etatSigne(entete.etat)) return 'Mise en œuvre des mesures\u00a0: sans objet, contrat non signé';
  if (!gainsPossibles(gains.raisonAbsence)) return '';
  const { arret } = entete;
  if (arret === null) return synthese.rythme === null ? '' : phraseRythme(synthese.rythme);
  const quand = `${momentDu(arret)}, le ${dateCourte(jourArrete(arret))}`;
  return `${euros(gains.apEnVigueur)} d’année pleine en vigueur, pour ${euros(gains.apDue)} dus ${quand}, sur ${euros(gains.apPlanifiee)} prévus`;
}
