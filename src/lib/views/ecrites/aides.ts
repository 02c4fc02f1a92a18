import { aideEnAttente } from '$lib/domain/contrat/a-regarder';
import { estRemplie } from '$lib/domain/contrat/condition-d-aide';
import { estEchue } from '$lib/domain/contrat/livre-des-aides';
import { vivant } from '$lib/domain/contrat/etats';
import type { Database } from '$lib/engine/database';
import type { Row, TableRows } from '$lib/schema/tables';
import { aides } from '../aides/aides';
import type { AidesModele } from '../aides/aides.types';

type RowsDesAides = Required<Pick<TableRows, 'aide_suivie' | 'aide_plan' | 'aide_ecart'>>;

/** The rows of the aid of one contract, as its own page tells it at the date of the dataset. */
export async function ecrisAides(db: Database, contrat: string): Promise<RowsDesAides> {
  const modele = await aides(db, { contrat });
  const court = vivant(modele.entete.etat);
  return {
    aide_suivie: modele.livre.flatMap((l, i): Row<'aide_suivie'>[] => {
      const t = modele.tranches.find(({ tranche }) => tranche === l.tranche);
      if (t === undefined) return [];
      const { libelle, enveloppe, prevueLe, condition, jugement } = t;
      // What a schedule gives beyond its tranche waits with the part that it is taken off.
      const paiement = { echu: estEchue(l, modele.entete.au) ? Math.abs(l.montant) : 0 };
      const attend = court && aideEnAttente({ remplie: estRemplie(jugement), paiement });
      const { tranche, exercice, montant, classe, risque, motif, reprise } = l;
      return [
        {
          ...{ contrat, rang: i + 1, tranche, exercice, libelle, enveloppe, prevue_le: prevueLe, montant, classe },
          ...{ risque, motif, due_le: l.prevueLe },
          ...{ verdict: jugement.verdict, raison: jugement.raison, condition, en_attente: attend, reprise }
        }
      ];
    }),
    aide_plan: modele.annees.flatMap(({ annee, planAttendu, planGel, planRealise, planRealiseEnsuite }) =>
      annee === null
        ? []
        : [
            {
              ...{ contrat, exercice: annee, attendu: planAttendu, gel: planGel, realise: planRealise },
              realise_ensuite: planRealiseEnsuite
            }
          ]
    ),
    aide_ecart: ecartsDe(contrat, modele)
  };
}

function ecartsDe(contrat: string, { rapprochement }: AidesModele): Row<'aide_ecart'>[] {
  if (rapprochement === null) return [];
  const { sansNotification, sansTranche } = rapprochement;
  return [...sansNotification, ...sansTranche].map((ecart, i) => ({ contrat, rang: i + 1, ...ecart }));
}
