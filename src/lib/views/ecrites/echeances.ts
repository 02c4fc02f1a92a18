import { lignesDuJalon } from '$lib/domain/action/du-jalon';
import { estAbandonnee } from '$lib/domain/action/action';
import { joursAvant } from '$lib/domain/action/jalon';
import { estVersee, etatDeLaCondition } from '$lib/domain/contrat/aides';
import {
  attendueLe,
  dansLeCalendrier,
  jalonAuCalendrier,
  estFinie,
  placeDuContrat,
  placeDeLAide,
  placeDuJalon,
  placeHorsGel,
  termeAVenir
} from '$lib/domain/contrat/echeances';
import type { Place } from '$lib/domain/contrat/natures-d-echeance';
import { membreA } from '$lib/domain/contrat/perimetre';
import { estRevue } from '$lib/domain/contrat/rendez-vous';
import { gainsEnDiscussion } from '$lib/domain/gain/en-discussion';
import { venueA } from '$lib/domain/temps/connu';
import { estRemplaceA } from '$lib/domain/temps/retours';
import type { Database } from '$lib/engine/database';
import type { Row } from '$lib/schema/tables';
import { contrat } from '../contrat/contrat';
import { lisDossier } from '../contrat/dossier';
import { lisContrat, type ContratLu } from '../contrat/lecture';
import { aidesDAlerte } from '../contrat/suites';
import type { RowsDeContrats } from './ecrites';

type Echeance = Row<'echeance'>;

/** What a contract, its parties and its hospitals owe, and what they still discuss, at the date of the dataset. */
export async function ecrisEcheances(
  db: Database,
  id: string
): Promise<Pick<RowsDeContrats, 'echeance' | 'gain_discute'>> {
  const lu = await lisContrat(db, id, undefined, { comptes: true });
  const { engagements } = await contrat(db, { contrat: id });
  const brut = await lisDossier(db, id, { comptes: true });
  const { entete, etude } = lu;
  const place = placeDuContrat(entete, etude.arret);
  const aides = aidesDAlerte(etude, engagements, entete.version?.numero ?? null);
  const echeance = [
    ...jalonsDe(lu, place),
    ...aidesDe(lu, aides, place),
    ...decisionsDe(lu, placeHorsGel(place)),
    ...retoursDe(lu, brut?.transmission ?? [], place),
    ...reunionsDe(lu, placeHorsGel(place)),
    ...finDe(lu, placeHorsGel(place))
  ];
  return { echeance, gain_discute: gainsDe(lu, place) };
}

type Propres = Pick<Echeance, 'cle' | 'date' | 'retard' | 'jours' | 'libelle'> &
  Partial<Pick<Echeance, 'initiale' | 'atteint_le' | 'detail' | 'action' | 'ej' | 'exercice' | 'qui' | 'montant'>>;

function ligne({ entete }: ContratLu, nature: Echeance['nature'], place: Place, propres: Propres): Echeance {
  return {
    ...{ contrat: entete.id, nature, place, initiale: null, atteint_le: null, detail: null, action: null },
    ...{ ej: null, exercice: null, qui: null, montant: null },
    ...propres
  };
}

/** Milestones that are late and those to come, reached since a freeze or not, of a contract that goes on or is frozen. */
function jalonsDe(lu: ContratLu, place: Place): Echeance[] {
  const { actions, dossier, arret, au } = lu.etude;
  return actions.flatMap(({ action, etat, jalons }) => {
    const abandonnee = estAbandonnee(etat.etat);
    return jalons
      .filter((j) => jalonAuCalendrier(j, { abandonnee, arret, au }))
      .map((j) =>
        ligne(lu, 'jalon', placeDuJalon(abandonnee, place), {
          cle: `${j.action}/${j.jalon}`,
          date: j.echeance,
          initiale: j.glisse ? j.echeanceInitiale : null,
          atteint_le: j.atteintLe,
          retard: j.enRetard,
          jours: j.enRetard ? j.joursDeRetard : -joursAvant(j, au),
          libelle: lignesDuJalon(dossier.jalon, j)[0]?.libelle ?? j.jalon,
          action: action.numero,
          qui: action.pilote
        })
      );
  });
}

