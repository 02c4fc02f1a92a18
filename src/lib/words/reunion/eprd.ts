import { capitalAnticipe } from '$lib/domain/comptes/capital';
import { ETATS_DOCUMENT, VERSIONS_TRAJECTOIRE } from '$lib/schema/vocabulaire/comptes';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import { enumeration } from '$lib/format/phrase';
import type { LigneDeFinancement } from '$lib/domain/comptes/financement';
import type { Chiffre, ChiffreOuSansObjet, EprdModele } from '$lib/views/reunion/reunion.types';
import { COLONNES_DES_HYPOTHESES } from '../contrat/hypotheses';
import { SOMME_HORS_EUROS } from '../perimetre-dit';
import {
  colonnes,
  compte,
  difference,
  ecart,
  ecartEnEuros,
  etp,
  lignesDEntites,
  montant,
  NR,
  variation,
  type Bloc,
  type PageDite
} from './bloc';
import { blocDeLaDette, manquesDeDette } from './dette';
import { blocDeLEmprunt } from './emprunt';
import { blocDAilleurs, eprdLu, eprdRejetes, modificatif } from './eprd-modifies';
import { equilibreEnMots, messagesDeLEprd, pgfpEnMots } from './messages/eprd';
import { avecMessages } from './messages/message';
import { REUNIONS_NOMMEES } from './noms';
import { blocDuPpi, manquesDuPpi } from './operations';
import { plancheDeLEprd } from './planche-de-l-eprd';

const FINANCEMENT: Readonly<Record<LigneDeFinancement, string>> = {
  caf: 'Capacité d’autofinancement',
  c775: 'Cessions (775)',
  emprunts: 'Emprunts nouveaux',
  subventions_investissement: 'Subventions d’investissement',
  apports: 'Apports',
  capital_rembourse: 'Capital remboursé (emploi)',
  investissements: 'Investissements (emploi)',
  variation_frng: 'Variation du fonds de roulement'
};

export function pageDeLEprd(m: EprdModele, perimetre: string): PageDite {
  return {
    question: REUNIONS_NOMMEES['eprd-pgfp'].question,
    ...{ message: messageDe(m), planche: plancheDeLEprd(m, perimetre) },
    blocs: avecMessages(blocsDe(m, perimetre), messagesDeLEprd(m)),
    manques: [
      ...manquesDuPpi(
        m.ppi,
        'Opérations du PPI, une à une',
        'annexe PPI du PGFP\u00a0: opération, montant, calendrier, financement'
      ),
      ...manquesDeDette(m.dette)
    ]
  };
}

function messageDe(m: EprdModele): string {
  const pgfp = pgfpEnMots(m);
  const refuses = rejetesDe(m);
  const rejet = refuses.length === 0 ? '' : `\u00a0; EPRD rejeté\u00a0: ${enumeration(refuses)}`;
  return `${equilibreEnMots(m)}${pgfp === null ? '' : `\u00a0; ${pgfp}`}${rejet}.`;
}

/** Entities whose EPRD the agency refused: their columns are those of a document that authorises nothing. */
const rejetesDe = ({ etats }: Pick<EprdModele, 'etats'>): string[] =>
  etats.flatMap(({ nom, etat }) => (etat === 'rejete' ? [nom] : []));

