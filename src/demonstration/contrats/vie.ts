import { plusJours, plusMois } from '$lib/domain/temps/calendrier';
import { etatA } from '$lib/domain/contrat/contrat';
import { ETATS_CONTRAT, METEO, TYPES_CONTRAT } from '$lib/schema/vocabulaire/contrat';
import type { Row, TableRows } from '$lib/schema/tables';
import { dureeEnClair, enClair } from '../dates';
import { SOURCE } from '../territoire';
import { nommeLaCondition } from './aides';
import { DUREE_ARTICLE_50 } from './article-50';
import { estAllegee, type Dossier } from './dossier';
import type { Cours } from './jalons';
import { decisionsDe, revuesDe, voixDe } from './revues';

/** Everything about a contract but its actions and its money: life, versions, perimeter, weather, reviews. */
export function vieDuContrat(d: Dossier, aides: readonly Row<'aide'>[], cours: readonly Cours[]): TableRows {
  const evenements = evenementsDe(d, aides);
  const versions = versionsDe(d, aides);
  const points = pointsDe(d);
  return {
    contrat: [enteteDe(d, evenements, versions)],
    contrat_evenement: evenements,
    contrat_perimetre: perimetreDe(d),
    contrat_version: versions,
    contrat_point: points,
    revue: revuesDe(d, points),
    decision: decisionsDe(d, aides, cours)
  };
}

/** Its end as it was signed: an amendment may have put it back. */
function finALaSignature({ definition: { versions, fin } }: Dossier): string {
  return versions[0]?.libelle.includes('terme') ? plusMois(fin, -12) : fin;
}

function evenementsDe(d: Dossier, aides: readonly Row<'aide'>[]): Row<'contrat_evenement'>[] {
  const duree = dureeEnClair(d.definition.debut, finALaSignature(d), true);
  return d.definition.vie.map(({ date, type, organisme, sens, gel, texte }, i) => ({
    ...{ contrat: d.id, rang: i + 1, date, date_texte: enClair(date), type, organisme, sens, gel },
    texte: nommeLaCondition(texte, d, aides).replace('{duree}', duree),
    ...{ enregistre_le: null, source: SOURCE }
  }));
}

function versionsDe(d: Dossier, aides: readonly Row<'aide'>[]): Row<'contrat_version'>[] {
  const { definition, signature } = d;
  if (signature === null) return [];
  const premiere = { libelle: 'Contrat signé', effet: definition.debut };
  return [premiere, ...definition.versions].map(({ libelle, effet }, version) => ({
    ...{ contrat: d.id, version, libelle: nommeLaCondition(libelle, d, aides), effet },
    fin: version === 0 ? finALaSignature(d) : definition.fin,
    enregistre_le: version === 0 && effet > d.au ? signature : null
  }));
}

function enteteDe(
  d: Dossier,
  evenements: readonly Row<'contrat_evenement'>[],
  versions: readonly Row<'contrat_version'>[]
): Row<'contrat'> {
  const { definition: c, signature, membres } = d;
  const etat = etatA(evenements, versions, d.au, c.fin) ?? 'projet';
  const mots = TYPES_CONTRAT[c.type];
  const nom = c.type === 'cpom' ? mots.court : mots.libelle;
  const titre = `${nom.charAt(0).toUpperCase()}${nom.slice(1)}`;
  const tome = c.tome ? `, ${c.tome.toLowerCase()}` : '';
  const annees = `${c.debut.slice(0, 4)}-${c.fin.slice(0, 4)}`;
  const aide = membres.reduce((somme, h) => somme + h.produits, 0) * 0.012;
  const article50 = (c.article50 ?? 0) * DUREE_ARTICLE_50;
  const arrondie =
    signature === null || c.type === 'ptsm' ? null : Math.max(0.5e6, Math.round(aide / 5e5) * 5e5) + article50;
  return {
    ...{ id: d.id, type: c.type, tome: c.tome, etat, etat_texte: ETATS_CONTRAT[etat] },
    intitule: c.type === 'ptsm' && c.territoire ? `${titre}, ${c.territoire}` : `${titre}, ${d.nom}${tome}, ${annees}`,
    ...{ signature, signature_texte: signature === null ? null : enClair(signature), debut: c.debut, fin: c.fin },
    duree_texte: dureeEnClair(c.debut, c.fin, false),
    ...{ aide_min: arrondie, aide_max: arrondie, perimetre_texte: perimetreEnMots(d) },
    ...{ territoire: c.territoire, diagnostic: c.diagnostic, pilote_ars: c.pilote, objet: c.objet, source: SOURCE }
  };
}

function perimetreEnMots({ membres, definition }: Dossier): string {
  if (membres.length === 0) return `${definition.territoire ?? 'Territoire'}, sans établissement désigné.`;
  const autre = definition.autres ? ', membres de deux groupements' : '';
  const [seul] = membres;
  if (membres.length === 1 && seul) return `${seul.nom}.`;
  return `${membres.length} établissements${autre}\u00a0: ${membres.map((h) => h.nom).join(', ')}.`;
}

function perimetreDe(d: Dossier): Row<'contrat_perimetre'>[] {
  const ligne = (ej: string, entree: string | null, sortie: string | null) => ({
    ...{ contrat: d.id, ej, entree, sortie, source: SOURCE }
  });
  const lignes = d.membres.map((h) => ligne(h.ej, null, null));
  if (d.absorbe) lignes.push(ligne(d.absorbe.ancien, null, plusJours(d.absorbe.date, -1)));
  // One hospital joined by the amendment.
  const derniere = lignes.at(-1);
  const avenant = d.definition.versions[0]?.effet;
  if (derniere && avenant && estAllegee(d, 1) && lignes.length > 4) derniere.entree = avenant;
  return lignes;
}

/** The judgement of the hospital and of the agency on the contract, at each review then at the last quarter. */
function pointsDe(d: Dossier): Row<'contrat_point'>[] {
  const { meteos } = d.definition.suivi;
  const [etablissement, ars] = meteos;
  if (!etablissement || !ars || d.signature === null) return [];
  const fin = d.suiviJusquau ?? d.au;
  const point = (date: string, par: 'etablissement' | 'ars', meteo: typeof ars, commentaire: string | null) => ({
    ...{ contrat: d.id, date, par, meteo, commentaire, enregistre_le: null }
  });
  const signature = d.signature;
  if (d.suiviJusquau === null) {
    return [point(signature, 'etablissement', etablissement, 'Premier point attendu en janvier 2027.')];
  }
  const passees = d.definition.revues.filter((r) => r <= fin && r > signature);
  const rang = passees.length;
  const { selon, sur } = voixDe(d);
  return passees.flatMap((date, i) => {
    // The first reviews were a notch more hopeful.
    const [e, a] = i < rang / 2 ? [mieux(etablissement), mieux(ars)] : [etablissement, ars];
    return [
      point(date, 'etablissement', e, e === 'non_renseignee' ? null : `${METEO[e].long}, selon ${selon}.`),
      point(date, 'ars', a, i === rang - 1 ? `Jugement porté en revue de contrat, ${sur}.` : null)
    ];
  });
}

type Meteo = Row<'contrat_point'>['meteo'];
const ECHELLE: readonly Meteo[] = ['compromis', 'appuis', 'atteignables', 'securises'];

function mieux(meteo: Meteo): Meteo {
  const rang = ECHELLE.indexOf(meteo);
  return rang < 0 ? meteo : (ECHELLE[rang + 1] ?? meteo);
}
