import { joursEntre, plusJours, plusMois } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import { METEO } from '$lib/schema/vocabulaire/contrat';
import { jourOuvre } from '../dates';
import type { Dossier } from './dossier';
import type { Cours } from './jalons';

/** What is decided at a review, due and done on these days; where they are absent, both are drawn. */
interface Decidee {
  texte: string;
  responsable?: string;
  dates?: Pick<Row<'decision'>, 'echeance' | 'faite_le'>;
}

/** What is known on the day of a review. */
interface Seance {
  d: Dossier;
  date: string;
  /** Day of the review after it. */
  suivante: string | null;
  aides: readonly Row<'aide'>[];
  cours: readonly Cours[];
}

/** A decision that is always open, or one that only some facts call for. */
type Possible = string | ((s: Seance) => Decidee | null);

/** What is said in the reviews of a contract, and by whom: a territorial project has no cash plan and no tranche. */
const VOIX: Record<
  'hopital' | 'ptsm',
  { ordre: string; selon: string; sur: string; responsables: string[]; decisions: Possible[] }
> = {
  hopital: {
    ordre: 'Jalons échus, réalisé des gains, trésorerie et conditions des tranches.',
    ...{ selon: 'le directoire', sur: 'sur les jalons échus et les gains' },
    responsables: ['Directeur', 'Directeur des finances', 'Directeur des affaires médicales'],
    decisions: [
      (s) =>
        travauxEnCours(s)
          ? aLaProchaine(
              s,
              'Présenter à la prochaine revue le calendrier révisé des travaux et son effet sur les gains.'
            )
          : null,
      () => ({
        texte: 'Transmettre chaque mois l’état des postes pourvus et de l’intérim médical.',
        responsable: 'Directeur des affaires médicales'
      }),
      () => ({
        texte: 'Rapprocher les gains déclarés des comptes avec le contrôle de gestion des deux parties.',
        responsable: 'Directeur des finances'
      }),
      (s) =>
        retardsLongs(s)
          ? {
              texte: 'Réunir les chefs de pôle sur les jalons échus de plus de quatre-vingt-dix jours.',
              responsable: 'Président de la CME'
            }
          : null,
      () => ({
        texte: 'Mettre à jour le plan de trésorerie à six mois et le partager avec le comptable public.',
        responsable: 'Directeur des finances'
      }),
      'Mettre à jour la lettre de mission des pilotes d’action et leur calendrier.'
    ]
  },
  ptsm: {
    ordre: 'Jalons échus et priorités du diagnostic partagé.',
    ...{ selon: 'le comité de suivi', sur: 'sur les jalons échus et les priorités du diagnostic' },
    responsables: ['Coordonnateur du PTSM', 'Chef du pôle psychiatrie', 'Président du conseil local de santé mentale'],
    decisions: [
      (s) => aLaProchaine(s, 'Présenter à la prochaine revue l’avancement de chaque priorité du diagnostic partagé.'),
      'Transmettre chaque semestre le délai du premier rendez-vous en CMP, site par site.',
      'Réunir les bailleurs et les associations gestionnaires sur le logement accompagné.',
      'Recueillir l’avis des représentants des usagers et des familles sur la réponse de crise.',
      'Réunir les médecins généralistes du territoire sur le suivi somatique des patients.',
      'Soumettre aux conseils locaux de santé mentale le calendrier révisé des actions en retard.',
      'Proposer un pilote pour chaque action qui dépend de plusieurs partenaires.'
    ]
  }
};

/** The voice of the reviews of a contract. */
export function voixDe({ definition }: Dossier): (typeof VOIX)['hopital'] {
  return VOIX[definition.type === 'ptsm' ? 'ptsm' : 'hopital'];
}

/** Each review is fixed at the one before, so that the next one is known before it comes. */
export function revuesDe(d: Dossier, points: readonly Row<'contrat_point'>[]): Row<'revue'>[] {
  const { revues, vie } = d.definition;
  return revues.map((date, i) => ({
    ...{ contrat: d.id, date, instance: 'revue' },
    ...{ objet: voixDe(d).ordre, synthese: syntheseDe(points, date) },
    enregistre_le: revues[i - 1] ?? d.signature ?? vie[0]?.date ?? null
  }));
}