function blocsDe(m: EprdModele, perimetre: string): Bloc[] {
  const { exercice, etats, hypotheses, emplois, equilibre, financement, pgfp } = m;
  const n1 = exercice - 1;
  const rejet = eprdRejetes(rejetesDe(m), exercice);
  const apres = rejet === '' ? '' : ` ${rejet}`;
  const vide = `Aucun EPRD n’est dans ce jeu\u00a0: il vient du cadre EPRD de l’établissement.`;
  const version = pgfp.version;
  return [
    {
      id: 'pgfp',
      titre: `Le PGFP, avec et sans les gains non sécurisés, ${perimetre}`,
      note: `${version === null ? '' : `${VERSIONS_TRAJECTOIRE[version.code]}${version.code === 'pgfp_approuve' ? ` (${version.numero})` : ''}. `}Gains non sécurisés\u00a0: effet sur l’exercice, report de l’année d’avant compris, des lignes identifiées, chiffrées ou validées, qu’aucun acte ne porte, et des lignes sécurisées puis reportées, jusqu’à ce qu’un acte les sécurise de nouveau\u00a0; ceux du CRP, et pour la CAF ceux de tous les budgets. Ceux que le contrat a perdus depuis n’en sont pas\u00a0: le PGFP peut encore compter dessus.${pgfp.annees.some(({ nonSecurise }) => nonSecurise === 'gele') ? ' Gelés\u00a0: plus attendus depuis la suspension, ce qui n’est pas zéro.' : ''}`,
      colonnes: colonnes(
        ...[
          'Exercice',
          'Résultat du CRP',
          'Gains non sécurisés',
          'Résultat sans eux',
          'CAF',
          'CAF sans eux',
          'Investissements'
        ]
      ),
      lignes: pgfp.annees.map((a) => [
        ...[
          String(a.annee),
          montant(a.resultat),
          montant(a.nonSecurise),
          montant(difference(a.resultat, a.nonSecurise))
        ],
        ...[montant(a.caf), montant(difference(a.caf, a.nonSecuriseEnTout)), montant(a.investissements)]
      ]),
      vide: 'Aucun PGFP n’est dans ce jeu\u00a0: il vient de la feuille «\u00a0Trajectoire\u00a0» du classeur du contrat.'
    },
    {
      id: 'equilibre',
      titre: `Équilibre de l’EPRD ${exercice}\u00a0: la CAF couvre-t-elle le capital\u00a0?`,
      colonnes: colonnes(
        'Entité',
        'Résultat du CRP',
        'CAF',
        'Capital contractuel',
        'CAF − capital',
        `CAF ${n1}`,
        `Capital contractuel ${n1}`
      ),
      lignes: lignesDEntites(equilibre, (c) => [
        ...[montant(c.resultat), montant(c.caf), montant(c.capital), ecartEnEuros(difference(c.caf, c.capital))],
        ...[montant(c.caf_avant), montant(c.capital_avant)]
      ]),
      note: `${eprdLu(m.modifies, m.ailleurs, exercice)}${apres}`,
      vide
    },
    ...modificatifsDe(m),
    ...blocDAilleurs(m.ailleurs, exercice),
    ...blocDeLaDette(m),
    {
      id: 'financement',
      titre: `Tableau de financement, ${perimetre}`,
      note: capitalEnMots(m),
      colonnes: colonnes('Ligne', `EPRD ${exercice}`, `Compte financier ${n1}`),
      lignes: financement.some(({ eprd }) => eprd !== null)
        ? financement.map(({ ligne, eprd, avant }) => [FINANCEMENT[ligne], montant(eprd), montant(avant)])
        : [],
      vide
    },
    ...blocDuPpi(m.ppi),
    {
      id: 'tper',
      titre: 'Emplois autorisés (TPER), en regard de l’activité',
      note: `Sous plan de redressement, l’approbation est refusée quand les effectifs croissent sans lien avec l’activité (article L. 6143-4). Payés et séjours\u00a0: ${n1}.${apres}`,
      colonnes: colonnes(
        ...['Entité', `TPER PM ${exercice}`, `Depuis ${n1}`, `PM payés ${n1}`],
        ...[`TPER PNM ${exercice}`, `PNM depuis ${n1}`, `PNM payés ${n1}`, `Séjours ${n1}`, 'Évolution']
      ),
      lignes: lignesDEntites(
        emplois,
        (c) => [
          ...[compte(c.pm_tper), ecart(difference(c.pm_tper, c.pm_tper_avant), 0), etp(c.pm_paye_avant)],
          ...[compte(c.pnm_tper), ecart(difference(c.pnm_tper, c.pnm_tper_avant), 0), etp(c.pnm_paye_avant)],
          ...[compte(c.sejours), variation(c.sejours, c.sejours_avant)]
        ],
        SOMME_HORS_EUROS
      ),
      vide
    },
    {
      id: 'etats',
      titre: `État de l’EPRD ${exercice}`,
      colonnes: colonnes('Entité', '#Dû le', '#Transmis le', '#État', '#Depuis le'),
      lignes: etats.map(({ nom, echeance, transmisLe, etat, etatLe }) => [
        ...[nom, date(echeance), transmisLe === null ? 'non transmis' : dateCourte(transmisLe)],
        ...[etat === null ? NR : ETATS_DOCUMENT[etat], date(etatLe)]
      ]),
      vide
    },
    blocDeLEmprunt(m, vide),
    {
      id: 'hypotheses',
      titre: `Hypothèses de ${exercice}`,
      colonnes: colonnes('Hypothèse', 'Attendu', 'Réel', 'Effet', '#Neutralisée'),
      lignes: hypotheses.map((h) => COLONNES_DES_HYPOTHESES.map((c) => c.cell(h))),
      vide: `Aucune hypothèse de ${exercice} n’est dans ce jeu\u00a0: elle vient de la feuille «\u00a0Hypothèses\u00a0» du classeur.`
    }
  ];
}

