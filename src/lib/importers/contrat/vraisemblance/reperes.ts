import {
  effetLoinDuDebut,
  jalonApresLeTerme,
  jalonAvantLeContrat,
  loinDuPremierExercice,
  signatureLoinDuDebut
} from '$lib/domain/temps/reperes';
import { loinDuContrat } from '$lib/domain/temps/vraisemblance';
import { dateCourte } from '$lib/format/date';
import type { TableDuClasseur } from '$lib/schema/classeur';
import type { LigneLue } from '../tableau';
import type { Verification } from '../verification';
import { nombreDe, termeDuContrat, texteDe } from './cellules';

/** The days that a contract gives of its beginning and of its end. */
interface Reperes {
  contrat: LigneLue;
  signature: string | null;
  debut: string | null;
  fin: string | null;
}

/** Tells a signature, a version or a milestone that the contract’s own days, or its first target, contradict. */
export function verifieLesReperes(v: Verification): void {
  const [contrat] = v.lignes('contrat');
  if (!contrat) return;
  const reperes: Reperes = {
    contrat,
    signature: texteDe(contrat, 'signature'),
    debut: texteDe(contrat, 'debut'),
    fin: termeDuContrat(v)
  };
  verifieLaSignature(v, reperes);
  verifieLaPremiereVersion(v, reperes);
  verifieLesJalons(v, reperes);
}

function contraires(v: Verification, table: TableDuClasseur, ligne: LigneLue, colonne: string, message: string): void {
  const attendu = 'des dates qui se suivent';
  v.dis('avertissement', table, ligne, colonne, { genre: 'dates contraires', message, attendu });
}

function verifieLaSignature(v: Verification, { contrat, signature, debut }: Reperes): void {
  if (signature !== null && debut !== null && signatureLoinDuDebut(signature, debut)) {
    const message = `La signature est à plus d’un an du début du contrat (${dateCourte(debut)}).`;
    contraires(v, 'contrat', contrat, 'signature', message);
  }
  for (const ligne of v.lignes('contrat_evenement')) {
    const date = texteDe(ligne, 'date');
    if (ligne.valeurs.type !== 'signature' || date === null || signature === null) continue;
    if (!effetLoinDuDebut(date, [signature])) continue;
    const message = `La feuille «\u00a0Contrat\u00a0» dit le contrat signé le ${dateCourte(signature)}.`;
    contraires(v, 'contrat_evenement', ligne, 'date', message);
  }
  const exercices = v
    .lignes('trajectoire')
    .flatMap((ligne) => (ligne.valeurs.version === 'cible' ? (nombreDe(ligne, 'exercice') ?? []) : []));
  if (exercices.length === 0) return;
  const premier = Math.min(...exercices);
  for (const [colonne, jour] of [
    ['signature', signature],
    ['debut', debut]
  ] as const) {
    if (jour === null || !loinDuPremierExercice(jour, premier)) continue;
    const message = `La première cible de la trajectoire est de ${premier}\u00a0: c’est à des années de là.`;
    contraires(v, 'contrat', contrat, colonne, message);
  }
}

/** Version 0 is the one signed: it takes effect when the contract begins. */
function verifieLaPremiereVersion(v: Verification, { signature, debut }: Reperes): void {
  for (const ligne of v.lignes('contrat_version')) {
    const effet = texteDe(ligne, 'effet');
    if (nombreDe(ligne, 'version') !== 0 || effet === null || !effetLoinDuDebut(effet, [signature, debut])) continue;
    const repere = debut === null ? 'est signé' : 'commence';
    const message = `La version signée prendrait effet loin du contrat, qui ${repere} le ${dateCourte(debut ?? signature ?? '')}.`;
    contraires(v, 'contrat_version', ligne, 'effet', message);
  }
}

function verifieLesJalons(v: Verification, { signature, debut, fin }: Reperes): void {
  const [premier] = [signature, debut].filter((jour) => jour !== null).sort();
  for (const table of ['jalon', 'jalon_revision'] as const) {
    for (const ligne of v.lignes(table)) {
      const echeance = texteDe(ligne, 'echeance');
      // Further away, it is told to be out of the time of the contract.
      if (echeance === null || loinDuContrat(echeance, premier ?? null, fin) !== null) continue;
      if (jalonAvantLeContrat(echeance, [signature, debut])) {
        const message = `Ce jalon serait dû avant que le contrat soit signé et commence (${dateCourte(premier ?? '')}).`;
        contraires(v, table, ligne, 'echeance', message);
      } else if (jalonApresLeTerme(echeance, fin)) {
        const message = `Ce jalon serait dû plus d’un an après le terme du contrat (${dateCourte(fin ?? '')}).`;
        contraires(v, table, ligne, 'echeance', message);
      }
    }
  }
}