/** Tranches of aid that are not paid: what is due of them, else their next part. */
function aidesDe(lu: ContratLu, aides: ReturnType<typeof aidesDAlerte>, place: Place): Echeance[] {
  const { au } = lu.etude;
  return aides
    .map((aide) => ({ ...aide, le: aide.paiement.prochaine?.le ?? aide.prevueLe }))
    .filter((aide) => !estVersee(aide) && dansLeCalendrier(aide.le, au))
    .map((aide) =>
      ligne(lu, 'aide', placeDeLAide(place, aide.raison), {
        cle: String(aide.tranche),
        ...attendueLe(aide.le, au),
        libelle: aide.libelle,
        detail: etatDeLaCondition(aide),
        qui: lu.entete.piloteArs,
        montant: aide.paiement.echu > 0 ? aide.paiement.echu : (aide.paiement.prochaine?.montant ?? aide.montant)
      })
    );
}

/** Decisions of past meetings that are not done, whether or not they have a day. */
function decisionsDe(lu: ContratLu, place: Place): Echeance[] {
  const { dossier, au } = lu.etude;
  return dossier.decision
    .filter((d) => d.faite_le === null)
    .map((d) =>
      ligne(lu, 'decision', place, {
        cle: `${d.date}/${d.rang}`,
        ...attendueLe(d.echeance, au),
        libelle: d.texte,
        qui: d.responsable
      })
    );
}

/** Documents that the members owe by law, whatever becomes of their contract, as long as it is not over. */
function retoursDe(lu: ContratLu, transmissions: readonly Row<'transmission'>[], place: Place): Echeance[] {
  const { dossier, au } = lu.etude;
  if (estFinie(place)) return [];
  return transmissions
    .filter((t) => venueA(t.transmis_le, au) === null && dansLeCalendrier(t.echeance, au))
    .filter((t) => {
      const siennes = transmissions.filter(({ ej }) => ej === t.ej);
      return !estRemplaceA(t, siennes, au);
    })
    .filter((t) => dossier.contrat_perimetre.some((p) => p.ej === t.ej && membreA(p, t.echeance)))
    .map((t) =>
      ligne(lu, 'retour', 'compte', {
        cle: `${t.ej}/${t.document}/${t.exercice}`,
        ...attendueLe(t.echeance, au),
        libelle: t.document,
        ej: t.ej,
        exercice: t.exercice
      })
    );
}

/** Reviews of the contract and meetings of the bodies that hear of it, planned after D. */
function reunionsDe(lu: ContratLu, place: Place): Echeance[] {
  const { dossier, au } = lu.etude;
  if (estFinie(place)) return [];
  return dossier.revue
    .filter((r) => venueA(r.date, au) === null && dansLeCalendrier(r.date, au))
    .map((r) =>
      ligne(lu, estRevue(r) ? 'revue' : 'instance', place, {
        cle: `${r.date}/${r.instance}`,
        ...attendueLe(r.date, au),
        libelle: r.instance,
        detail: r.objet,
        qui: lu.entete.piloteArs
      })
    );
}

/** The term of a contract, while it is ahead. */
function finDe(lu: ContratLu, place: Place): Echeance[] {
  const { fin, au } = lu.etude;
  if (!termeAVenir(fin, au) || estFinie(place)) return [];
  const { entete } = lu;
  return [ligne(lu, 'fin', place, { cle: 'fin', ...attendueLe(fin, au), libelle: entete.type, qui: entete.piloteArs })];
}

/** Gain lines on which the parties differ, or that one of them has not valued; lost, a line is discussed no more. */
function gainsDe({ entete, etude }: ContratLu, place: Place): Row<'gain_discute'>[] {
  const { dossier, jugeLe } = etude;
  const { lignes } = gainsEnDiscussion(dossier.gain, dossier.gain_palier, jugeLe);
  return lignes.map(({ ligne: l, motif, prevu, etablissement, ars, enJeu }) => ({
    ...{ contrat: entete.id, action: l.action, gain: l.gain, place, libelle: l.libelle, ej: l.ej },
    ...{ perennite: l.perennite, motif, motif_ecart: l.motif_ecart, prevu, etablissement, ars, en_jeu: enJeu }
  }));
}
