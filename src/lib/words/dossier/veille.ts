import type { TresorerieModele } from '$lib/views/tresorerie/tresorerie.types';
import { messageDesDettesEchues, messageDesSoldes } from '../tresorerie/messages';
import { colonnesDeLaVeille, messageDeLaVeille, MOTS_DE_LA_VEILLE as MOTS } from '../tresorerie/page';
import { COLONNES_DE_LA_PLANCHE, plancheDeLaVeille } from '../tresorerie/planche';
import { pageDesCreux } from './caisse';
import type { Dossier, PageDeDossier } from './dossier.types';
import { SUR_UNE_PLANCHE } from './mise-en-page';
import { MOTS_DU_DOSSIER } from './mots';
import { dossierDe, liste, pagesDuTableau, place, type Provenance } from './pages';

/** A committee does not read eighty hospitals: the first of its order, and the screen for the others. */
const LUS_EN_SEANCE = 24;

const DES_DUS: ReadonlySet<string> = new Set(['lignes', 'echues', 'fournisseurs', 'moratoires', 'cessions']);
const DE_QUI: ReadonlySet<string> = new Set(['nom', 'ght']);

/**
 * The pack of the committee that watches cash: its message, the sheet to show, where the first hospitals of its order
 * stand and go, who owes taxes and contributions past their day, who sent no plan.
 * @param modele whole, not its first rows
 */
export function dossierDeLaVeille(modele: TresorerieModele, provenance: Provenance): Dossier {
  const { jeu, sources } = modele;
  return dossierDe(
    {
      ...{ nom: MOTS.titre, objet: jeu.titre, au: jeu.donneesAu, jeu, sources },
      message: messageDeLaVeille(modele),
      pages: [planche(modele), ...pageDesCreux(modele), ...soldes(modele), ...dettes(modele), ...sansPlan(modele)]
    },
    provenance
  );
}

function planche(modele: TresorerieModele): PageDeDossier {
  const { titre, sousTitre, legende, lignes, chiffres, question, note } = plancheDeLaVeille(modele);
  const { corps, colonnes, parts } = place(COLONNES_DE_LA_PLANCHE, lignes, SUR_UNE_PLANCHE);
  return {
    ...{ genre: 'planche', id: 'planche' },
    ...{ titre, sousTitre, chiffres, question },
    dessin: { genre: 'tableau', legende, corps, colonnes, lignes: parts.flat() },
    note: [MOTS.question, note].filter((texte) => texte !== undefined).join('\n')
  };
}

function soldes({ lignes, mois, bilan }: TresorerieModele): PageDeDossier[] {
  const jours = new Set(lignes.map(({ soldeLe }) => soldeLe));
  const [le] = jours;
  // One day of all of them is said once, above.
  const unJour = jours.size === 1 && le ? le : null;
  return pagesDuTableau({
    ...{ id: 'soldes', nom: MOTS_DU_DOSSIER.soldes(unJour), message: messageDesSoldes(lignes) },
    note: [MOTS_DU_DOSSIER.premiers(LUS_EN_SEANCE, bilan.hopitaux), MOTS.note].join(' ').trim(),
    colonnes: colonnesDeLaVeille(mois).filter(({ key }) => !DES_DUS.has(key) && !(unJour && key === 'le')),
    lignes: lignes.slice(0, LUS_EN_SEANCE)
  });
}

/** Who owes the most first. */
function dettes({ lignes, mois }: TresorerieModele): PageDeDossier[] {
  const message = messageDesDettesEchues(lignes);
  const doivent = lignes
    .filter(({ dettesEchues }) => (dettesEchues ?? 0) > 0)
    .toSorted((a, b) => (b.dettesEchues ?? 0) - (a.dettesEchues ?? 0));
  if (doivent.length === 0) return liste('dettes', message, [MOTS_DU_DOSSIER.sansLigne(1)]);
  return pagesDuTableau({
    ...{ id: 'dettes', nom: MOTS_DU_DOSSIER.dus, message },
    note: MOTS_DU_DOSSIER.premiers(LUS_EN_SEANCE, doivent.length),
    colonnes: colonnesDeLaVeille(mois).filter(({ key }) => DE_QUI.has(key) || DES_DUS.has(key)),
    lignes: doivent.slice(0, LUS_EN_SEANCE)
  });
}

function sansPlan({ lignes, bilan, sansComptes }: TresorerieModele): PageDeDossier[] {
  const noms = lignes.filter(({ plan }) => plan.length === 0).map(({ nom }) => nom);
  const phrase = MOTS.sansPlan(bilan.sansPlan);
  return liste('sans-plan', MOTS_DU_DOSSIER.aDemander(bilan.sansPlan), [
    ...(phrase === null ? [] : [phrase, ...noms]),
    ...(sansComptes > 0 ? [MOTS.sansComptes(sansComptes)] : [])
  ]);
}
