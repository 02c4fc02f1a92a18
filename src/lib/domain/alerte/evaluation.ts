import { aidesEnAttente, desaccordArs, desaccordEtablissement, engagementsHorsTolerance } from './engagements';
import { compteFinancierEnRetard, eprdEnRetard, revueEnRetard, riaEnRetard } from './documents';
import {
  cafFaible,
  cafSousLeCapital,
  criticiteHaute,
  deficit,
  emprunts,
  ghtConcerne,
  insuffisance,
  planADemander,
  planSansEffet
} from './equilibre';
import type { Examen } from './examen';
import type { FaitsContrat, FaitsEj, FaitsGht } from './faits';
import { criteresALaPrevision } from './previsions';
import { apDue, gainsSecurisesEchus, jalonsEnRetard } from './plan';
import { seuilsDe, type Regle, type Seuils } from './regle';
import { emploiMedicalTemporaire, etprSurTper, masseSalariale } from './personnel';
import { seuilsCommuns, type SeuilsCommuns } from './seuils-communs';
import { creancesPatients, dettesFournisseurs } from './tiers';
import { dettesSocialesEchues, fournisseursEchus, moratoires, tresorerieBasse, tresoreriePrevue } from './tresorerie';

type Fonction<F> = (faits: F, seuils: Seuils, communs: SeuilsCommuns) => Examen | Examen[];

/** One function a rule, by the code that the pack gives it. */
const DES_EJ = {
  d6143_39_1: deficit,
  d6143_39_2: cafFaible,
  d6143_39_3: cafSousLeCapital,
  d6145_70: emprunts,
  l6143_3: planADemander,
  l6143_3_1: planSansEffet,
  iaf: insuffisance,
  criticite: criticiteHaute,
  critere_prevu: criteresALaPrevision,
  dettes_sociales_echues: dettesSocialesEchues,
  fournisseurs_echus: fournisseursEchus,
  moratoires,
  tresorerie_basse: tresorerieBasse,
  tresorerie_prevue: tresoreriePrevue,
  masse_salariale: masseSalariale,
  emploi_medical_temporaire: emploiMedicalTemporaire,
  etpr_sur_tper: etprSurTper,
  creances_patients: creancesPatients,
  dettes_fournisseurs: dettesFournisseurs,
  eprd_en_retard: eprdEnRetard,
  ria_en_retard: riaEnRetard,
  compte_financier_en_retard: compteFinancierEnRetard
} as const satisfies Record<string, Fonction<FaitsEj>>;

const DES_CONTRATS = {
  ap_due: apDue,
  gains_securises_echus: gainsSecurisesEchus,
  jalon_en_retard: jalonsEnRetard,
  aide_en_attente: aidesEnAttente,
  engagement_hors_tolerance: engagementsHorsTolerance,
  desaccord_etablissement: desaccordEtablissement,
  desaccord_ars: desaccordArs,
  revue_en_retard: revueEnRetard
} as const satisfies Record<string, Fonction<FaitsContrat>>;

const DES_GHT = { ght_concerne: ghtConcerne } as const satisfies Record<string, Fonction<FaitsGht>>;

/** Codes that the rules know, by whom they examine: the pack must give each of them, and no other. */
export const CODES_DES_REGLES = {
  ej: Object.keys(DES_EJ),
  contrat: Object.keys(DES_CONTRATS),
  ght: Object.keys(DES_GHT)
} as const;

/** Everything known of a contract at D; of one that bears on no accounts, as a PTSM, no entity. */
export interface FaitsA {
  au: string;
  ejs: readonly FaitsEj[];
  ghts: readonly FaitsGht[];
  /** Null while the contract is not alive: its entities are examined all the same. */
  contrat: FaitsContrat | null;
}

/** What a rule found. */
export interface ExamenDeRegle extends Examen {
  regle: string;
}

const enListe = (lu: Examen | Examen[]): Examen[] => (Array.isArray(lu) ? lu : [lu]);

function fonctions<F>(regles: readonly Regle[], table: Readonly<Record<string, Fonction<F>>>) {
  return regles.flatMap((regle) => {
    const fonction = table[regle.code];
    return fonction === undefined ? [] : [{ code: regle.code, fonction, seuils: seuilsDe(regle) }];
  });
}

/** The pack made ready: thresholds read once for all dates and entities. */
export class Evaluation {
  readonly #communs: SeuilsCommuns;
  readonly #ej;
  readonly #contrat;
  readonly #ght;

  constructor(regles: readonly Regle[]) {
    this.#communs = seuilsCommuns(regles);
    this.#ej = fonctions<FaitsEj>(regles, DES_EJ);
    this.#contrat = fonctions<FaitsContrat>(regles, DES_CONTRATS);
    this.#ght = fonctions<FaitsGht>(regles, DES_GHT);
  }

  /** What every rule finds of a contract and of its entities at D. */
  a({ ejs, ghts, contrat }: FaitsA): ExamenDeRegle[] {
    const lance = <F>(
      siennes: readonly { code: string; fonction: Fonction<F>; seuils: Seuils }[],
      faits: readonly F[]
    ) =>
      siennes.flatMap(({ code, fonction, seuils }) =>
        faits.flatMap((f) => enListe(fonction(f, seuils, this.#communs)).map((examen) => ({ ...examen, regle: code })))
      );
    return [
      ...lance(this.#ej, ejs),
      ...lance(this.#contrat, contrat === null ? [] : [contrat]),
      ...lance(this.#ght, ghts)
    ];
  }
}
