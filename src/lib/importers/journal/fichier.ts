import type { Registre } from '$lib/domain/journal/ligne';
import { relisRegistre, type Defaut } from '$lib/domain/journal/relis';

/** Raised when the file changes of shape. */
const FORME = 'journal de saisie, forme 1';

/** A contract of a dataset: what a journal is of, whatever the version of the data. */
export interface NomDeJournal {
  jeu: string;
  contrat: string;
}

/** Why a file is no journal: a text that no program reads, another kind of file, or a field of a line. */
export type DefautDuFichier = { genre: 'texte' } | { genre: 'forme' } | ({ genre: 'champ' } & Defaut);

export type FichierLu = (NomDeJournal & { registre: Registre }) | { defaut: DefautDuFichier };

/** A journal as a file that another computer opens. */
export function fichierDuJournal({ jeu, contrat }: NomDeJournal, registre: Registre): string {
  return `${JSON.stringify({ trajectoire: FORME, jeu, contrat, ...registre }, null, 2)}\n`;
}

/** The journal that a file holds, whole; else the first thing that is wrong with it. */
export function lisFichierDuJournal(texte: string): FichierLu {
  let lu: unknown;
  try {
    lu = JSON.parse(texte.replace(/^\uFEFF/, ''));
  } catch {
    return { defaut: { genre: 'texte' } };
  }
  if (typeof lu !== 'object' || lu === null || !('trajectoire' in lu) || lu.trajectoire !== FORME)
    return { defaut: { genre: 'forme' } };
  const nom = new Map<string, unknown>(Object.entries(lu));
  const [jeu, contrat] = [nom.get('jeu'), nom.get('contrat')];
  if (typeof jeu !== 'string') return faute({ ligne: null, champ: 'jeu', valeur: jeu, attendu: 'texte' });
  if (typeof contrat !== 'string') return faute({ ligne: null, champ: 'contrat', valeur: contrat, attendu: 'texte' });
  const registre = relisRegistre({
    ...{ lignes: nom.get('lignes'), retirees: nom.get('retirees') ?? [], choix: nom.get('choix') },
    choixAnnules: nom.get('choixAnnules')
  });
  if ('champ' in registre) return faute(registre);
  const lignes = [...registre.lignes, ...(registre.choix ?? []).flatMap(({ ecartees }) => ecartees)];
  const ailleurs = lignes.findIndex((ligne) => ligne.contrat !== contrat);
  const autre = lignes[ailleurs];
  if (autre) return faute({ ligne: ailleurs + 1, champ: 'contrat', valeur: autre.contrat, attendu: [contrat] });
  return { jeu, contrat, registre };
}

const faute = (defaut: Defaut): FichierLu => ({ defaut: { genre: 'champ', ...defaut } });
