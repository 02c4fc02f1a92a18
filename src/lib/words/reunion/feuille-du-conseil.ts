import { creuxDuPlan } from '$lib/domain/comptes/plan-tresorerie';
import { SENS_AVIS } from '$lib/schema/vocabulaire/contrat';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { minuscule } from '$lib/format/casse';
import { dateCourte } from '$lib/format/date';
import { nombreDeJours } from '$lib/words/jours-de-charges';
import { valeurLisible } from '$lib/format/nombre';
import { dansLaPhrase } from '$lib/format/phrase';
import type { ConseilModele } from '$lib/views/reunion/reunion.types';
import {
  auMillier,
  colonnes,
  compte,
  difference,
  ecart,
  ecartEnEuros,
  etp,
  lignesDEntites,
  moisCourt,
  montant,
  NR,
  SANS_OBJET,
  type Bloc,
  type FeuilleImprimee,
  type LigneDite,
  type PageDite
} from './bloc';
import { affectationEnAttente, affecteEnMots, PAS_ENCORE_AFFECTE, affectationEnBref } from './affectation';
import { menacesEnMots } from './operations';
import { anneeDeCompte } from './provisoire';
import { definitionsDeLaSuivie, suivieEnMots } from './qualite';

/** What is not added up from one hospital to another. */
const SANS_SOMME = '–';
/** What cannot exist, as it stands in a narrow cell; the foot says it in full. */
const S_O = 's. o.';
/** A result that is not allocated yet. */
const N_A = 'n. a.';
const EN_UN_AN = 'En\u00a0un an';
const ENSEMBLE = 'Somme des hôpitaux';

/** Indicators as a board calls them: those of a sheet have no room for a definition. */
const COURTS: Readonly<Record<string, string>> = {
  PASSAGES_URGENCES: 'Passages aux urgences',
  TAUX_OCCUPATION_MCO: 'Lits occupés',
  DMS_MCO: 'Durée de séjour',
  TAUX_CHIRURGIE_AMBULATOIRE: 'Chirurgie en ambulatoire',
  ABSENTEISME_PNM: 'Absence des non-médicaux'
};

/** Ends of the months of the cash plans, in their order. */
export const moisDesPlans = (tresorerie: ConseilModele['tresorerie']): string[] =>
  [...new Set(tresorerie.flatMap(({ plan }) => plan.map(({ fin }) => fin)))].sort();

/** The one sheet of a board: a row an hospital, in two tables, and in a foot what the words mean. */
export function feuilleDuConseil(m: ConseilModele, page: PageDite): FeuilleImprimee {
  const { planche } = page;
  const tete = planche && { titre: planche.titre, chiffres: planche.chiffres, question: planche.question };
  return {
    tete: tete ?? null,
    tableaux: [argent(m), soins(m)],
    paragraphes: [
      { titre: 'Avis sur le contrat', texte: avisEnMots(m, page) },
      ...(m.suivie.length === 0
        ? []
        : [{ titre: 'Certification, satisfaction, attentes', texte: suivieEnMots(m.suivie) }]),
      ...(m.ppi.operations.length === 0 ? [] : [{ titre: 'Investissements menacés', texte: menacesEnMots(m.ppi) }]),
      ...(page.manques.length === 0
        ? []
        : [
            {
              titre: 'Ce que les données ne disent pas',
              texte: `${page.manques.map(({ quoi, fichier }) => `${quoi} (${fichier})`).join('\u00a0; ')}.`
            }
          ]),
      { titre: 'Les mots', texte: definitions(m) }
    ]
  };
}

function argent(m: ConseilModele): Bloc {
  const { exercice, clos, resultats, autofinancement, tresorerie } = m;
  const annee = clos ?? exercice - 1;
  const lue = anneeDeCompte(annee, clos === null ? 'definitif' : m.statut);
  const mois = moisDesPlans(tresorerie);
  const prevus = [...new Set([mois[2], mois.at(-1)])].filter((fin) => fin !== undefined);
  const dates = new Set(tresorerie.map(({ date }) => date));
  const [jour] = dates.size === 1 ? dates : [];
  const lignes = lignesDEntites(resultats, (c, ligne) => [
    ...[c.consolide, c.consolide_avant].map(montant),
    ...affecteEnMots(m, ligne, N_A)
  ]);
  const cafs = autofinancement.map(({ chiffres: { caf, capital } }) => [
    ...[montant(caf), montant(capital), ecartEnEuros(difference(caf, capital))]
  ]);
  const caisses = tresorerie.map(({ date, montant: solde, jours, plan }) => [
    jour || date === null ? montant(solde) : `${montant(solde)} (${dateCourte(date)})`,
    jours === null ? NR : nombreDeJours(jours),
    ...prevus.map((fin) => montant(plan.find((p) => p.fin === fin)?.montant ?? null)),
    auMillier(creuxDuPlan(plan)?.montant ?? null)
  ]);
  return {
    id: 'feuille-argent',
    titre: 'Hôpital par hôpital\u00a0: le résultat et ce qu’il en a fait, l’autofinancement, la caisse',
    colonnes: colonnes(
      ...['Hôpital', `Résultat ${lue}`, `Résultat ${annee - 1}`, 'Reporté', 'En réserve'],
      ...[`CAF ${lue}`, 'Capital à rembourser', 'CAF − capital'],
      ...[jour ? `Caisse au ${dateCourte(jour)}` : 'Dernière caisse connue', 'Jours de charges'],
      ...[
        ...prevus.map((fin) => `Prévue\u00a0fin ${moisCourt(Number(fin.slice(5, 7)))}\u00a0${anneeDe(fin)}`),
        'Jour le plus bas'
      ]
    ),
    lignes: cote(lignes, cafs, caisses),
    vide: ''
  };
}

