import { creuxDuPlan } from '$lib/domain/comptes/plan-tresorerie';
import { SENS_AVIS } from '$lib/schema/vocabulaire/contrat';
import { dateCourte } from '$lib/format/date';
import { nombreDeJours } from '$lib/words/jours-de-charges';
import { euros } from '$lib/format/nombre';
import { accord, enumeration } from '$lib/format/phrase';
import type { ConseilModele } from '$lib/views/reunion/reunion.types';
import { SOMME_HORS_EUROS } from '../perimetre-dit';
import {
  auMillier,
  colonnes,
  compte,
  difference,
  ecart,
  ecartEnEuros,
  etp,
  lignesDEntites,
  moisDe,
  montant,
  NR,
  type Bloc,
  type PageDite
} from './bloc';
import { documentProjete } from '../contrat/document-projete';
import { feuilleDuConseil, moisDesPlans } from './feuille-du-conseil';
import {
  affectationEnAttente,
  affecteEnMots,
  PAS_ENCORE_AFFECTE,
  perimetreDeLAffectation,
  nommesNonApprouves,
  quiAttend
} from './affectation';
import { autofinancementEnMots, ditSonAnnee, messagesDuConseil, resultatEnMots } from './messages/conseil';
import { caisseEnMots } from './caisse-a-regarder';
import { avecMessages } from './messages/message';
import { REUNIONS_NOMMEES } from './noms';
import { blocDesMenaces, manquesDuPpi } from './operations';
import { comptesArretes, anneeDeCompte } from './provisoire';
import { blocsDeQualite, manquesDeQualite } from './qualite';
import { plancheDuConseil } from './planche';

export function pageDuConseil(m: ConseilModele): PageDite {
  const page: PageDite = {
    question: REUNIONS_NOMMEES['conseil-de-surveillance'].question,
    message: messageDe(m),
    planche: plancheDuConseil(m),
    blocs: avecMessages(blocsDe(m), messagesDuConseil(m)),
    manques: [
      ...manquesDeQualite(m.suivie),
      ...manquesDuPpi(
        m.ppi,
        'Investissements menacés, opération par opération',
        'annexe PPI du PGFP, état de chaque opération'
      )
    ]
  };
  return { ...page, feuille: feuilleDuConseil(m, page) };
}

function messageDe(m: ConseilModele): string {
  const caisse = caisseEnMots(m);
  return `${resultatEnMots(m)}\u00a0; ${autofinancementEnMots(m, ditSonAnnee(m))}${caisse === null ? '' : `\u00a0; ${caisse}`}.`;
}

function blocsDe(m: ConseilModele): Bloc[] {
  const { exercice, clos, resultats, autofinancement, tresorerie, emplois, qualite, suivie, avis } = m;
  const vide = 'Aucun compte financier n’est connu à cette date\u00a0: l’hôpital le transmet une fois l’année close.';
  const annee = clos ?? exercice - 1;
  const lue = anneeDeCompte(annee, clos === null ? 'definitif' : m.statut);
  const mois = moisDesPlans(tresorerie);
  return [
    {
      id: 'resultat',
      titre: `Ce que l’hôpital a gagné ou perdu en ${annee}, et ce qu’il en a fait`,
      note: notesDuResultat(m),
      colonnes: colonnes(
        ...['Hôpital', `Soins (CRP) ${lue}`, `${annee - 1}`, `Tous budgets ${lue}`, `Tous budgets ${annee - 1}`],
        ...['Reporté (CRP)', 'Mis en réserve (CRP)']
      ),
      lignes:
        clos === null
          ? []
          : lignesDEntites(resultats, (c, ligne) => [
              ...[c.crp, c.crp_avant, c.consolide, c.consolide_avant].map(montant),
              ...affecteEnMots(m, ligne, PAS_ENCORE_AFFECTE)
            ]),
      vide
    },
    {
      id: 'autofinancement',
      titre: 'Ce qu’il dégage pour rembourser et investir',
      note: `CAF\u00a0: ce que l’activité laisse dans la caisse une fois les charges payées\u00a0; elle doit au moins couvrir le capital des emprunts.${comptesProvisoires(m)}`,
      colonnes: colonnes(
        'Hôpital',
        `CAF ${lue}`,
        `Capital à rembourser ${lue}`,
        `CAF − capital ${lue}`,
        `Investi en ${lue}`,
        `Investi en ${annee - 1}`
      ),
      lignes:
        clos === null
          ? []
          : lignesDEntites(autofinancement, (c) => [
              ...[montant(c.caf), montant(c.capital), ecartEnEuros(difference(c.caf, c.capital))],
              ...[montant(c.investissements), montant(c.investissements_avant)]
            ]),
      vide
    },
    ...blocDesMenaces(m.ppi),
    {
      id: 'tresorerie',
      titre: mois.length === 0 ? 'Sa caisse' : 'Sa caisse, et dans les six mois',
      note:
        mois.length === 0
          ? tresorerie.length === 0
            ? undefined
            : 'Aucun plan de trésorerie n’est transmis à cette date\u00a0: ni mois à venir, ni jour le plus bas.'
          : 'Mois à venir\u00a0: prévision de l’hôpital, fin de mois. Ce n’est pas un solde constaté.',
      colonnes: colonnes(
        'Hôpital',
        'Dernier solde',
        '#Au',
        'Jours',
        ...mois.map((fin) => moisDe(fin)),
        'Jour le plus bas'
      ),
      lignes: tresorerie.map(({ nom, date, montant: solde, jours, plan }) => [
        ...[
          nom,
          montant(solde),
          date === null ? NR : dateCourte(date),
          jours === null ? NR : `${nombreDeJours(jours)}\u00a0j`
        ],
        ...mois.map((fin) => montant(plan.find((p) => p.fin === fin)?.montant ?? null)),
        auMillier(creuxDuPlan(plan)?.montant ?? null)
      ]),
      vide: 'Aucun solde de trésorerie n’est connu\u00a0: l’hôpital le donne chaque mois.'
    },
    {
      id: 'emplois',
      titre: 'Ses emplois et ses lits',
      note: `${payesEnMots(m)}\u00a0; lits de médecine, chirurgie et obstétrique au 31 décembre.`,
      colonnes: colonnes('Hôpital', 'Médecins', 'Évolution', 'Autres personnels', 'Évolution', 'Lits', 'Évolution'),
      lignes: lignesDEntites(
        emplois,
        (c) => [
          ...[etp(c.pm), ecart(difference(c.pm, c.pm_avant)), etp(c.pnm), ecart(difference(c.pnm, c.pnm_avant))],
          ...[compte(c.lits), ecart(difference(c.lits, c.lits_avant), 0)]
        ],
        SOMME_HORS_EUROS
      ),
      vide: 'Aucun hôpital ne dit ses emplois ni ses lits à cette date.'
    },
    ...blocsDeQualite(qualite, suivie),
    {
      id: 'avis',
      titre: 'Les avis rendus sur le contrat',
      colonnes: colonnes('Instance', '#Date', '#Sens', '#Texte'),
      lignes: avis.map(({ organisme, date, dateTexte, sens, texte }) => [
        ...[organisme ?? NR, date === null ? dateTexte : dateCourte(date), sens === null ? NR : SENS_AVIS[sens], texte]
      ]),
      vide: 'Aucun avis de CME, de CSE ou de conseil de surveillance n’est daté dans la vie du contrat.'
    }
  ];
}

