import { PAR } from '$lib/schema/vocabulaire/contrat';
import type { Indecidable } from '$lib/domain/contrat/codes-d-aide';
import type { ConditionJugee, FaitDeCondition } from '$lib/domain/contrat/condition-d-aide';
import { dateCourte } from '$lib/format/date';
import { valeurAvecUnite } from '$lib/format/nombre';
import type { Ton } from '$lib/views/contrat/contrat.types';

export const VERDICTS: Readonly<Record<ConditionJugee['verdict'], string>> = {
  sans_condition: 'sans condition',
  remplie: 'remplie',
  non_remplie: 'non remplie',
  indecidable: 'ne peut être décidée'
};

export const TONS_DU_VERDICT: Readonly<Record<ConditionJugee['verdict'], Ton>> = {
  sans_condition: 'eteint',
  remplie: 'fait',
  non_remplie: 'retard',
  indecidable: 'eteint'
};

const RAISONS: Readonly<Record<Indecidable, string>> = {
  texte_seul: 'condition en texte libre, aucune pièce ne la prouve',
  jalon_inconnu: 'le jalon nommé n’est pas au contrat',
  engagement_inconnu: 'l’engagement nommé n’est pas dans la version en vigueur',
  a_venir: 'le jour où elle se juge est à venir',
  non_mesure: 'l’engagement n’a pas de valeur à ce jour',
  sans_cible: 'l’engagement n’a pas de cible à ce jour',
  gele: 'le contrat est gelé\u00a0: ce qu’elle attend n’est plus dû depuis la suspension',
  gel_non_precise: 'le contrat est suspendu, et il n’est pas précisé si ce qu’elle attend est gelé',
  pas_commence: 'le contrat n’a pas commencé'
};

/** Why a condition cannot be decided; nothing when it is. */
export function raisonEnMots(raison: Indecidable | null): string | null {
  return raison === null ? null : RAISONS[raison];
}

/** What a condition was judged on, in a sentence. */
export function faitEnMots(fait: FaitDeCondition): string {
  if (fait.sur === 'texte') return fait.piece === null ? 'Aucune pièce.' : `Pièce\u00a0: ${sansPoint(fait.piece)}.`;
  if (fait.sur === 'jalon') {
    const piece = fait.piece === null ? '' : ` Pièce\u00a0: ${sansPoint(fait.piece)}.`;
    const nom = `Jalon ${fait.jalon} de l’action ${fait.action}, «\u00a0${sansPoint(fait.libelle)}\u00a0»`;
    if (fait.atteintLe !== null) return `${nom}, atteint le ${dateCourte(fait.atteintLe)}.${piece}`;
    if (fait.abandonne) return `${nom}, ne sera pas atteint\u00a0: l’action est abandonnée.`;
    return `${nom}, ${fait.enRetard ? 'en retard, attendu' : 'attendu'} le ${dateCourte(fait.echeance)}.`;
  }
  const u = { unite: fait.unite, decimales: fait.decimales };
  const juge = fait.jugeLe === null ? '' : `, jugé au ${dateCourte(fait.jugeLe)}`;
  const nom = `Engagement ${fait.code}, «\u00a0${sansPoint(fait.libelle)}\u00a0»${juge}`;
  if (fait.valeur === null || fait.mesureLe === null) return `${nom}\u00a0: aucune valeur.`;
  const par = fait.par === null ? '' : `, ${PAR[fait.par].selon}`;
  const cible = fait.cible === null ? 'sans cible' : `pour une cible de ${valeurAvecUnite(fait.cible, u)}`;
  return `${nom}\u00a0: ${valeurAvecUnite(fait.valeur, u)} au ${dateCourte(fait.mesureLe)}${par}, ${cible}.`;
}

/** The text as a part of a sentence. */
function sansPoint(texte: string): string {
  return texte.replace(/\.\s*$/u, '');
}
