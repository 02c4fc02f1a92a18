import { estFini } from '$lib/domain/contrat/jugement';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import { aDesDecisions } from '$lib/domain/contrat/revue-a-preparer';
import { METEO, PAR } from '$lib/schema/vocabulaire/contrat';
import { dateCourte } from '$lib/format/date';
import { valeurAvecUnite } from '$lib/format/nombre';
import type { ContratModele, EngagementSuivi } from '$lib/views/contrat/contrat.types';
import { pointsDe } from '$lib/views/contrat/points';
import { ligneADecider, MOTS_A_DECIDER, POINTS_MONTRES, type LigneADecider } from '../contrat/a-decider';
import { sansAttendu, statutDeLEngagement } from '../contrat/engagements';
import { etatEnUneLigne } from '../contrat/etat-date';
import { faitEnMots } from '../contrat/faits';
import { rythmeEnMots } from '../contrat/rythme';
import { etatEnMots, MOTS_DE_LA_SYNTHESE, verdictDuResultat } from '../contrat/synthese';
import { atterrissages } from '../contrat/trajectoire';
import { tuiles, type Tuile } from '../contrat/tuiles';
import { phrasesDeSynthese, verdict } from '../contrat/verdict';
import { phraseDepuis } from '../depuis/phrase';
import { NR, type ChiffreCle } from '../reunion/bloc';
import { attendus } from '../reunion/planche';
import type { Column } from '../table';
import type { Dessin, Dossier, PagePlanche } from './dossier.types';
import { SUR_UNE_PLANCHE } from './mise-en-page';
import { MOTS_DE_LA_FICHE as MOTS } from './mots';
import { feuilleDe, place, type Provenance } from './pages';

const COLONNES: readonly Column<LigneADecider>[] = [
  { key: 'enjeu', title: MOTS.enJeu, figure: true, cell: ({ enJeu }) => enJeu ?? '' },
  { key: 'quoi', title: MOTS.aDecider, cell: ({ texte }) => texte.map((morceau) => morceau.texte).join('') },
  { key: 'precision', title: MOTS.precision, cell: ({ precision }) => precision ?? '' }
];

const COLONNES_DES_ENGAGEMENTS: readonly Column<EngagementSuivi>[] = [
  {
    key: 'engagement',
    title: 'Engagement',
    cell: ({ libelle, entite }) => (entite === null ? libelle : `${libelle}, ${entite}`)
  },
  {
    ...{ key: 'constate', title: 'Constaté', figure: true },
    cell: (e) =>
      e.constate === null ? NR : `${valeurAvecUnite(e.constate.valeur, e)} au ${dateCourte(e.constate.date)}`
  },
  {
    ...{ key: 'attendu', title: 'Attendu', figure: true },
    cell: (e) => (e.attendu === null ? (sansAttendu(e) ?? NR) : valeurAvecUnite(e.attendu.valeur, e))
  },
  { key: 'etat', title: 'Où il en est', cell: statutDeLEngagement }
];

/**
 * A contract on one page: where the year lands, its four figures, both judgements, what is to be decided, what changed.
 * The words and figures of its first screen.
 */
export function ficheDuContrat(modele: ContratModele, provenance: Provenance): Dossier {
  const { entete, sources } = modele;
  return feuilleDe(
    { nom: MOTS.nom, objet: entete.intitule, au: entete.au, jeu: entete.jeu, sources },
    planche(modele),
    provenance
  );
}

