import { CLOTURES, comptesDe, posteCrp, somme } from '$lib/domain/comptes/comptes-ej';
import {
  ecartsParAction,
  PIECES_ANNUELLES,
  piecesDeGains,
  pontAnnuel,
  pontCible,
  type Pont as PontCalcule
} from '$lib/domain/comptes/ponts';
import { euros } from '$lib/format/nombre';
import type { ContratModele, PieceDePont, Pont, TrajectoireDeSolde } from './contrat.types';
import type { Etude } from './etude';
import type { Perimetre } from './perimetre';

/** Actions named one by one in the bridge from the target; the others go together. */
const ACTIONS_NOMMEES = 6;
/** What is not explained becomes a question above a quarter of the gap, and 100 000 € (convention). */
const PART_A_QUESTIONNER = 0.25;
const SEUIL_EUROS = 100_000;

/** Both bridges of the result of the CRP for the year of D: from N-1 to the landing, from the target to the landing. */
export function pontsDe(
  etude: Etude,
  perimetre: Perimetre,
  trajectoires: readonly TrajectoireDeSolde[]
): ContratModele['ponts'] {
  const resultat = trajectoires.find((t) => t.solde === 'resultat_crp');
  const landing = resultat?.atterrissages[0];
  if (!resultat || !landing) {
    return {
      annuel: null,
      cible: null,
      absence: 'Aucune projection du résultat de l’exercice n’est connue à cette date.'
    };
  }
  const precedent = resultat.realise.find((p) => p.annee === landing.annee - 1)?.valeur ?? null;
  const cible =
    resultat.versions.find((v) => v.genre === 'cible' && v.enVigueur)?.points.find((p) => p.annee === landing.annee)
      ?.valeur ?? null;
  return {
    annuel: annuel(etude, perimetre, resultat, precedent, landing),
    cible: versLaCible(etude, perimetre, cible, landing),
    absence:
      precedent === null && cible === null
        ? 'Ni compte financier de l’exercice précédent, ni cible pour cet exercice.'
        : null
  };
}

type Landing = TrajectoireDeSolde['atterrissages'][number];

function lignesDuCrp({ lignes }: Etude, { ejs }: Perimetre) {
  return lignes.filter((l) => ejs.includes(l.ej) && l.budget === 'H');
}

function annuel(
  etude: Etude,
  perimetre: Perimetre,
  resultat: TrajectoireDeSolde,
  precedent: number | null,
  landing: Landing
): Pont | null {
  const { dossier, au } = etude;
  const n = landing.annee;
  const gains = piecesDeGains(lignesDuCrp(etude, perimetre), dossier.gain_palier, n, au);
  const tendanciel = resultat.versions.find((v) => v.genre === 'tendanciel' && v.enVigueur);
  const en = (annee: number) => tendanciel?.points.find((p) => p.annee === annee)?.valeur ?? null;
  const [t, t1] = [en(n), en(n - 1)];
  const [h, h1] = [impacts(etude, perimetre, n), impacts(etude, perimetre, n - 1)];
  const pont = pontAnnuel(
    precedent,
    landing.valeur,
    {
      report: gains.report,
      mesures: gains.mesures,
      pertes: gains.pertes,
      ponctuel: gains.ponctuel,
      tendanciel: t === null || t1 === null ? null : t - t1,
      prix: h === null ? null : h - (h1 ?? 0),
      aides: variationDesAides(etude, perimetre, n)
    },
    seuilDe(precedent, landing.valeur)
  );
  if (!pont) return null;
  const pieces = pont.morceaux.map(({ code, montant }) =>
    piece({
      code,
      libelle: code === 'prix' ? 'Effet prix, au-delà des hypothèses' : PIECES_ANNUELLES[code],
      valeur: montant,
      horsPlan: !['report', 'mesures', 'pertes', 'ponctuel'].includes(code)
    })
  );
  return ecris(pont, pieces, {
    exercice: n,
    titre: `Du résultat ${n - 1} à l’atterrissage ${n}`,
    perimetre: perimetre.texte,
    depart: `Réel ${n - 1}`,
    arrivee: `Atterrissage ${n}`,
    inconnus: pont.inconnus.map(({ code }) => PIECES_ANNUELLES[code].toLowerCase())
  });
}

