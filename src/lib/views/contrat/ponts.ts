import { majuscule } from '$lib/format/casse';
import { CLOTURES, comptesDe, moins, posteCrp, somme } from '$lib/domain/comptes/comptes-ej';
import { effetDesHypotheses } from '$lib/domain/comptes/hypotheses';
import {
  PIECES_ANNUELLES,
  piecesDeGains,
  pontAnnuel,
  pontCible,
  seuilDuNonExplique,
  type Pont as PontCalcule
} from '$lib/domain/comptes/ponts';
import { finEnMots } from '$lib/domain/contrat/jugement';
import { quandDemander } from '$lib/domain/contrat/rendez-vous';
import { dernierJourAttendu } from '$lib/domain/gain/gains';
import { accord, dansLaPhrase } from '$lib/format/phrase';
import { PARTIE_FERMEE } from '$lib/domain/indicateur/qualite';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import type { ContratModele, PieceDePont, Pont, TrajectoireDeSolde } from './contrat.types';
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
  const fini = finEnMots(etude.arret);
  if (fini !== null) {
    const absence = `Contrat ${fini} le ${dateCourte(etude.jugeLe)}\u00a0: jugé à cette date, sans pont de l’exercice.`;
    return { annuel: null, cible: null, absence };
  }
  const resultat = trajectoires.find((t) => t.solde === 'resultat_crp');
  const landing = resultat?.atterrissages[0];
  if (!resultat || !landing) {
    return {
      annuel: null,
      cible: null,
      absence: etude.dossier.comptesFermes
        ? `Projection du résultat\u00a0: ${PARTIE_FERMEE}.`
        : 'Aucune projection du résultat de l’exercice n’est connue à cette date.'
    };
  }
  const precedent = resultat.realise.find((p) => p.annee === landing.annee - 1)?.valeur ?? null;
  const cible = resultat.cible.valeur;
  const quand = quandDemander(etat);
  return {
    annuel: annuel(etude, perimetre, resultat, precedent, landing, quand),
    cible: versLaCible(etude, perimetre, resultat, cible, landing, quand),
    absence:
      precedent === null && cible === null
        ? 'Ni compte financier de l’exercice précédent, ni cible pour cet exercice.'
        : cible === null && resultat.cible.absence !== null
          ? `${majuscule(resultat.cible.absence)}.`
          : null
  };
}

type Landing = TrajectoireDeSolde['atterrissages'][number];

function annuel(
  etude: Etude,
  perimetre: Perimetre,
  resultat: TrajectoireDeSolde,
  precedent: number | null,
  landing: Landing,
  quand: string | null
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
  const [prix, avant] = [n, n - 1].map((annee) => effetDesHypotheses(dossier.hypothese, perimetre.ejs, annee));
  const pont = pontAnnuel(
    precedent,
    landing.valeur,
    {
      ...gains,
      tendanciel: moins(t ?? null, t1 ?? null),
      prix: moins(prix?.connu ?? null, avant?.connu ?? 0),
      aides: variationDesAides(etude, perimetre, n)
    },
    seuilDuNonExplique(precedent, landing.valeur)
  );
  if (!pont) return null;
  const pieces = pont.morceaux.map(({ code, montant }) =>
    piece({
      code,
      libelle: code === 'prix' ? 'Effet prix, au-delà des hypothèses' : PIECES_ANNUELLES[code],
      valeur: montant,
      horsPlan: !(code in gains)
    })
  );
  return ecris(pont, pieces, {
    exercice: n,
    quand,
    titre: `Du résultat ${n - 1} à l’atterrissage ${n}`,
    perimetre: perimetre.texte,
    depart: `Réel ${n - 1}`,
    arrivee: `Atterrissage ${n}`,
    inconnus: [
      ...pont.inconnus.map(({ code }) => dansLaPhrase(PIECES_ANNUELLES[code])),
      ...nonChiffrees(prix?.inconnues ?? 0)
    ]
  });
}