/** Where the year goes, and why a cell of the closed one is empty: a closing that did not come, or is not approved. */
function notesDuResultat(m: ConseilModele) {
  const { exercice, clos, statut, resultats, atterrissage, tresorerie } = m;
  const hopitaux = accord(tresorerie.length, 'l’hôpital', 'les hôpitaux');
  const projete = atterrissage.map(
    ({ origine, document, valeur }) =>
      `${euros(valeur)} selon ${origine === 'outil' ? 'l’outil' : hopitaux} (${documentProjete(document)})`
  );
  const entites = clos === null ? [] : resultats.filter(({ ej }) => ej !== null);
  const absents = entites.filter(({ chiffres }) => chiffres.crp === null).flatMap(({ nom }) => nom ?? []);
  const enAttente = affectationEnAttente(m);
  const [provisoires, attendent] = [nommesNonApprouves(m), quiAttend(m)];
  const leur =
    attendent.length > 0 && enumeration(attendent) !== enumeration(provisoires)
      ? `le résultat de ${enumeration(attendent)}`
      : 'leur résultat';
  const affecte = clos === null ? null : perimetreDeLAffectation(m);
  const notes = [
    ...(projete.length === 0 ? [] : [`Pour ${exercice}\u00a0: ${projete.join(', ')}.`]),
    ...(absents.length === 0
      ? []
      : [`Compte financier ${clos} non transmis à cette date\u00a0: ${enumeration(absents)}.`]),
    ...(statut === 'provisoire' && clos !== null
      ? [
          `${comptesArretes('Comptes', provisoires)}${enAttente ? `, ${leur} n’est pas encore affecté (reporté, mis en réserve)` : ''}.`
        ]
      : []),
    ...(affecte === null ? [] : [`${affecte}.`])
  ];
  return notes.length === 0 ? undefined : notes.join(' ');
}

/** Whose closed year may still move, where it is not approved. */
function comptesProvisoires(m: ConseilModele): string {
  if (m.clos === null || m.statut !== 'provisoire') return '';
  return ` ${comptesArretes(`Comptes ${m.clos}`, nommesNonApprouves(m))}.`;
}

/** The months that posts are the mean of, or that there is none. */
const payesEnMots = ({ exercice, payesJusquAu }: Pick<ConseilModele, 'exercice' | 'payesJusquAu'>): string =>
  payesJusquAu === null
    ? `Aucun mois d’emplois payés de ${exercice} n’est transmis par chaque hôpital à cette date`
    : `Emplois payés, moyenne jusqu’à fin ${moisDe(payesJusquAu)} et des mêmes mois un an avant`;
