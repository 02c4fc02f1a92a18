import { comptesDe, posteCrp, somme, type ComptesEj } from '$lib/domain/comptes/comptes-ej';
import { cumulDesMois } from '$lib/domain/comptes/mois-du-poste';
import { soldes } from '$lib/domain/comptes/soldes';
import { nonSecurise } from '$lib/domain/gain/non-securise';
import { estFini } from '$lib/domain/contrat/jugement';
import { atterrissages } from '../contrat/atterrissages';
import { baseDe } from '../contrat/base-atterrissage';
import type { ContratModele } from '../contrat/contrat.types';
import { finDesMois, lecteurDeMois, moisCommuns } from './dialogue';
import { arrondi, parEntite, type Lu } from './entites';
import type { RiaModele } from './reunion.types';

const TITRES = ['P1', 'P2', 'P3', 'C1', 'C2', 'C3', 'C4'] as const;

/** The documents of the year of an entity, as known at D. */
interface Documents {
  ej: string;
  eprd: ComptesEj | null;
  ria: ComptesEj | null;
  precedent: ComptesEj | null;
}

export function ria(lu: Lu, gains: ContratModele['gains']): RiaModele {
  const { etude, perimetre, reperes } = lu;
  const { exercice, dossier } = etude;
  const mois = moisCommuns(lu, exercice);
  const documents = perimetre.ejs.map((ej) => documentsDe(lu, ej));
  const ensemble = (mesure: (d: Documents) => number | null) => arrondi(somme(documents.map(mesure)));
  const resultat = (lus: ComptesEj | null) => lus && soldes(lus, null).resultat_crp;
  const gain = (lus: ComptesEj | null) => lus && posteCrp(lus, 'gains_du_plan');
  const { parts, report } = gains.annees.find(({ annee }) => annee === exercice) ?? { parts: [], report: 0 };
  const deParts = (...paliers: string[]) =>
    parts.reduce((total, { palier, montant }) => total + (paliers.includes(palier) ? montant : 0), 0);
  const outil = (...ejs: string[]) =>
    atterrissages(etude, { ejs, texte: '' }, 'resultat_crp').find(({ origine }) => origine === 'outil')?.valeur ?? null;
  return {
    ...{ reunion: 'ria', exercice, mois, jusquAu: finDesMois(exercice, mois) },
    documents: documents.map(({ ej, ria: lu1, precedent }) => {
      const document = lu1?.version === 'ria1' || lu1?.version === 'ria2' ? lu1.version : null;
      const envoi = dossier.transmission.find((t) => t.ej === ej && t.exercice === exercice && t.document === document);
      return {
        ...{ nom: reperes.nomDe(ej), document, transmisLe: envoi?.transmis_le ?? null },
        precedent: precedent?.version === 'ria1' || precedent?.version === 'eprd' ? precedent.version : null
      };
    }),
    titres: [
      ...TITRES.map((titre) => {
        const poste = (lus: ComptesEj | null) => lus && posteCrp(lus, titre);
        return {
          titre,
          eprd: ensemble(({ eprd }) => poste(eprd)),
          realise: ensemble(({ ej }) => cumulDesMois(lecteurDeMois(lu, ej)(titre, exercice), mois)),
          hopital: ensemble((d) => poste(d.ria)),
          outil: ensemble(({ ej }) => outilDuTitre(etude, ej, titre)),
          precedent: ensemble(({ precedent }) => poste(precedent))
        };
      }),
      {
        titre: 'resultat' as const,
        eprd: ensemble(({ eprd }) => resultat(eprd)),
        realise: null,
        hopital: ensemble((d) => resultat(d.ria)),
        outil: outil(...perimetre.ejs),
        precedent: ensemble(({ precedent }) => resultat(precedent))
      }
    ],
    resultats: parEntite(lu, (ej) => {
      const sien = documentsDe(lu, ej);
      return {
        eprd: arrondi(resultat(sien.eprd)),
        precedent: arrondi(resultat(sien.precedent)),
        hopital: arrondi(resultat(sien.ria)),
        outil: outil(ej)
      };
    }),
    gains: {
      eprd: ensemble(({ eprd }) => gain(eprd)),
      precedent: ensemble(({ precedent }) => gain(precedent)),
      ria: ensemble((d) => gain(d.ria)),
      report,
      realises: deParts('realise', 'constate'),
      securises: deParts('securise'),
      nonSecurises: Math.round(nonSecurise(parts))
    }
  };
}

/** Where the tool says that a titre ends, before what actions still promise; titre 4 is taken as it is known. */
function outilDuTitre(etude: Lu['etude'], ej: string, titre: (typeof TITRES)[number]): number | null {
  if (estFini(etude.arret)) return null;
  const base = baseDe(etude, ej);
  if (base === null) return null;
  return titre === 'C4' ? base.titre4.montant : (base.postes.find(({ poste }) => poste === titre)?.valeur ?? null);
}

function documentsDe({ etude: { dossier, exercice, au } }: Lu, ej: string): Documents {
  const de = (...versions: ('ria2' | 'ria1' | 'eprd')[]) => comptesDe(dossier.compte, ej, exercice, au, versions);
  const dernier = de('ria2', 'ria1');
  return {
    ej,
    eprd: de('eprd'),
    ria: dernier,
    precedent: dernier?.version === 'ria2' ? de('ria1', 'eprd') : de('eprd')
  };
}