function versLaCible(etude: Etude, perimetre: Perimetre, cible: number | null, landing: Landing): Pont | null {
  const { dossier, au } = etude;
  const n = landing.annee;
  const ecarts = ecartsParAction(lignesDuCrp(etude, perimetre), dossier.gain_palier, n, au);
  const prix = impacts(etude, perimetre, n);
  const pont = pontCible(
    cible,
    landing.valeur,
    { actions: ecarts, prix, horsPlan: null },
    seuilDe(cible, landing.valeur)
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
    pieces.push(piece({ code: 'autres', libelle: `${autres.length} autres actions`, valeur }));
  }
  for (const m of pont.morceaux.filter((x) => x.code === 'prix')) {
    pieces.push(piece({ code: 'prix', libelle: 'Effet prix (hypothèses)', valeur: m.montant, horsPlan: true }));
  }
  return ecris(pont, pieces, {
    exercice: n,
    titre: `De la cible à l’atterrissage ${n}`,
    perimetre: perimetre.texte,
    depart: `Cible ${n}`,
    arrivee: `Atterrissage ${n}`,
    inconnus: prix === null ? ['effet prix', 'hors plan'] : ['hors plan']
  });
}

function piece(p: Partial<PieceDePont> & Pick<PieceDePont, 'code' | 'libelle' | 'valeur'>): PieceDePont {
  return { horsPlan: false, inconnu: false, action: null, ...p, valeur: Math.round(p.valeur) };
}

/** Rounds to the euro; what the pieces leave is a piece of its own, so that they always sum to the whole. */
function ecris(
  pont: Pick<PontCalcule, 'depart' | 'arrivee' | 'aQuestionner'>,
  pieces: PieceDePont[],
  mots: { exercice: number; titre: string; perimetre: string; depart: string; arrivee: string; inconnus: string[] }
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
  const tus = mots.inconnus.length === 0 ? '' : ` (non chiffrés : ${mots.inconnus.join(', ')})`;
  return {
    exercice: mots.exercice,
    titre: mots.titre,
    perimetre: mots.perimetre,
    depart: { libelle: mots.depart, valeur: depart },
    pieces: reste === 0 ? montrees : [...montrees, inconnue],
    arrivee: { libelle: mots.arrivee, valeur: arrivee },
    question: pont.aQuestionner
      ? `${euros(Math.abs(reste))} ${reste > 0 ? 'favorables' : 'défavorables'} ne sont pas expliqués${tus} : à demander à la prochaine revue.`
      : null
  };
}

function seuilDe(depart: number | null, arrivee: number): number {
  return Math.max(SEUIL_EUROS, PART_A_QUESTIONNER * Math.abs(arrivee - (depart ?? arrivee)));
}

/** Sum of the impacts of the hypotheses of a year; null when none is known. */
function impacts({ dossier }: Etude, { ejs }: Perimetre, annee: number): number | null {
  const connus = dossier.hypothese
    .filter((h) => h.exercice === annee && ejs.includes(h.ej))
    .flatMap((h) => h.impact ?? []);
  return connus.length === 0 ? null : connus.reduce((a, b) => a + b, 0);
}

/** One-off aid of the year, as the RIA or the EPRD give it, less that of the year before. */
function variationDesAides({ dossier, au }: Etude, { ejs }: Perimetre, n: number): number | null {
  const aides = ejs.map((ej) => {
    const annee = comptesDe(dossier.compte, ej, n, au);
    const avant = comptesDe(dossier.compte, ej, n - 1, au, CLOTURES);
    const [apres, precedentes] = [annee, avant].map((c) => c && posteCrp(c, 'aides_ponctuelles'));
    return apres === null || apres === undefined || precedentes === null || precedentes === undefined
      ? null
      : apres - precedentes;
  });
  return somme(aides);
}
