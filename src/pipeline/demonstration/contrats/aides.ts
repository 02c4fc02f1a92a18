import { plusJours } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import { enClair } from '../dates';
import type { Dossier } from './dossier';
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
  const annee = Number(definition.debut.slice(0, 4));
  const t = d.tirage('aides');
  const versions = definition.versions.length > 0 ? [0, 1] : [0];
  const candidates = cours.filter((c) => c.jalons.length >= 3 && c.action.modele.gains.length > 0);
  const conditions = TRANCHES.map((_, i) => conditionDe(d, candidates, i, t.entier(0, 40)));
  return versions.flatMap((version) =>
    TRANCHES.map(({ libelle, enveloppe, imputation, part }, i) => {
      const tranche = i + 1;
      const prevue = `${annee + i}-${i === 0 ? '03-31' : '06-30'}`;
      const c = conditions[i];
      const remplie = i === 0 ? prevue : (c?.atteint ?? null);
      const notifiee = remplie === null ? null : plusJours(remplie > prevue ? remplie : prevue, -20);
      const versee = notifiee === null ? null : plusJours(notifiee, 45 + (definition.nomSuivi === 'peine' ? 30 : 0));
      const suspendue = definition.suspendTranche === tranche;
      const paye = !suspendue && versee !== null && versee <= (d.suiviJusquau ?? '');
      const fait = !suspendue && notifiee !== null && notifiee <= (d.suiviJusquau ?? '') ? notifiee : null;
      return {
        ...{ contrat: d.id, version, tranche, libelle, enveloppe, imputation, ej: support.ej },
        ...{ montant: Math.round((total * part) / 10_000) * 10_000, prevue_le: prevue },
        condition:
          c === null || c === undefined
            ? null
            : `«\u00a0${c.libelle}\u00a0», prouvé (action ${c.action}, jalon ${c.jalon})`,
        ...{ condition_action: c?.action ?? null, condition_jalon: c?.jalon ?? null, condition_engagement: null },
        notifiee_le: version === versions.at(-1) ? fait : null,
        versee_le: version === versions.at(-1) && paye ? versee : null,
        suspendue_le: suspendue ? plusJours(prevue, 75) : null,
        preuve: paye && c?.atteint ? `Pièces reçues le ${enClair(c.atteint)}` : null
      };
    })
  );
}

/** The milestone on which a tranche hangs: none for the first, an unkept one for a suspended tranche. */
function conditionDe(d: Dossier, candidates: readonly Cours[], i: number, hasard: number) {
  if (i === 0 || candidates.length === 0) return null;
  const suspendue = d.definition.suspendTranche === i + 1;
  const choix = candidates.filter((c) => {
    const dernier = c.jalons.at(-1);
    if (suspendue) return dernier?.row.date_reelle === null && dernier.row.echeance < d.au;
    return !c.arret;
  });
  const cours = choix[hasard % Math.max(1, choix.length)] ?? candidates[0];
  const jalon = suspendue ? cours?.jalons.at(-1) : cours?.jalons.at(-2);
  if (!cours || !jalon) return null;
  return {
    action: jalon.row.action,
    jalon: jalon.row.jalon,
    libelle: jalon.row.libelle,
    atteint: jalon.row.date_reelle
  };
}
