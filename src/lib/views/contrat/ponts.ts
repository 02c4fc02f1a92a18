import { CLOTURES, comptesDe, moins, posteCrp, somme } from '$lib/domain/comptes/comptes-ej';
import { effetDesHypotheses, variationDesHypotheses } from '$lib/domain/comptes/hypotheses';
import {
  piecesDeGains,
  pontAnnuel,
  pontCible,
  seuilDuNonExplique,
  type Pont as PontCalcule
} from '$lib/domain/comptes/ponts';
import { estFini } from '$lib/domain/contrat/jugement';
import { quandDemander, type RendezVous } from '$lib/domain/contrat/rendez-vous';
import { dernierJourAttendu } from '$lib/domain/gain/gains';
import type { AbsenceDePont, ContratModele, NonChiffres, PieceDePont, Pont, TrajectoireDeSolde } from './contrat.types';
import { effortDe, lignesDuCrp, tendancielDe } from './effort';
import type { Etude } from './etude';
import type { Perimetre } from './perimetre';

/** Actions named one by one in the bridge from the target; the others go together. */
const ACTIONS_NOMMEES = 6;
/** Both bridges of the result of the CRP for the year of D: from N-1 to the landing, from the target to the landing. */
export function pontsDe(
  etude: Etude,
  perimetre: Perimetre,
  trajectoires: readonly TrajectoireDeSolde[],
  etat: string
): ContratModele['ponts'] {
  const resultat = trajectoires.find((t) => t.solde === 'resultat_crp');
  const landing = resultat?.atterrissages[0];
  const sansCible = resultat?.cible.absence ?? null;
  const sans = (absence: AbsenceDePont) => ({ annuel: null, cible: null, absence, sansCible });
  if (estFini(etude.arret)) return sans('fini');
  if (!resultat || !landing) return sans(etude.dossier.comptesFermes ? 'ferme' : 'sans_projection');
  const precedent = resultat.realise.find((p) => p.annee === landing.annee - 1)?.valeur ?? null;
  const cible = resultat.cible.valeur;
  if (precedent === null && cible === null) return sans('sans_depart');
  const quand = quandDemander(etat);
  return {
    annuel: annuel(etude, perimetre, resultat, precedent, landing, quand),
    cible: versLaCible(etude, perimetre, resultat, cible, landing, quand),
    ...{ absence: null, sansCible }
  };
}

type Landing = TrajectoireDeSolde['atterrissages'][number];

function annuel(
  etude: Etude,
  perimetre: Perimetre,
  resultat: TrajectoireDeSolde,
  precedent: number | null,
  landing: Landing,
  quand: RendezVous | null
): Pont | null {
  const { dossier, au } = etude;
  const n = landing.annee;
  const gains = piecesDeGains(
    lignesDuCrp(etude, perimetre),
    dossier.gain_palier,
    n,
    au,
    dernierJourAttendu(etude.arret)
  );
  const [t, t1] = [n, n - 1].map((annee) => tendancielDe(resultat, annee));
  const prix = variationDesHypotheses(dossier.hypothese, perimetre.ejs, n);
  const pont = pontAnnuel(
    precedent,
    landing.valeur,
    {
      ...gains,
      tendanciel: moins(t ?? null, t1 ?? null),
      prix: prix.connu,
      aides: variationDesAides(etude, perimetre, n)
    },
    seuilDuNonExplique(precedent, landing.valeur)
  );
  if (!pont) return null;
  const pieces = pont.morceaux.map(({ code, montant }) => ({ code, valeur: montant, horsPlan: !(code in gains) }));
  const nonChiffres = {
    ...{ pieces: pont.inconnus.map(({ code }) => code), hypotheses: prix.inconnues, horsPlan: false }
  };
  return ecris(pont, pieces, { genre: 'annuel', exercice: n, perimetre: perimetre.dit }, { nonChiffres, quand });
}

function versLaCible(
  etude: Etude,
  perimetre: Perimetre,
  resultat: TrajectoireDeSolde,
  cible: number | null,
  landing: Landing,
  quand: RendezVous | null
): Pont | null {
  const { dossier } = etude;
  const n = landing.annee;
  const { actions: ecarts, horsEffort: horsPlan, numero } = effortDe(etude, perimetre, resultat, n);
  const prix = effetDesHypotheses(dossier.hypothese, perimetre.ejs, n);
  const pont = pontCible(
    cible,
    landing.valeur,
    { actions: ecarts, prix: prix.connu, horsPlan },
    seuilDuNonExplique(cible, landing.valeur)
  );
  if (!pont) return null;
  const actions = pont.morceaux
    .filter((m) => m.code === 'action')
    .sort((a, b) => Math.abs(b.montant) - Math.abs(a.montant));
  const [nommees, autres] = [actions.slice(0, ACTIONS_NOMMEES), actions.slice(ACTIONS_NOMMEES)];
  const pieces: PieceDePont[] = nommees.map(({ action, montant }) => ({
    ...{ code: 'action', action: action ?? '', valeur: montant, horsPlan: false },
    libelle: dossier.action.find((a) => a.numero === action)?.libelle ?? ''
  }));
  if (autres.length > 0) {
    const valeur = autres.reduce((s, m) => s + m.montant, 0);
    pieces.push({ code: 'autres', nombre: autres.length, valeur, horsPlan: false });
  }
  for (const { montant } of pont.morceaux.filter((x) => x.code === 'prix')) {
    pieces.push({ code: 'prix', valeur: montant, horsPlan: true });
  }
  if (horsPlan !== null) pieces.push({ code: 'hors_plan', avenant: numero, valeur: horsPlan, horsPlan: true });
  const nonChiffres: NonChiffres = {
    pieces: prix.connu === null ? ['prix'] : [],
    hypotheses: prix.connu === null ? 0 : prix.inconnues,
    horsPlan: horsPlan === null
  };
  return ecris(pont, pieces, { genre: 'cible', exercice: n, perimetre: perimetre.dit }, { nonChiffres, quand });
}

/** Rounds to the euro; what the pieces leave is a piece of its own, so that they always sum to the whole. */
function ecris(
  pont: Pick<PontCalcule, 'depart' | 'arrivee' | 'aQuestionner'>,
  pieces: PieceDePont[],
  tete: Pick<Pont, 'genre' | 'exercice' | 'perimetre'>,
  question: Omit<NonNullable<Pont['question']>, 'montant'>
): Pont {
  const [depart, arrivee] = [Math.round(pont.depart), Math.round(pont.arrivee)];
  const montrees = pieces.map((p) => ({ ...p, valeur: Math.round(p.valeur) })).filter((p) => p.valeur !== 0);
  const reste = montrees.reduce((r, p) => r - p.valeur, arrivee - depart);
  return {
    ...{ ...tete, depart, arrivee },
    pieces: reste === 0 ? montrees : [...montrees, { code: 'non_explique', valeur: reste, horsPlan: true }],
    question: pont.aQuestionner ? { montant: reste, ...question } : null
  };
}

/** One-off aid of the year, as the RIA or the EPRD give it, less that of the year before. */
function variationDesAides({ dossier, au }: Etude, { ejs }: Perimetre, n: number): number | null {
  const aides = (annee: number, versions?: typeof CLOTURES) =>
    somme(
      ejs.map((ej) => {
        const comptes = comptesDe(dossier.compte, ej, annee, au, versions);
        return comptes && posteCrp(comptes, 'aides_ponctuelles');
      })
    );
  return moins(aides(n), aides(n - 1, CLOTURES));
}
