import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import { jourOuvre } from '../dates';
import type { Dossier } from './dossier';

/** Years over which an aid of article 50 is spread here. */
export const DUREE_ARTICLE_50 = 10;
const TRANCHE = 5;

/** The aid of article 50 of a contract, where its story has one: it is notified at once and paid year by year. */
export function trancheArticle50({ id, definition }: Dossier, version: number, ej: string): Row<'aide'>[] {
  if (definition.article50 === null) return [];
  const annee = anneeDe(definition.debut);
  return [
    {
      ...{ contrat: id, version, tranche: TRANCHE, libelle: 'Dotation d’assainissement', enveloppe: 'Article 50' },
      ...{ imputation: 'capitaux', ej, montant: definition.article50 * DUREE_ARTICLE_50 },
      ...{ prevue_le: `${annee + DUREE_ARTICLE_50 - 1}-06-30`, condition: null, condition_action: null },
      ...{
        condition_jalon: null,
        condition_engagement: null,
        condition_le: null,
        notifiee_le: jourOuvre(`${annee}-03-15`)
      },
      ...{ versee_le: null, suspendue_le: null, preuve: null }
    }
  ];
}

/** Years paid on their day: the fourth is due since its end, the next ones are to come. */
const EXERCICES_VERSES = 3;

/** What the second contrôle de surcompensation takes back. */
const REPRISE = 45_000;

/** Its schedule: paid each 30 June or the next working day, then no more; checked in mid-November two years after, the second time with a reprise. */
export function echeancierArticle50({ id, definition, au }: Dossier): Row<'aide_echeance'>[] {
  const { article50, debut } = definition;
  if (article50 === null) return [];
  return Array.from({ length: DUREE_ARTICLE_50 }, (_, i) => {
    const exercice = anneeDe(debut) + i;
    const [versee, controle] = [jourOuvre(`${exercice}-06-30`), jourOuvre(`${exercice + 2}-11-15`)];
    const fait = (jour: string) => (jour <= au ? jour : null);
    return {
      ...{ contrat: id, version: 0, tranche: TRANCHE, exercice, montant: article50 },
      versee_le: i < EXERCICES_VERSES ? fait(versee) : null,
      ...{ controle_le: fait(controle), reprise: fait(controle) === null ? null : i === 1 ? REPRISE : 0 }
    };
  });
}
