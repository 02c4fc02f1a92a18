import { arretA, commenceA, etatConnuA, gelDitA, versionEnVigueur } from '$lib/domain/contrat/contrat';
import { jugementA } from '$lib/domain/contrat/jugement';
import { membreA } from '$lib/domain/contrat/perimetre';
import { datesPassees, prochaineRevue } from '$lib/domain/contrat/rendez-vous';
import { venueA } from '$lib/domain/temps/connu';
import { ETAT_INCONNU } from '$lib/domain/contrat/codes';
import type { ContratEntete, Membre } from './contrat.types';
import type { Dossier } from './dossier';
import type { Reperes } from './reperes';

/** Head of the pages of a contract at D; `dossier` is as known at D. */
export function enteteDe(dossier: Dossier, reperes: Reperes, au: string): ContratEntete {
  const { contrat } = dossier;
  const [vie, versions] = [dossier.contrat_evenement, dossier.contrat_version];
  const suivi = dossier.action.length > 0;
  const connu = etatConnuA(vie, versions, au, {
    fin: contrat.fin,
    publie: contrat.etat,
    suivi,
    donneesAu: reperes.jeu.donneesAu
  });
  const version = versionEnVigueur(dossier.contrat_version, au);
  const arret = arretA(vie, versions, au, contrat.fin);
  const membres = dossier.contrat_perimetre.map((p): Membre => {
    const ght = reperes.etablissement(p.ej)?.ght ?? null;
    return {
      ej: p.ej,
      nom: reperes.nomDe(p.ej),
      ght,
      ghtLibelle: ght === null ? null : reperes.libelleDuGht(ght),
      entree: p.entree,
      sortie: p.sortie,
      present: membreA(p, jugementA(arret, au))
    };
  });
  const codes = [...new Set(membres.flatMap((m) => (m.ght === null ? [] : [m.ght])))];
  return {
    jeu: reperes.jeu,
    au,
    dates: datesProposees(dossier, reperes.jeu.donneesAu),
    id: contrat.id,
    intitule: contrat.intitule,
    type: contrat.type,
    tome: contrat.tome,
    etat: connu.etat ?? ETAT_INCONNU,
    etatTexte: connu.publie ? contrat.etat_texte : null,
    gel: gelDitA(vie, au),
    arret,
    commence: commenceA(contrat.debut, au),
    signature: venueA(contrat.signature, au),
    debut: contrat.debut,
    fin: version?.fin ?? contrat.fin,
    perimetreTexte: contrat.perimetre_texte,
    territoire: contrat.territoire,
    diagnostic: contrat.diagnostic,
    objet: contrat.objet,
    piloteArs: contrat.pilote_ars,
    version: version && { numero: version.version, libelle: version.libelle, effet: version.effet },
    membres,
    ghts: codes.map((code) => ({
      code,
      libelle: reperes.libelleDuGht(code),
      membres: membres.filter((m) => m.ght === code).map((m) => m.nom)
    })),
    vie: vie.map((e) => ({
      date: e.date,
      dateTexte: e.date_texte,
      type: e.type,
      organisme: e.organisme,
      sens: e.sens,
      gel: e.gel,
      texte: e.texte
    })),
    prochaineRevue: prochaineRevue(dossier.revue, au, connu.etat),
    suivi,
    source: reperes.sources.find((s) => s.id === contrat.source) ?? null
  };
}

/** The dates that the reader is offered: the dataset's own, then those that have passed since the contract began. */
function datesProposees(dossier: Dossier, donneesAu: string): ContratEntete['dates'] {
  const debut = dossier.contrat.debut ?? dossier.contrat.signature;
  if (debut === null || dossier.action.length === 0) return [];
  return [
    { date: donneesAu, titre: 'jeu' },
    ...datesPassees(debut, dossier.revue, donneesAu).map(({ date, revue }) => ({
      date,
      titre: revue ? ('revue' as const) : null
    }))
  ];
}
