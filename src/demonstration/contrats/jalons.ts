import { joursEntre, plusJours } from '$lib/domain/temps/calendrier';
import type { Row, TableRows } from '$lib/schema/tables';
import { enClair, jourOuvre } from '../dates';
import type { ActionEcrite } from './actions';
import type { Dossier } from './dossier';

/** How an action really goes: when it stops, how late it runs. */
export interface Cours {
  action: ActionEcrite;
  arret: { etat: 'bloquee' | 'abandonnee'; date: string } | null;
  /** Days late at the end of the action. */
  retard: number;
  jalons: JalonVecu[];
}

interface JalonVecu {
  row: Row<'jalon'>;
  revisions: Row<'jalon_revision'>[];
  /** Day when it is or will be reached; null when it never will. */
  atteint: string | null;
}

/** Milestones of the actions of a contract, as they went and as they will go. */
export function coursDesActions(d: Dossier, actions: readonly ActionEcrite[]): Cours[] {
  const arrets = arretees(d, actions);
  return actions.map((action) => {
    const t = d.tirage(`cours ${action.modele.code}`);
    const { glissement } = d.definition.suivi;
    const retard = Math.max(-12, Math.round(t.normal(glissement, 8 + glissement * 0.75)));
    const arret = arrets.get(action) ?? null;
    return { action, arret, retard, jalons: jalonsDe(d, action, retard, arret) };
  });
}

/** Actions that are blocked or given up, and since when: those that were to be under way. */
function arretees(d: Dossier, actions: readonly ActionEcrite[]): Map<ActionEcrite, NonNullable<Cours['arret']>> {
  const { bloquees, abandonnees } = d.definition.suivi;
  const fin = d.suiviJusquau;
  const arrets = new Map<ActionEcrite, NonNullable<Cours['arret']>>();
  if (fin === null) return arrets;
  const t = d.tirage('arrets');
  const commencees = t.melange(actions.filter((a) => joursEntre(a.debut, fin) > 200 && !a.row.porteuse));
  const enCours = [...commencees].sort((a, b) => b.fin.localeCompare(a.fin));
  const jour = (a: ActionEcrite) =>
    jourOuvre(plusJours(a.debut, Math.round(joursEntre(a.debut, a.fin < fin ? a.fin : fin) * 0.6)));
  for (const a of enCours.slice(0, bloquees)) arrets.set(a, { etat: 'bloquee', date: jour(a) });
  for (const a of enCours.slice(bloquees, bloquees + abandonnees)) arrets.set(a, { etat: 'abandonnee', date: jour(a) });
  return arrets;
}

function jalonsDe(d: Dossier, action: ActionEcrite, retard: number, arret: Cours['arret']): JalonVecu[] {
  const { modele, row, debut, fin } = action;
  const t = d.tirage(`jalons ${modele.code}`);
  const nombre = Math.min(modele.jalons.length, t.entier(3, 7));
  const gardes = new Set(t.melange(modele.jalons.map((_, i) => i)).slice(0, nombre));
  const libelles = modele.jalons.filter((_, i) => gardes.has(i));
  const duree = joursEntre(debut, fin);
  const durees = libelles.map((libelle) => modele.durees.get(libelle) ?? 1);
  const somme = (jusqua: number) => durees.slice(0, jusqua).reduce((total, n) => total + n, 0);
  // A milestone is never reached before the one that leads to it.
  let avant = '';
  return libelles.map((libelle, i) => {
    const part = somme(i + 1) / somme(durees.length);
    const echeance = jourOuvre(plusJours(debut, Math.max(20, Math.round(duree * part))));
    const ecart = Math.round(retard * part + t.normal(-4, 7));
    const seul = jourOuvre(plusJours(echeance, ecart));
    const prevu = seul > avant ? seul : jourOuvre(plusJours(avant, 1));
    avant = prevu;
    const empeche = d.suiviJusquau === null || (arret !== null && prevu > arret.date);
    const atteint = empeche ? null : prevu;
    const fait = atteint !== null && atteint <= (d.suiviJusquau ?? '') ? atteint : null;
    const saisi = fait === null ? null : jourOuvre(plusJours(fait, t.entier(0, 12)));
    return {
      atteint,
      row: {
        ...{ contrat: d.id, action: row.numero, jalon: `${i + 1}`, libelle, echeance, date_reelle: fait },
        preuve:
          fait === null ? null : t.choix(['Procès-verbal du ', 'Décision du ', 'Compte rendu du ']) + enClair(fait),
        enregistre_le: saisi === null || saisi > d.au ? null : saisi
      },
      revisions: revisionsDe(d, action, `${i + 1}`, echeance, ecart).filter(
        ({ date }) => arret?.etat !== 'abandonnee' || date < arret.date
      )
    };
  });
}