function soins({ emplois, qualite }: ConseilModele): Bloc {
  const annees = new Set(qualite.flatMap(({ entites }) => entites.flatMap(({ annee }) => annee ?? [])));
  const [annee] = annees.size === 1 ? annees : [];
  const lignes = lignesDEntites(emplois, (c) => [
    ...[etp(c.pm), ecart(difference(c.pm, c.pm_avant)), etp(c.pnm), ecart(difference(c.pnm, c.pnm_avant))],
    ...[compte(c.lits), ecart(difference(c.lits, c.lits_avant), 0)]
  ]);
  const deQualite = (qualite[0]?.entites ?? []).map((_, rang) =>
    qualite.map((q) => {
      const lue = q.entites[rang];
      if (lue === undefined || (lue.valeur === null && !lue.sansObjet)) return NR;
      if (lue.sansObjet || lue.valeur === null) return S_O;
      const precisions = [
        ...(annee === undefined && lue.annee !== null ? [String(lue.annee)] : []),
        ...(lue.avant === null ? [] : [valeurLisible(lue.avant, q)])
      ];
      return [valeurLisible(lue.valeur, q), ...(precisions.length > 0 ? [`(${precisions.join(', ')})`] : [])].join(' ');
    })
  );
  return {
    id: 'feuille-soins',
    titre: `Les emplois et les lits, la qualité et l’accès aux soins${annee === undefined ? '' : ` en ${annee}`}`,
    colonnes: colonnes(
      ...['Hôpital', 'Médecins', EN_UN_AN, 'Autres personnels', EN_UN_AN, 'Lits', EN_UN_AN],
      ...qualite.map(({ code, libelle }) => COURTS[code] ?? libelle)
    ),
    lignes: cote(lignes, deQualite),
    vide: ''
  };
}

/** Cells beside those of rows, in the same order; the row of the sum, which some have not, says so there. */
function cote(lignes: readonly LigneDite[], ...suites: (readonly LigneDite[])[]): LigneDite[] {
  return lignes.map(([nom = '', ...cellules], rang) => [
    lignes.length > 1 && rang === lignes.length - 1 ? ENSEMBLE : nom,
    ...cellules.map((cellule) => (cellule === SANS_OBJET ? S_O : cellule)),
    ...suites.flatMap((suite) => suite[rang] ?? suite[0]?.map(() => SANS_SOMME) ?? [])
  ]);
}

function avisEnMots({ avis }: ConseilModele, page: PageDite): string {
  if (avis.length === 0) return page.blocs.find(({ id }) => id === 'avis')?.vide ?? '';
  return avis
    .map(({ organisme, date, dateTexte, sens, texte }) => {
      const rendu = `${organisme ?? NR}, ${date === null ? dateTexte : dateCourte(date)}`;
      const [dit, motif] = [sens === null ? '' : minuscule(SENS_AVIS[sens]), dansLaPhrase(texte.replace(/\.$/u, ''))];
      return `${rendu}\u00a0: ${motif.startsWith(dit) ? motif : `${dit}, ${motif}`}`;
    })
    .join('\u00a0; ')
    .concat('.');
}

const definitions = (m: ConseilModele): string => {
  const { exercice, tresorerie, suivie } = m;
  const affecte = affectationEnBref(m);
  return [
    ...(tresorerie.length > 1
      ? [`${ENSEMBLE} (EJ)\u00a0: flux intra-GHT non éliminés\u00a0; ${SANS_SOMME}\u00a0: ne s’additionne pas`]
      : []),
    'Résultat\u00a0: tous budgets',
    ...(affecte === null ? [] : [affecte]),
    'CAF\u00a0: ce que l’activité laisse pour couvrir le capital des emprunts',
    'Caisse prévue, jour le plus bas\u00a0: selon l’hôpital',
    `Emplois\u00a0: payés, moyenne des mois connus de ${exercice} et un an avant`,
    'Lits\u00a0: médecine, chirurgie et obstétrique, au 31 décembre',
    'Absence\u00a0: pour motif médical',
    ...definitionsDeLaSuivie(suivie).map((dite) => dite.replace(/\.$/u, '')),
    'Entre parenthèses, l’année d’avant',
    `${S_O}\u00a0: ${SANS_OBJET}\u00a0; ${affectationEnAttente(m) ? `${N_A}\u00a0: ${PAS_ENCORE_AFFECTE}\u00a0; ` : ''}${NR}\u00a0: non renseigné`
  ]
    .join('. ')
    .concat('.');
};
