import { net } from '$lib/domain/gain/gain';
import type { Row } from '$lib/schema/tables';
import { COUT_PM, COUT_PNM } from '../activite';
import type { ModeleAction } from './modeles';

type Ligne = Pick<Row<'gain'>, 'nature' | 'compte' | 'brut' | 'couts_induits'>;

/** What a post costs a year, by the account that pays it. */
const COUT_DU_POSTE: Readonly<Record<string, number>> = { '6411': COUT_PNM, '6421': COUT_PM };
/** What becomes of temporary staff that is hired: all that it then costs is posts, of these. */
const COUT_DE_L_EMBAUCHE: Readonly<Record<string, number>> = { '6215': COUT_PNM, '62113': COUT_PM };
/** Under half a post, nobody counts one. */
const NEGLIGEABLE = 0.5;
/** Share of what an activity costs that pays staff, about that of a hospital's charges. */
const PART_DU_PERSONNEL = 0.65;

/**
 * Posts that an action gives up or creates, so that they agree with its euros: those that it gives up cost what its
 * lines of staff save, those that it creates are paid by the costs that it induces. Worked: 515 k€ saved on account 6411
 * at 51.5 k€ a post → −10. An action that moves no post moves none whatever it saves: time, absences, prices.
 *
 * @param lignes its lines of gain, all hospitals together
 */
export function postesDe({ etp }: Pick<ModeleAction, 'etp'>, lignes: readonly Ligne[]): number | null {
  if (etp === null || lignes.length === 0) return etp;
  const postes = lignes.reduce((total, l) => total + (etp < 0 ? -rendus(l) : crees(l)), 0);
  if (Math.abs(postes) < NEGLIGEABLE) return null;
  return Math.abs(postes) < 5 ? Math.round(postes * 10) / 10 : Math.round(postes);
}

/** Posts that closing a bed gives back, at least and at most: about what a ward pays for one. */
const POSTES_PAR_LIT = { moins: 0.6, plus: 2.5 } as const;

/**
 * What the euros of the staff lines of an action are multiplied by, so that the posts that they give back are those of
 * the beds that it closes. Worked: 30 posts for 8 beds → 20/30. An action that brings activity keeps posts for it: it may
 * give back as few as it likes.
 *
 * @param montants euros of its staff lines, net, with the account that pays each
 */
export function mesureAuxLits(
  { lits, etp, gains }: Pick<ModeleAction, 'lits' | 'etp' | 'gains'>,
  montants: readonly { compte: string | null; montant: number }[]
): number {
  if (lits === null || lits >= 0 || etp === null || etp >= 0) return 1;
  const postes = montants.reduce((total, { compte, montant }) => {
    const cout = COUT_DU_POSTE[compte ?? ''];
    return cout === undefined ? total : total + montant / cout;
  }, 0);
  if (postes === 0) return 1;
  const moins = gains.some((g) => g.type_recette === 'volume') ? 0 : POSTES_PAR_LIT.moins;
  return Math.min(POSTES_PAR_LIT.plus * -lits, Math.max(moins * -lits, postes)) / postes;
}

/** Whether a line of gain pays posts that may be given back. */
export function paieDesPostes({ nature, compte }: Pick<Ligne, 'nature' | 'compte'>): boolean {
  return nature === 'depense' && COUT_DU_POSTE[compte ?? ''] !== undefined;
}

function rendus(ligne: Ligne): number {
  const cout = COUT_DU_POSTE[ligne.compte ?? ''];
  return ligne.nature === 'depense' && cout !== undefined ? net(ligne) / cout : 0;
}

function crees({ compte, couts_induits }: Ligne): number {
  const embauche = COUT_DE_L_EMBAUCHE[compte ?? ''];
  return embauche === undefined ? (couts_induits * PART_DU_PERSONNEL) / COUT_PNM : couts_induits / embauche;
}
