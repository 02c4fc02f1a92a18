import type { Verification } from '../verification';
import { verifieLesCibles } from './cibles';
import { verifieLesCles } from './cles';
import { verifieLesColonnesDeDates } from './colonnes';
import { verifieLesContradictions } from './contradictions';
import { verifieLesJours } from './dates';
import { verifieLesEtats } from './etats';
import { verifieLesHypotheses } from './hypotheses';
import { verifieLesOrdres } from './montants';
import { verifieLesPlafonds } from './plafonds';
import { verifieLaCoherence } from './coherence';
import { verifieLesReperes } from './reperes';
import { verifieLesSignes } from './signes';
import { verifieLaTrajectoire } from './trajectoire';

/** Tells what may be read and is hardly true; nothing is guessed, put right or left out. */
export function verifieVraisemblance(v: Verification): void {
  verifieLesJours(v);
  verifieLesColonnesDeDates(v);
  verifieLesSignes(v);
  verifieLesOrdres(v);
  verifieLesPlafonds(v);
  verifieLaCoherence(v);
  verifieLesContradictions(v);
  verifieLaTrajectoire(v);
  verifieLesHypotheses(v);
  verifieLesEtats(v);
  verifieLesReperes(v);
  verifieLesCibles(v);
  verifieLesCles(v);
}
