import { posteSous } from '$lib/domain/comptes/applique-hypotheses';
import { dernierDocument, posteCrp, somme, type ComptesEj } from '$lib/domain/comptes/comptes-ej';
import { documentsDuRia, remplaceLeRia, type DocumentsDuRia } from '$lib/domain/comptes/documents-du-ria';
import {
  HYPOTHESES_ATTERRISSAGE,
  sontParDefaut,
  type HypothesesAtterrissage
} from '$lib/domain/comptes/hypotheses-atterrissage';
import { cumulDesMois, finDesMois } from '$lib/domain/comptes/mois-du-poste';
import { ecartADemander, effetDuTitre, pontDuBudget, type Titre } from '$lib/domain/comptes/pont-du-budget';
import { soldes } from '$lib/domain/comptes/soldes';
import { gelDeLAnnee } from '$lib/domain/gain/gel-de-l-annee';
import { parFermete } from '$lib/domain/gain/non-securise';
import { effetsParPalier } from '$lib/domain/gain/par-palier';
import { suspensionA } from '$lib/domain/contrat/contrat';
import { estFini } from '$lib/domain/contrat/jugement';
import { atterrissages } from '../contrat/atterrissages';
import { baseDe } from '../contrat/base-atterrissage';
import type { ContratModele } from '../contrat/contrat.types';
import { lignesDuCrp } from '../contrat/effort';

import { arrondi, parEntite, type Lu } from './entites';
import { ailleurs } from './ailleurs';
import { eprdModifies } from './eprd-modifies';
import { lecteurDeMois, moisCommuns } from './mois-lus';
import { resultatVu } from './resultat';
import type { RiaModele } from './reunion.types';

const TITRES = ['P1', 'P2', 'P3', 'C1', 'C2', 'C3', 'C4'] as const;