/** Which capital is repaid, and which the CAF is held against: the funding table holds what is repaid early as well. */
function capitalEnMots({ exercice, equilibre, financement }: EprdModele): string {
  const contractuel = (equilibre.find(({ ej }) => ej === null) ?? equilibre[0])?.chiffres;
  const rembourse = financement.find(({ ligne }) => ligne === 'capital_rembourse');
  const dit = (ou: string, paye: Chiffre, du: ChiffreOuSansObjet) => {
    const anticipe = typeof du === 'number' ? capitalAnticipe(paye, du) : null;
    if (paye === null || anticipe === null || typeof du !== 'number') return [];
    if (anticipe === 0) return [`${ou}, le seul capital contractuel`];
    return [
      anticipe > 0
        ? `${ou}, ${euros(paye)}, dont ${euros(anticipe)} au-delà du capital contractuel (remboursements anticipés)`
        : `${ou}, ${euros(paye)}, soit ${euros(-anticipe)} de moins que le capital contractuel (${euros(du)})`
    ];
  };
  const dits = [
    ...dit(`à l’EPRD ${exercice}`, rembourse?.eprd ?? null, contractuel?.capital ?? null),
    ...dit(`au compte financier ${exercice - 1}`, rembourse?.avant ?? null, contractuel?.capital_avant ?? null)
  ];
  const detail = dits.length === 0 ? '' : `\u00a0: ${dits.join('\u00a0; ')}`;
  return `Le capital remboursé est tout ce que l’année rembourse${detail}. L’équilibre ne lui oppose que le contractuel.`;
}

/** What an EPRD modificatif replaced, entity by entity: no table when none did. */
function modificatifsDe({ modifies, equilibre, exercice }: EprdModele): Bloc[] {
  if (modifies.length === 0) return [];
  return [
    {
      id: 'modificatifs',
      titre: `Ce que les EPRD modificatifs de ${exercice} ont changé`,
      colonnes: colonnes(
        ...['Entité', '#Document', 'Résultat initial', 'Résultat modifié', 'Écart'],
        ...['CAF initiale', 'CAF modifiée', 'CAF modifiée − capital']
      ),
      lignes: modifies.map((modifie) => {
        const initial = equilibre.find(({ ej }) => ej === modifie.ej)?.chiffres;
        const [resultat, caf, capital] = [initial?.resultat ?? null, initial?.caf ?? null, initial?.capital ?? null];
        return [
          ...[modifie.nom, modificatif(modifie), montant(resultat), montant(modifie.resultat)],
          ...[ecartEnEuros(difference(modifie.resultat, resultat)), montant(caf), montant(modifie.caf)],
          ecartEnEuros(difference(modifie.caf, capital))
        ];
      }),
      vide: ''
    }
  ];
}

const date = (jour: string | null) => (jour === null ? NR : dateCourte(jour));
