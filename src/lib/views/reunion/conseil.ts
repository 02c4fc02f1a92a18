import { CLOTURES, comptesDe, posteCrp, statutDesClotures } from '$lib/domain/comptes/comptes-ej';
import { soldeCouvrant, soldesConstates } from '$lib/domain/comptes/tresorerie';
import { planDeTresorerie } from '$lib/domain/comptes/plan-tresorerie';
import { finDesMois, moyenneDesMois } from '$lib/domain/comptes/mois-du-poste';
import { soldes } from '$lib/domain/comptes/soldes';
import { avecLAnneeDavant } from '$lib/domain/indicateur/annee-davant';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { exercicesClos } from '../contrat/comptes';
import type { ContratModele } from '../contrat/contrat.types';
import type { IndicateurBref } from '../modele';

import { arrondi, DECIMALES_DES_QUOTIENTS, parEntite, type Lu } from './entites';
import { moisPayes } from './mois-lus';
import { ppiDe } from './ppi';
import { cheminVu, resultatVu } from './resultat';
import type { ConseilModele } from './reunion.types';

/** Quality and access, as the sheets of the dataset hold them [M]: a board hears of patients before it hears of euros. */
export const QUALITE_ET_ACCES = [
  'PASSAGES_URGENCES',
  'TAUX_OCCUPATION_MCO',
  'DMS_MCO',
  'TAUX_CHIRURGIE_AMBULATOIRE',
  'ABSENTEISME_PNM'
] as const;

/** What only hospitals follow or publish apart: said where one of them tells it. */
export const QUALITE_SUIVIE = [
  'NIVEAU_CERTIFICATION_HAS',
  'E_SATIS_MCO',
  'DELAI_RENDEZ_VOUS',
  'DUREE_PASSAGE_URGENCES'
] as const;

export function conseil(lu: Lu, modele: ContratModele, indicateurs: readonly IndicateurBref[]): ConseilModele {
  const { etude, perimetre, reperes, mesures } = lu;
  const { dossier, au, exercice } = etude;
  const clos = exercicesClos(etude, perimetre.ejs).at(-1) ?? null;
  const cloture = (ej: string, annee: number) => comptesDe(dossier.compte, ej, annee, au, CLOTURES);
  const de = (ej: string, annee: number | null) => {
    const lus = annee === null ? null : cloture(ej, annee);
    return lus && { comptes: lus, soldes: soldes(lus, null) };
  };
  const mois = moisPayes(lu, exercice);
  const seuilJours = reperes.seuils.joursDeCharges;
  const seuilDe = (ej: string) =>
    soldeCouvrant(seuilJours, de(ej, exercicesClos(etude, [ej]).at(-1) ?? null)?.soldes.charges_decaissables ?? null);
  return {
    ...{ reunion: 'conseil-de-surveillance', exercice, clos },
    statut: statutDesClotures(perimetre.ejs.flatMap((ej) => de(ej, clos)?.comptes.version ?? [])),
    nonApprouves: perimetre.ejs.filter((ej) => {
      const lue = de(ej, clos);
      return lue !== null && statutDesClotures([lue.comptes.version]) === 'provisoire';
    }),
    resultats: parEntite(lu, (ej) => {
      const [n, avant] = [de(ej, clos), de(ej, clos === null ? null : clos - 1)];
      return {
        ...{ crp: arrondi(n?.soldes.resultat_crp ?? null), crp_avant: arrondi(avant?.soldes.resultat_crp ?? null) },
        consolide: arrondi(n?.soldes.resultat_consolide ?? null),
        consolide_avant: arrondi(avant?.soldes.resultat_consolide ?? null),
        report: n && posteCrp(n.comptes, 'affecte_report'),
        reserves: n && posteCrp(n.comptes, 'affecte_reserves')
      };
    }),
    ...resultatVu(modele, 'annuel'),
    ...cheminVu(modele),
    autofinancement: parEntite(lu, (ej) => {
      const [n, avant] = [de(ej, clos), de(ej, clos === null ? null : clos - 1)];
      return {
        ...{ caf: arrondi(n?.soldes.caf ?? null), capital: arrondi(n?.soldes.capital_contractuel ?? null) },
        investissements: arrondi(n?.soldes.investissements ?? null),
        investissements_avant: arrondi(avant?.soldes.investissements ?? null)
      };
    }),
    seuilJours,
    tresorerie: perimetre.ejs.map((ej) => {
      const lue = modele.tresorerie.find((t) => t.ej === ej);
      return {
        ...{
          nom: reperes.nomDe(ej),
          date: lue?.date ?? null,
          montant: lue?.montant ?? null,
          jours: lue?.jours ?? null
        },
        seuil: arrondi(seuilDe(ej)),
        constates: soldesConstates(dossier.compte, ej, au),
        plan: planDeTresorerie(dossier.compte, ej, au)
      };
    }),
    payesJusquAu: finDesMois(exercice, mois),
    emplois: parEntite(lu, (ej) => {
      const { derniere: lits, avant: litsAvant } = avecLAnneeDavant(mesures.annees(ej, 'LITS_MCO'));
      const paye = (code: string, annee: number) =>
        arrondi(moyenneDesMois(mesures.mois(ej, code, annee), mois), DECIMALES_DES_QUOTIENTS);
      return {
        ...{ pm: paye('ETPR_PM_MENSUEL', exercice), pm_avant: paye('ETPR_PM_MENSUEL', exercice - 1) },
        ...{ pnm: paye('ETPR_PNM_MENSUEL', exercice), pnm_avant: paye('ETPR_PNM_MENSUEL', exercice - 1) },
        ...(mesures.sansObjet(ej, 'LITS_MCO')
          ? ({ lits: 'sans_objet', lits_avant: 'sans_objet' } as const)
          : { lits: lits?.valeur ?? null, lits_avant: litsAvant?.valeur ?? null })
      };
    }),
    ppi: ppiDe(lu),
    qualite: QUALITE_ET_ACCES.flatMap((code) => qualiteDe(lu, indicateurs, code)),
    suivie: QUALITE_SUIVIE.flatMap((code) => qualiteDe(lu, indicateurs, code)).filter(({ entites }) =>
      entites.some(({ valeur }) => valeur !== null)
    ),
    avis: modele.entete.vie.filter(({ type }) => type === 'avis')
  };
}

function qualiteDe(
  { perimetre, reperes, mesures }: Lu,
  indicateurs: readonly IndicateurBref[],
  code: string
): ConseilModele['qualite'] {
  const fiche = indicateurs.find((i) => i.code === code);
  if (!fiche) return [];
  const { libelle, unite, decimales, direction } = fiche;
  const arrondie = (valeur: number | null | undefined) => arrondi(valeur ?? null, decimales + 3);
  return [
    {
      ...{ code, libelle, unite, decimales, direction },
      entites: perimetre.ejs.map((ej) => {
        const { derniere: n, avant } = avecLAnneeDavant(mesures.annees(ej, code));
        return {
          ...{ nom: reperes.nomDe(ej), annee: n ? anneeDe(n.fin) : null, sansObjet: mesures.sansObjet(ej, code) },
          ...{ valeur: arrondie(n?.valeur), avant: arrondie(avant?.valeur) }
        };
      })
    }
  ];
}
