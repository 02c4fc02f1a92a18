import { etatContraireAuxJalons } from '$lib/domain/action/etat-et-jalons';
import { reportContraire } from '$lib/domain/gain/palier';
import { etatSansFait } from '$lib/domain/contrat/contrat';
import { aSigner } from '$lib/domain/contrat/etats';
import { jourAtteste } from '$lib/domain/temps/vraisemblance';
import { dateCourte } from '$lib/format/date';
import type { LigneLue } from '../tableau';
import type { Verification } from '../verification';
import { joursDesFaits } from './faits';
import { nombreDe, parGroupe, termeDuContrat, texteDe } from './cellules';

/** Tells states that nothing brought about, or that facts beside them contradict. */
export function verifieLesEtats(v: Verification): void {
  verifieLEtatDuContrat(v);
  verifieLesVersions(v);
  verifieLesPoints(v);
  verifieLesAides(v);
  verifieLesReports(v);
  const revues = new Set(v.valeurs('revue').map(({ date }) => date));
  for (const ligne of v.lignes('decision')) {
    const date = texteDe(ligne, 'date');
    if (date === null || revues.has(date)) continue;
    v.dis('avertissement', 'decision', ligne, 'date', {
      genre: 'décision sans revue',
      message: `La feuille «\u00a0Revues\u00a0» n’en a aucune le ${dateCourte(date)}.`,
      attendu: 'la date d’une revue'
    });
  }
}

function verifieLEtatDuContrat(v: Verification): void {
  const [contrat] = v.lignes('contrat');
  if (!contrat) return;
  const { etat } = contrat.valeurs;
  const dis = (message: string): void =>
    v.dis('avertissement', 'contrat', contrat, 'etat', { genre: 'état contraire aux dates', message });
  if (aSigner(String(etat)) && texteDe(contrat, 'signature') !== null) {
    dis('Un contrat signé n’est plus en projet ni soumis.');
  }
  const fin = termeDuContrat(v);
  const types = v.valeurs('contrat_evenement').map(({ type }) => type);
  if (etatSansFait(etat, types, fin, jourAtteste(joursDesFaits((table) => v.valeurs(table))))) {
    dis(
      etat === 'clos' || etat === 'terme_echu'
        ? `Le terme est le ${dateCourte(fin ?? '')}, et aucun fait de la feuille «\u00a0Vie du contrat\u00a0» ne dit qu’il a fini avant.`
        : 'Aucun fait de la feuille «\u00a0Vie du contrat\u00a0» ne le dit.'
    );
  }
}

/** An amendment follows the signature and the version before it, and comes before the end. */
function verifieLesVersions(v: Verification): void {
  const [contrat] = v.lignes('contrat');
  const signature = contrat ? texteDe(contrat, 'signature') : null;
  const versions = v
    .lignes('contrat_version')
    .toSorted((a, b) => (nombreDe(a, 'version') ?? 0) - (nombreDe(b, 'version') ?? 0));
  versions.forEach((ligne, rang) => {
    const effet = texteDe(ligne, 'effet');
    const avant = versions[rang - 1];
    if (effet === null || nombreDe(ligne, 'version') === 0) return;
    const [precedent, fin] = avant ? [texteDe(avant, 'effet'), texteDe(avant, 'fin')] : [null, null];
    const contre =
      signature !== null && effet < signature
        ? `L’avenant prendrait effet avant la signature (${dateCourte(signature)}).`
        : precedent !== null && effet < precedent
          ? `L’avenant prendrait effet avant la version qui le précède (${dateCourte(precedent)}).`
          : fin !== null && effet > fin
            ? `L’avenant prendrait effet après le terme du contrat (${dateCourte(fin)}).`
            : null;
    if (contre === null) return;
    v.dis('avertissement', 'contrat_version', ligne, 'effet', { genre: 'dates contraires', message: contre });
  });
  const fins = new Set(versions.map((ligne) => texteDe(ligne, 'fin')));
  const fin = contrat ? texteDe(contrat, 'fin') : null;
  if (!contrat || fin === null || fins.size === 0 || fins.has(fin) || fins.has(null)) return;
  v.dis('avertissement', 'contrat', contrat, 'fin', {
    genre: 'dates contraires',
    message: 'Aucune version du contrat n’a ce terme.',
    attendu: 'le terme d’une version'
  });
}