function planche(modele: ContratModele): PagePlanche {
  const { entete, synthese } = modele;
  const points = aDesDecisions(entete) ? pointsDe(modele).map(ligneADecider) : [];
  const seDecide = aDesDecisions(entete) && (points.length > 0 || entete.arret === null);
  const phrases = phrasesDeSynthese({
    etat: etatEnMots(modele),
    rythme: entete.arret === null ? '' : rythmeEnMots(modele)
  });
  const juge = verdict(synthese.meteo, synthese.desaccordDe, entete, synthese.engagementsJuges);
  const depuis = modele.depuis === null ? [] : [phraseDepuis(modele.depuis)];
  const faits = synthese.desaccord.map(faitEnMots).join('\u00a0; ');
  const contredit = juge === null ? [] : [`${juge.titre}${faits === '' ? '' : `\u00a0: ${faits}`}.`];
  const [question = null, ...suite] = [...contredit, ...depuis];
  const fiabilite = verdictDuResultat(modele)?.fiabilite ?? null;
  return {
    ...{ genre: 'planche', id: 'fiche' },
    titre: sansPoint(resultat(modele) ?? phrases[0] ?? entete.intitule),
    sousTitre: `${entete.intitule}\n${etatEnUneLigne(entete)}`,
    dessin: seDecide ? aDecider(modele, points) : engagements(modele),
    chiffres: [...(porteSurDesComptes(entete.type) ? tuiles(modele).map(deLaTuile) : []), ...jugements(modele)],
    question,
    note: [...phrases, ...(fiabilite === null ? [] : [fiabilite]), ...suite].join('\n')
  };
}

function aDecider({ entete }: ContratModele, points: readonly LigneADecider[]): Dessin {
  const legende = points.length === 0 ? MOTS_A_DECIDER.aucun : MOTS_A_DECIDER.titre(entete.prochaineRevue);
  return tableau(legende, COLONNES, points, POINTS_MONTRES);
}

/** What was signed and what it came to, where nothing is to be decided any more. */
function engagements({ engagements: signes }: ContratModele): Dessin {
  return tableau(signes.length === 0 ? MOTS.sansEngagement : MOTS.engagements, COLONNES_DES_ENGAGEMENTS, signes);
}

/** What one page holds of a table; its name says how many rows are left to the screen. */
function tableau<L>(nom: string, colonnes: readonly Column<L>[], toutes: readonly L[], auPlus = toutes.length): Dessin {
  const { corps, parts, colonnes: placees } = place(colonnes, toutes.slice(0, auPlus), SUR_UNE_PLANCHE);
  const [lignes = []] = parts;
  const legende = nom + MOTS.montres(lignes.length, toutes.length);
  return { genre: 'tableau', legende, corps, colonnes: placees, lignes };
}

const sansPoint = (phrase: string): string => phrase.replace(/\.$/u, '');

/**
 * « Projeté sous la cible : l’établissement attend −16,2 M€, la cible est à −13,7 M€… »; what it ended on, once over;
 * null when none projects.
 */
function resultat(modele: ContratModele): string | null {
  const dit = verdictDuResultat(modele);
  const { arret } = modele.entete;
  if (arret !== null) return dit !== null && estFini(arret) ? dit.texte : null;
  const position = dit?.position ?? null;
  const crp = modele.trajectoires.find(({ solde }) => solde === 'resultat_crp');
  const lus = crp ? atterrissages(crp) : null;
  if (position === null || crp === undefined || lus === null) return null;
  const atterrissage = crp.atterrissages.filter(({ annee }) => annee === lus.annee);
  return `${position}\u00a0: ${attendus({ atterrissage, cible: lus.cible }, MOTS)}`;
}

const deLaTuile = ({ titre, valeur, precision, lignes, ton }: Tuile): ChiffreCle => ({
  libelle: titre,
  precision: [
    precision,
    ...lignes.slice(0, 2).map((l) => (l.valeur === '' ? l.libelle : `${l.libelle}\u00a0: ${l.valeur}`))
  ]
    .filter((mot) => mot !== '')
    .join('\u00a0; '),
  valeur: valeur ?? MOTS_DE_LA_SYNTHESE.absent,
  manque: ton === 'moins' || ton === 'severe'
});

const jugements = ({ synthese }: ContratModele): ChiffreCle[] =>
  synthese.meteo.map(({ par, date, meteo }) => ({
    ...{ libelle: MOTS.jugement(PAR[par].libelle), precision: dateCourte(date) },
    ...{ valeur: METEO[meteo].long, manque: false }
  }));
