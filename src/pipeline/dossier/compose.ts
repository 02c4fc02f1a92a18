import { REUNIONS } from '$lib/domain/contrat/reunions';
import type { ModeleDeDossier } from '$lib/domain/dossier/pages';
import { apresLesDonnees } from '$lib/domain/temps/connu';
import { autreDate } from '$lib/domain/temps/autre-date';
import type { NativeDatabase } from '$lib/engine/native.server';
import { pagesApportees, type Lectures } from '$lib/exports/pages-apportees';
import { depuis } from '$lib/views/depuis/depuis';
import { reunion } from '$lib/views/reunion/reunion';
import { compose } from '$lib/words/dossier/composition';
import type { CompositionDatee } from '$lib/words/dossier/composition-fichier';
import { compositionDuModele, deSesReunions, pagesAbsentes } from '$lib/words/dossier/modele';
import { MOTS_DE_LA_COMPOSITION, MOTS_DU_MODELE } from '$lib/words/dossier/mots';
import { ouvreJeu } from '../jeu/ouvre';
import { dossierDuModele, type DossierNomme } from './modeles';
import type { Publies } from './publies';

/** Where models are read, or computed from. */
export interface OuLire {
  publies: Publies;
  /** Folder where datasets are published. */
  donnees: string;
  site: string;
}

/** A pack as its template wants it; a page that the data do not have is told of a template that a dataset wrote. */
export async function selonSonModele(nomme: DossierNomme, modele: ModeleDeDossier, ou: OuLire): Promise<DossierNomme> {
  const reunions = ou.publies.lis('reunions', { contrat: nomme.de.objet })?.reunions.map(({ reunion: r }) => r) ?? [];
  const pages = deSesReunions(compositionDuModele(modele, nomme.dossier), reunions);
  const compose = await recompose(nomme, { pages, au: null }, ou);
  if (modele.code === modele.base) return compose;
  const absentes = pagesAbsentes(modele, compose.dossier);
  if (absentes.length > 0) console.log(`${nomme.nom}\u00a0: ${MOTS_DU_MODELE.absentes(absentes)}`);
  return compose;
}

/** A pack as a composition wants it: at its date, with the pages that it takes of other meetings and comparisons. */
export async function recompose(
  nomme: DossierNomme,
  { pages, au }: CompositionDatee,
  { publies, donnees, site }: OuLire
): Promise<DossierNomme> {
  const { jeu } = publies;
  if (au !== null && apresLesDonnees(au, jeu.donneesAu))
    throw new Error(MOTS_DE_LA_COMPOSITION.apresLesDonnees(au, jeu.donneesAu));
  const autre = au === null ? null : autreDate(au, jeu.donneesAu);
  const sienne = REUNIONS.find((code) => code === nomme.de.modele);
  if (sienne === undefined && autre !== null)
    console.log(`${nomme.nom}\u00a0: ${MOTS_DE_LA_COMPOSITION.pasACetteDate(autre, jeu.donneesAu)}`);
  if (sienne === undefined && nomme.de.modele !== 'fiche') return { ...nomme, dossier: compose(nomme.dossier, pages) };
  const contrat = nomme.de.objet;
  const date = autre === null || sienne === undefined ? {} : { au: autre };
  const ouverts: Promise<NativeDatabase>[] = [];
  /** The engine reads what was not published: another date, another start. */
  const moteur = (): Promise<NativeDatabase> => {
    const ouvert = ouverts[0] ?? ouvreJeu(jeu.nom, donnees);
    ouverts[0] = ouvert;
    return ouvert;
  };
  const lectures: Lectures = {
    reunion: async (code) =>
      ('au' in date ? null : publies.lis('reunion', { contrat, reunion: code })) ??
      reunion(await moteur(), { contrat, reunion: code, ...date }),
    depuis: async (de) =>
      ('au' in date || de !== null ? null : publies.lis('depuis', { contrat })) ??
      depuis(await moteur(), { contrat, ...date, ...(de !== null && { de }) })
  };
  try {
    const base =
      'au' in date && sienne !== undefined ? dossierDuModele(jeu, await lectures.reunion(sienne), site) : nomme;
    const { adresse, pied } = base.dossier;
    const provenance = { version: jeu.dataVersion, adresse, pied };
    const ailleurs = await pagesApportees(pages, lectures, provenance);
    return { ...base, dossier: compose({ ...base.dossier, ailleurs }, pages) };
  } finally {
    for (const ouvert of ouverts) (await ouvert).close();
  }
}