/** The last state that each party declares of an action, beside its milestones. */
function verifieLesPoints(v: Verification): void {
  const jalons = new Map(parGroupe(v.lignes('jalon'), (l) => l.valeurs.action).map((g) => [g[0]?.valeurs.action, g]));
  for (const points of parGroupe(v.lignes('action_point'), ({ valeurs: l }) => [l.action, l.par])) {
    const dernier = points
      .toSorted((a, b) => (texteDe(a, 'date') ?? '').localeCompare(texteDe(b, 'date') ?? ''))
      .at(-1);
    const jour = dernier ? texteDe(dernier, 'date') : null;
    if (!dernier || jour === null) continue;
    const { etat, action } = dernier.valeurs;
    const siens = (jalons.get(action) ?? []).map((ligne) => ({ date_reelle: texteDe(ligne, 'date_reelle') }));
    if (!etatContraireAuxJalons(etat, jour, siens)) continue;
    const message =
      etat === 'terminee'
        ? 'L’action est dite terminée, et un de ses jalons n’est pas atteint ce jour-là.'
        : 'L’action est dite non démarrée, et un de ses jalons est atteint ce jour-là.';
    v.dis('avertissement', 'action_point', dernier, 'etat', { genre: 'état contraire aux jalons', message });
  }
}

/** An aid is notified, then paid; once paid, it is not suspended any more. */
function verifieLesAides(v: Verification): void {
  for (const ligne of v.lignes('aide')) {
    const [versee, suspendue] = [texteDe(ligne, 'versee_le'), texteDe(ligne, 'suspendue_le')];
    if (versee === null) continue;
    if (texteDe(ligne, 'notifiee_le') === null && !ligne.fautes.has('notifiee_le')) {
      const message = 'L’aide est versée sans avoir été notifiée.';
      v.dis('avertissement', 'aide', ligne, 'notifiee_le', { genre: 'dates contraires', message });
    }
    if (suspendue !== null && suspendue > versee) {
      const message = `L’aide est suspendue après avoir été versée (${dateCourte(versee)}).`;
      v.dis('avertissement', 'aide', ligne, 'suspendue_le', { genre: 'dates contraires', message });
    }
  }
}

/** A line of gain that is put off takes a later day than the one that it had by then, or none. */
function verifieLesReports(v: Verification): void {
  const cle = ({ valeurs: l }: LigneLue) => JSON.stringify([l.action, l.gain]);
  // The first version last, since an amendment may take up the day of the report.
  const prevus = new Map(
    v
      .lignes('gain')
      .toSorted((a, b) => (nombreDe(b, 'version') ?? 0) - (nombreDe(a, 'version') ?? 0))
      .map((ligne) => [cle(ligne), texteDe(ligne, 'effet') ?? texteDe(ligne, 'debut')])
  );
  for (const paliers of parGroupe(v.lignes('gain_palier'), cle)) {
    let avant = paliers[0] ? (prevus.get(cle(paliers[0])) ?? null) : null;
    let dejaReporte = false;
    for (const palier of paliers.toSorted((a, b) => (nombreDe(a, 'rang') ?? 0) - (nombreDe(b, 'rang') ?? 0))) {
      const effet = texteDe(palier, 'effet');
      const reporte = palier.valeurs.palier === 'reporte';
      if (reporte && reportContraire(effet, avant, dejaReporte && nombreDe(palier, 'net') !== null)) {
        v.dis('avertissement', 'gain_palier', palier, 'effet', {
          genre: 'report sans nouvelle date',
          message: `Le gain est dit reporté à une date qui n’est pas après celle qu’il avait (${dateCourte(avant ?? '')}).`,
          attendu: 'une date plus tardive, ou vide si elle n’est pas connue'
        });
      }
      avant = effet ?? avant;
      dejaReporte = reporte;
    }
  }
}