/** A deadline that will not be kept is put back once or twice, when this is seen: rarely as far as it will take. */
function revisionsDe(d: Dossier, { modele, row }: ActionEcrite, jalon: string, echeance: string, ecart: number) {
  const t = d.tirage(`revisions ${modele.code} ${jalon}`);
  const fin = d.suiviJusquau ?? '';
  const revisions: Row<'jalon_revision'>[] = [];
  let connue = echeance;
  for (let rang = 1; rang <= 2 && joursEntre(connue, plusJours(echeance, ecart)) > 30; rang += 1) {
    const date = jourOuvre(plusJours(connue, -t.entier(3, 35)));
    const nouvelle = jourOuvre(
      plusJours(connue, Math.round(joursEntre(connue, plusJours(echeance, ecart)) * t.entre(0.45, 0.95)))
    );
    if (date > fin || nouvelle <= connue || !t.chance(0.85)) break;
    revisions.push({
      ...{ contrat: d.id, action: row.numero, jalon, rang, date, echeance: nouvelle, motif: t.choix(modele.motifs) },
      enregistre_le: null
    });
    connue = nouvelle;
  }
  return revisions;
}

/** The rows of milestones and of the points that the hospital and the agency made on every action. */
export function suiviDesActions(d: Dossier, cours: readonly Cours[]): TableRows {
  return {
    jalon: cours.flatMap((c) => c.jalons.map((j) => j.row)),
    jalon_revision: cours.flatMap((c) => c.jalons.flatMap((j) => j.revisions)),
    action_point: cours.flatMap((c) => pointsDe(d, c))
  };
}

function pointsDe(d: Dossier, c: Cours): Row<'action_point'>[] {
  const fin = d.suiviJusquau;
  const depart = d.definition.debut;
  if (fin === null) return [];
  const trimestres: string[] = [];
  for (let annee = Number(depart.slice(0, 4)); annee <= Number(fin.slice(0, 4)); annee += 1) {
    for (const jour of ['01-20', '04-20', '07-20', '10-20']) trimestres.push(jourOuvre(`${annee}-${jour}`));
  }
  const suivies = trimestres.filter((date) => date > depart && date <= fin && date >= c.action.debut);
  const revues = d.definition.revues.filter((date) => date > depart && date <= fin && date >= c.action.debut);
  // Once it is over, an action is no longer judged.
  const closes = (dates: readonly string[]) => {
    const premiere = dates.findIndex((date) => etatDe(c, date) === 'terminee' || etatDe(c, date) === 'abandonnee');
    return premiere < 0 ? dates : dates.slice(0, premiere + 1);
  };
  const point = (date: string, par: 'etablissement' | 'ars') => {
    const etat = etatDe(c, date);
    return {
      ...{ contrat: d.id, action: c.action.row.numero, date, par, etat, meteo: meteoDe(d, c, date, par, etat) },
      ...{ commentaire: commentaireDe(c, etat), enregistre_le: null }
    };
  };
  return [
    ...closes(suivies).map((date) => point(date, 'etablissement')),
    ...closes(revues).map((date) => point(date, 'ars'))
  ];
}

type Etat = Row<'action_point'>['etat'];

function etatDe({ arret, action, jalons }: Cours, date: string): Etat {
  if (arret !== null && arret.date <= date) return arret.etat;
  if (jalons.every((j) => j.row.date_reelle !== null && j.row.date_reelle <= date)) return 'terminee';
  return action.debut > date ? 'non_demarree' : 'en_cours';
}

function commentaireDe({ arret, action }: Cours, etat: Etat): string | null {
  if (arret === null || etat !== arret.etat) return null;
  return etat === 'bloquee'
    ? `Bloquée\u00a0: ${blocage(action.modele)}.`
    : `Abandonnée d’un commun accord${action.modele.gains.length > 0 ? '\u00a0; son gain, prévu au plan, est perdu' : ''}.`;
}

function blocage({ levier, copilote }: ActionEcrite['modele']): string {
  if (levier === null) return 'accord des partenaires attendu';
  return levier === 'blocs_operatoires' || copilote === 'Chef du pôle chirurgie'
    ? 'anesthésistes manquants'
    : 'accord des directions attendu';
}

/** Weather from the delay seen on that day; some hospitals never see it, and the agency is a notch stricter. */
function meteoDe(
  d: Dossier,
  c: Cours,
  date: string,
  par: 'etablissement' | 'ars',
  etat: Etat
): Row<'action_point'>['meteo'] {
  if (etat === 'bloquee' || etat === 'abandonnee') return 'compromis';
  if (etat === 'terminee') return 'securises';
  const echus = c.jalons.filter(
    (j) => j.row.echeance < date && (j.row.date_reelle === null || j.row.date_reelle > date)
  );
  const jours = Math.max(0, ...echus.map((j) => joursEntre(j.row.echeance, date)));
  if (par === 'etablissement' && d.definition.nomSuivi === 'optimiste')
    return jours > 250 ? 'atteignables' : 'securises';
  const severite = jours + (par === 'ars' && jours > 0 ? 40 : 0);
  return severite < 30 ? 'securises' : severite < 90 ? 'atteignables' : severite < 200 ? 'appuis' : 'compromis';
}
