import { anneeDe, plusJours, plusMois } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import { jourOuvre } from '../dates';
import type { Dossier } from './dossier';
import { trancheArticle50 } from './article-50';
import type { Cours } from './jalons';

/** Where each tranche is booked, in turn. */
const TRANCHES = [
  { libelle: 'Aide au démarrage', enveloppe: 'FIR', imputation: 'exploitation', part: 0.25 },
  { libelle: 'Aide liée à la réorganisation', enveloppe: 'AC', imputation: 'exploitation', part: 0.3 },
  { libelle: 'Accompagnement de l’investissement', enveloppe: 'Article 50', imputation: 'subvention', part: 0.3 },
  { libelle: 'Avance de trésorerie', enveloppe: 'AC', imputation: 'avance', part: 0.15 }
] as const;

/** The aid of a contract, tranche by tranche: a milestone must be proved before each but the first is paid. */
export function aidesDuContrat(d: Dossier, cours: readonly Cours[]): Row<'aide'>[] {
  const { definition, signature, membres } = d;
  const [support] = membres;
  if (signature === null || definition.type === 'ptsm' || !support) return [];
  const total = Math.max(0.5e6, Math.round((membres.reduce((s, h) => s + h.produits, 0) * 0.012) / 5e5) * 5e5);
  const annee = anneeDe(definition.debut);
  const t = d.tirage('aides');
  const versions = definition.versions.length > 0 ? [0, 1] : [0];
  const candidates = cours.filter((c) => c.jalons.length >= 3 && c.action.modele.gains.length > 0);
  const hasards = TRANCHES.map(() => t.entier(0, 40));
  const article50 = versions.flatMap((version) => trancheArticle50(d, version, support.ej));
  const tranches = versions.flatMap((version) =>
    TRANCHES.map(({ libelle, enveloppe, imputation, part }, i): Row<'aide'> => {
      const tranche = i + 1;
      const derniere = version === versions.at(-1);
      const suspendue = derniere && definition.suspendTranche === tranche;
      const c = i === 0 ? null : conditionDe(d, candidates, suspendue, hasards[i] ?? 0);
      // The first tranche opens the contract: it is due at the end of its first quarter.
      const prevue = i === 0 ? plusJours(plusMois(definition.debut, 3), -1) : `${annee + i}-06-30`;
      const notifiee = notifieeLe(prevue, i === 0 ? signature : (c?.atteint ?? null));
      const versee =
        notifiee === null ? null : jourOuvre(plusJours(notifiee, 45 + (definition.nomSuivi === 'peine' ? 30 : 0)));
      const tenue = derniere && definition.suspendTranche !== tranche;
      const suivi = (date: string | null) => (tenue && date !== null && date <= (d.suiviJusquau ?? '') ? date : null);
      return {
        ...{ contrat: d.id, version, tranche, libelle, enveloppe, imputation, ej: support.ej },
        ...{ montant: Math.round((total * part) / 10_000) * 10_000, prevue_le: prevue },
        condition: c === null ? null : `«\u00a0${c.libelle}\u00a0» (action ${c.action}, jalon ${c.jalon})`,
        ...{ condition_action: c?.action ?? null, condition_jalon: c?.jalon ?? null, condition_engagement: null },
        condition_le: null,
        notifiee_le: suivi(notifiee),
        versee_le: suivi(versee),
        suspendue_le: suspendue ? (c?.arret ?? jourOuvre(plusJours(prevue, 75))) : null,
        preuve: suivi(versee) === null ? null : (c?.preuve ?? null)
      };
    })
  );
  return [...tranches.map((aide) => conditionEcrite(d, aide)), ...article50];
}

/** Day of a notification: twenty days before the tranche is due, or ten after its condition is met; null when it is not. */
function notifieeLe(prevue: string, remplie: string | null): string | null {
  if (remplie === null) return null;
  const [aTemps, ensuite] = [plusJours(prevue, -20), plusJours(remplie, 10)];
  return jourOuvre(ensuite > aTemps ? ensuite : aTemps);
}

/** What the contract words otherwise than by a milestone: a text, or a commitment on a day. */
function conditionEcrite({ definition }: Dossier, aide: Row<'aide'>): Row<'aide'> {
  const { conditionTexte: texte, conditionEngagement: engagement } = definition;
  const sansJalon = { condition_action: null, condition_jalon: null, preuve: null };
  if (texte?.tranche === aide.tranche) return { ...aide, ...sansJalon, condition: texte.texte };
  if (engagement?.tranche !== aide.tranche) return aide;
  return {
    ...{ ...aide, ...sansJalon, condition: engagement.texte },
    ...{ condition_engagement: engagement.engagement, condition_le: engagement.le }
  };
}

/** The milestone on which a tranche hangs: one that is kept, or, for a suspended tranche, one that never will be. */
function conditionDe(d: Dossier, candidates: readonly Cours[], suspendue: boolean, hasard: number) {
  const choix = candidates.filter((c) => {
    const dernier = c.jalons.at(-1);
    if (suspendue) return dernier?.row.date_reelle === null && dernier.row.echeance < d.au;
    return !c.arret;
  });
  const cours = choix[hasard % Math.max(1, choix.length)] ?? candidates[0];
  const jalon = suspendue ? cours?.jalons.at(-1) : cours?.jalons.at(-2);
  if (!cours || !jalon) return null;
  const { action, jalon: numero, libelle, date_reelle: atteint, preuve } = jalon.row;
  return { action, jalon: numero, libelle, atteint, preuve, arret: cours.arret?.date ?? null };
}

/** What an amendment says of the tranche that it ties to a milestone: `{jalon}` and `{action}` stand in its text. */
export function nommeLaCondition(texte: string, d: Dossier, aides: readonly Row<'aide'>[]): string {
  const tranche = aides.findLast((a) => a.tranche === d.definition.suspendTranche);
  const nom = tranche?.condition?.split(' (')[0] ?? 'à préciser';
  return texte.replace('{jalon}', nom).replace('{action}', tranche?.condition_action ?? 'à préciser');
}