/** What a review concludes, from both judgements of its day; null for one that is not held yet. */
function syntheseDe(points: readonly Row<'contrat_point'>[], date: string): string | null {
  const dit = (par: 'etablissement' | 'ars') => points.find((p) => p.date === date && p.par === par)?.meteo ?? null;
  const [etablissement, ars] = [dit('etablissement'), dit('ars')];
  if (ars === null) return null;
  const { long } = METEO[ars];
  if (etablissement === null || etablissement === 'non_renseignee')
    return `${long}, pour l’ARS\u00a0; l’établissement n’a pas rendu son jugement.`;
  return ars === etablissement
    ? `${long}\u00a0: les deux parties en sont d’accord.`
    : `Pas d’accord sur la météo\u00a0: ${METEO[etablissement].long.toLowerCase()} pour l’établissement, ${long.toLowerCase()} pour l’ARS.`;
}

/** What was decided at each review held, one of them about the aid where a tranche calls for it. */
export function decisionsDe(d: Dossier, aides: readonly Row<'aide'>[], cours: readonly Cours[]): Row<'decision'>[] {
  const fin = d.suiviJusquau ?? '';
  const { revues } = d.definition;
  const { decisions, responsables } = voixDe(d);
  let derniers: string[] = [];
  return revues
    .filter((date) => date <= fin)
    .flatMap((date, rang) => {
      const t = d.tirage(`decisions ${date}`);
      const seance = { d, date, suivante: revues[rang + 1] ?? null, aides, cours };
      const dejaDits = derniers;
      const nouvelle = ({ texte }: Decidee) => !dejaDits.includes(texte);
      const possibles = t
        .melange(decisions)
        .flatMap((p) => (typeof p === 'string' ? { texte: p } : (p(seance) ?? [])))
        .filter(nouvelle);
      const prises: Decidee[] = [...surLAide(seance).filter(nouvelle), ...possibles].slice(0, t.entier(2, 3));
      derniers = prises.map(({ texte }) => texte);
      return prises.map(({ texte, responsable, dates }, i) => {
        const echeance = jourOuvre(plusJours(date, 45 + 30 * t.entier(0, 2)));
        const faite = jourOuvre(plusJours(echeance, t.entier(-25, 40)));
        const tiree = { echeance, faite_le: faite <= fin && t.chance(0.8) ? faite : null };
        return {
          ...{ contrat: d.id, date, rang: i + 1, texte, enregistre_le: null, ...(dates ?? tiree) },
          responsable: responsable ?? t.choix(responsables)
        };
      });
    });
}

/** The tranche that a session has to pay, which is done on the day that it is paid, or else the condition to document. */
function surLAide({ d, date, aides, cours }: Seance): Decidee[] {
  const version = Math.max(0, ...aides.map((a) => a.version));
  const ouvertes = aides.filter(
    (a) => a.version === version && a.imputation !== 'capitaux' && (a.versee_le ?? '9999') > date && !a.suspendue_le
  );
  const due = ouvertes.find(({ notifiee_le }) => notifiee_le !== null && notifiee_le <= date);
  if (due)
    return [
      {
        texte: `Verser dans les deux mois la tranche ${due.tranche}, notifiée.`,
        responsable: d.definition.pilote,
        dates: { echeance: jourOuvre(plusMois(date, 2)), faite_le: due.versee_le }
      }
    ];
  const suivante = ouvertes.find(({ condition_jalon }) => condition_jalon !== null);
  const jalon = cours
    .flatMap(({ jalons }) => jalons)
    .find(({ row }) => row.action === suivante?.condition_action && row.jalon === suivante.condition_jalon)?.row;
  const jours = suivante ? joursEntre(date, suivante.prevue_le) : NaN;
  if (!suivante || !jalon || (jalon.date_reelle ?? '9999') <= date || !(jours > 60 && jours < 400)) return [];
  return [
    {
      texte: `Documenter la condition de la tranche ${suivante.tranche} avant sa notification.`,
      dates: { echeance: jourOuvre(plusJours(suivante.prevue_le, -30)), faite_le: jalon.date_reelle }
    }
  ];
}

/** Due at the next review, and done there when it was held. */
function aLaProchaine({ d, suivante }: Seance, texte: string): Decidee | null {
  if (suivante === null) return null;
  return { texte, dates: { echeance: suivante, faite_le: suivante <= (d.suiviJusquau ?? '') ? suivante : null } };
}

function travauxEnCours({ cours, date }: Seance): boolean {
  return cours.some(
    ({ action, jalons }) =>
      action.debut <= date &&
      jalons.some(({ row }) => row.libelle === 'Réception des travaux' && (row.date_reelle ?? '9999') > date)
  );
}

function retardsLongs({ cours, date }: Seance): boolean {
  const seuil = plusJours(date, -90);
  return cours.some(({ jalons }) =>
    jalons.some(({ row }) => row.echeance < seuil && (row.date_reelle ?? '9999') > date)
  );
}
