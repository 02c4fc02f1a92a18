import type { RevueModele } from '$lib/views/revue/revue.types';
import { MOTS_DE_LA_REVUE_REGIONALE as MOTS } from '../region/mots';
import type { Planche } from '../reunion/bloc';
import { COLONNES_DE_L_ENJEU, pageDeLaRevueRegionale, type PlancheDeLaRevue } from '../region/page';
import type { Dossier, PageDeDossier } from './dossier.types';
import { SUR_UNE_PLANCHE } from './mise-en-page';
import { MOTS_DU_DOSSIER } from './mots';
import { famillesDeLaRegion } from './sources-des-blocs';
import { dossierDe, liste, pagesDuTableau, place, type Provenance } from './pages';

/** The pack of the region's review: its message, the sheet to show, then each table of its page. Twelve pages at most. */
export function dossierDeLaRegion(modele: RevueModele, provenance: Provenance): Dossier {
  const { jeu, sources } = modele;
  const { message, planche, ecarts, blocs } = pageDeLaRevueRegionale(modele);
  const vides = blocs.flatMap(({ lignes, vide }) => (lignes.length === 0 ? [vide] : []));
  return dossierDe(
    {
      ...{ nom: MOTS.titre, objet: jeu.titre, au: jeu.donneesAu, jeu, sources, message },
      pages: [
        ...(planche === null ? [] : [pageDeLaPlanche(planche)]),
        ...(ecarts === null ? [] : [pageDesEcarts(ecarts)]),
        ...blocs.flatMap(({ titre: nom, ...bloc }) => pagesDuTableau({ ...bloc, nom })),
        ...liste('rien', MOTS_DU_DOSSIER.sansLigne(vides.length), vides)
      ],
      sourcesDe: ({ id }) => {
        const siennes = new Set(famillesDeLaRegion(id).flatMap((famille) => modele.sourcesDe[famille]));
        return sources.filter((source) => siennes.has(source.id));
      }
    },
    provenance
  );
}

function pageDeLaPlanche({ titre, sousTitre, legende, lignes, ...planche }: PlancheDeLaRevue): PageDeDossier {
  const { corps, colonnes, parts } = place(COLONNES_DE_L_ENJEU, lignes, SUR_UNE_PLANCHE);
  return {
    ...{ genre: 'planche', id: 'planche', titre, sousTitre },
    ...planche,
    dessin: { genre: 'tableau', legende, corps, colonnes, lignes: parts[0] ?? [] }
  };
}

const pageDesEcarts = ({ pont, note = '', ...planche }: Planche): PageDeDossier => ({
  ...{ genre: 'planche', id: 'ecarts', note },
  ...planche,
  dessin: { genre: 'pont', pont }
});