/** @param choisies assumptions of the tool's landing that a reader chose: the defaults, unless they differ */
export function ria(lu: Lu, modele: ContratModele, choisies?: HypothesesAtterrissage): RiaModele {
  const hypotheses = choisies ?? HYPOTHESES_ATTERRISSAGE;
  const { etude, perimetre, reperes } = lu;
  const { exercice, dossier, jugeLe, arret } = etude;
  const mois = moisCommuns(lu, exercice);
  const documentsDe = (ej: string) => documentsDuRia(dossier.compte, ej, exercice, etude.au);
  const envoiDe = (ej: string, document: string | null) =>
    dossier.transmission.find((t) => t.ej === ej && t.exercice === exercice && t.document === document);
  const documents = perimetre.ejs.map((ej) => ({ ej, ...documentsDe(ej) }));
  const ensemble = (mesure: (d: DocumentsDuRia & { ej: string }) => number | null) =>
    arrondi(somme(documents.map(mesure)));
  const resultat = (lus: ComptesEj | null) => lus && soldes(lus, null).resultat_crp;
  const gain = (lus: ComptesEj | null) => lus && posteCrp(lus, 'gains_du_plan');
  // Those of the CRP alone, as what the documents beside them say [16].
  const { parts, report } = effetsParPalier(
    lignesDuCrp(etude, perimetre),
    dossier.gain_palier,
    exercice,
    jugeLe,
    arret
  );
  const { realises, securises, nonSecurises, echus } = parFermete(parts);
  const gel = gelDeLAnnee(suspensionA(dossier.contrat_evenement, etude.au), exercice);
  const outil = (...ejs: string[]) =>
    atterrissages(etude, { ejs }, 'resultat_crp', hypotheses).find(({ origine }) => origine === 'outil') ?? null;
  const titres = TITRES.map((titre) => {
    const poste = (lus: ComptesEj | null) => lus && posteCrp(lus, titre);
    return {
      titre,
      eprd: ensemble(({ eprd }) => poste(eprd)),
      realise: ensemble(({ ej }) => cumulDesMois(lecteurDeMois(lu, ej)(titre, exercice), mois)),
      hopital: ensemble((d) => poste(d.ria)),
      outil: ensemble(({ ej }) => outilDuTitre(etude, ej, titre, hypotheses)),
      precedent: ensemble(({ precedent }) => poste(precedent))
    };
  });
  const remplace = ({ ej }: { ej: string }) => {
    const version = documents.find((d) => d.ej === ej)?.ria?.version;
    if (version !== 'ria1' && version !== 'ria2') return false;
    const envoyeLe =
      envoiDe(ej, version)?.transmis_le ??
      dernierDocument(dossier.compte, ej, exercice, etude.au, [version])?.le ??
      etude.au;
    const ria = { version, envoyeLe };
    return remplaceLeRia(dossier.trajectoire, ej, exercice, ria, etude.au);
  };
  const outilEntier = outil(...perimetre.ejs);
  const total = {
    titre: 'resultat' as const,
    eprd: ensemble(({ eprd }) => resultat(eprd)),
    realise: null,
    hopital: ensemble((d) => resultat(d.ria)),
    outil: outilEntier?.valeur ?? null,
    precedent: ensemble(({ precedent }) => resultat(precedent))
  };
  const { atterrissage, cible } = resultatVu(modele, 'annuel');
  return {
    ...{ reunion: 'ria', exercice, mois, jusquAu: finDesMois(exercice, mois), fini: estFini(etude.arret) },
    documents: documents.map(({ ej, ria: lu1, precedent }) => {
      const document = lu1?.version === 'ria1' || lu1?.version === 'ria2' ? lu1.version : null;
      const envoi = envoiDe(ej, document);
      return {
        ...{ nom: reperes.nomDe(ej), document, transmisLe: envoi?.transmis_le ?? null },
        precedent: precedent?.version === 'ria1' || precedent?.version === 'eprd' ? precedent.version : null
      };
    }),
    ...(!sontParDefaut(hypotheses) && { hypotheses }),
    atterrissage: atterrissage.map((a) =>
      a.origine === 'outil' && outilEntier !== null
        ? { ...a, valeur: outilEntier.valeur, fourchette: outilEntier.fourchette }
        : a
    ),
    ...{ cible, titres: [...titres, total] },
    ...pontDuRia(titres, total),
    modifies: eprdModifies(lu, exercice).map((m) => ({ ...m, ...(remplace(m) && { remplaceLeRia: true as const }) })),
    ailleurs: ailleurs(lu, exercice),
    resultats: parEntite(lu, (ej) => {
      const sien = documentsDe(ej);
      return {
        eprd: arrondi(resultat(sien.eprd)),
        precedent: arrondi(resultat(sien.precedent)),
        hopital: arrondi(resultat(sien.ria)),
        outil: outil(ej)?.valeur ?? null
      };
    }),
    gains: {
      eprd: ensemble(({ eprd }) => gain(eprd)),
      precedent: ensemble(({ precedent }) => gain(precedent)),
      ria: ensemble((d) => gain(d.ria)),
      report: Math.round(report),
      ...{
        realises: Math.round(realises),
        securises: gel ?? Math.round(securises),
        nonSecurises: gel ?? Math.round(nonSecurises),
        echus: gel ?? Math.round(echus)
      }
    }
  };
}

type ColonnesDuRia = Pick<RiaModele['titres'][number], 'eprd' | 'hopital' | 'outil'>;

/** From the EPRD to the RIA, else to where the tool lands; and what the tool says beside the RIA. */
function pontDuRia(
  titres: readonly (ColonnesDuRia & { titre: Titre })[],
  { eprd, hopital, outil }: ColonnesDuRia
): Pick<RiaModele, 'pont' | 'ecartDeLOutil'> {
  const colonne = hopital === null ? ('outil' as const) : ('hopital' as const);
  const pont = pontDuBudget(
    eprd,
    hopital ?? outil,
    titres.map((t) => ({ code: t.titre, montant: effetDuTitre(t.titre, t.eprd, t[colonne]) }))
  );
  return {
    pont: pont && { ...pont, selon: colonne === 'outil' ? 'outil' : 'etablissement' },
    ecartDeLOutil: ecartADemander(eprd, hopital, outil)
  };
}

/** Where the tool says that a titre ends, as the page of the landing does; titre 4 is taken as it is known. */
function outilDuTitre(
  etude: Lu['etude'],
  ej: string,
  titre: (typeof TITRES)[number],
  hypotheses: HypothesesAtterrissage
): number | null {
  if (estFini(etude.arret)) return null;
  const base = baseDe(etude, ej);
  if (base === null) return null;
  return titre === 'C4' ? base.titre4.montant : posteSous(base, titre, hypotheses);
}