function versLaCible(
  etude: Etude,
  perimetre: Perimetre,
  resultat: TrajectoireDeSolde,
  cible: number | null,
  landing: Landing,
  quand: string | null
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
  const pieces = nommees.map(({ action, montant }) => {
    const libelle = dossier.action.find((a) => a.numero === action)?.libelle ?? '';
    return piece({ code: `action-${action}`, libelle: `${action} ${libelle}`, valeur: montant, action });
  });
  if (autres.length > 0) {
    const valeur = autres.reduce((s, m) => s + m.montant, 0);
    pieces.push(
      piece({
        code: 'autres',
        libelle: autres.length === 1 ? 'une autre action' : `${autres.length} autres actions`,
        valeur
      })
    );
  }
  for (const m of pont.morceaux.filter((x) => x.code === 'prix')) {
    pieces.push(piece({ code: 'prix', libelle: 'Effet prix (hypothèses)', valeur: m.montant, horsPlan: true }));
  }
  if (horsPlan !== null) {
    pieces.push(
      piece({ code: 'hors_plan', libelle: motDesLignes(numero, horsPlan), valeur: horsPlan, horsPlan: true })
    );
  }
  return ecris(pont, pieces, {
    exercice: n,
    quand,
    titre: `De la cible à l’atterrissage ${n}`,
    perimetre: perimetre.texte,
    depart: `Cible ${n}`,
    arrivee: `Atterrissage ${n}`,
    inconnus: [
      ...(prix.connu === null ? ['effet prix'] : nonChiffrees(prix.inconnues)),
      ...(horsPlan === null ? ['hors plan'] : [])
    ]
  });
}

function piece(p: Partial<PieceDePont> & Pick<PieceDePont, 'code' | 'libelle' | 'valeur'>): PieceDePont {
  return { horsPlan: false, inconnu: false, action: null, ...p, valeur: Math.round(p.valeur) };
}

/** Rounds to the euro; what the pieces leave is a piece of its own, so that they always sum to the whole. */
function ecris(
  pont: Pick<PontCalcule, 'depart' | 'arrivee' | 'aQuestionner'>,
  pieces: PieceDePont[],
  mots: {
    exercice: number;
    quand: string | null;
    titre: string;
    perimetre: string;
    depart: string;
    arrivee: string;
    inconnus: string[];
  }
): Pont {
  const [depart, arrivee] = [Math.round(pont.depart), Math.round(pont.arrivee)];
  const montrees = pieces.filter((p) => p.valeur !== 0);
  const reste = montrees.reduce((r, p) => r - p.valeur, arrivee - depart);
  const inconnue = piece({
    code: 'non_explique',
    libelle: 'Non expliqué',
    valeur: reste,
    horsPlan: true,
    inconnu: true
  });
  const tus = mots.inconnus.length === 0 ? '' : ` (non chiffrés\u00a0: ${mots.inconnus.join(', ')})`;
  return {
    exercice: mots.exercice,
    titre: mots.titre,
    perimetre: mots.perimetre,
    depart: { libelle: mots.depart, valeur: depart },
    pieces: reste === 0 ? montrees : [...montrees, inconnue],
    arrivee: { libelle: mots.arrivee, valeur: arrivee },
    question: pont.aQuestionner
      ? `${euros(Math.abs(reste))} ${reste > 0 ? 'favorables' : 'défavorables'} ne sont pas expliqués${tus}${mots.quand === null ? '' : `\u00a0: ${mots.quand}`}.`
      : null
  };
}

/** What the gain lines plan beyond the effort of the version in force, or short of it. */
function motDesLignes(avenant: number, horsPlan: number): string {
  if (avenant > 0) return `Lignes de gain non recalées sur l’avenant ${avenant}`;
  return horsPlan > 0 ? 'Gains prévus au-delà de l’effort du contrat' : 'Effort du contrat sans ligne de gain';
}

function nonChiffrees(inconnues: number): string[] {
  if (inconnues === 0) return [];
  return [`${inconnues}\u00a0${accord(inconnues, 'hypothèse')}`];
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
