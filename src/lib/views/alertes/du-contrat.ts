import { causeDuContrat } from '$lib/domain/alerte/hors-contrat';
import { moisDAlerte } from '$lib/domain/alerte/ordre';
import type { Database } from '$lib/engine/database';
import { lisContrat } from '../contrat/lecture';
import { precis } from '../precision';
import type { AlertesDuContratModele } from './alertes.types';
import { alertesTrouvees } from './ecrites';
import { lisRegles } from './regles';

const arrondi = (montant: number | null) => (montant === null ? null : Math.round(montant));

/** The alerts of one contract at D with their history, and why its other rules raise none. */
export async function alertesDUnContrat(
  db: Database,
  params: { contrat: string; au?: string }
): Promise<AlertesDuContratModele> {
  const { entete, etude } = await lisContrat(db, params.contrat, params.au, { comptes: true });
  const trouvees = await alertesTrouvees(db, params.contrat, params.au);
  const { ferme, comptesFermes } = etude.dossier;
  const nonExamine = causeDuContrat(entete);
  const nom = trouvees?.nom ?? ((entite: string) => entite);
  return {
    entete,
    ...(ferme && { ferme }),
    ...(comptesFermes && { comptesFermes: comptesFermes.map(nom) }),
    ...(nonExamine && { nonExamine }),
    regles: await lisRegles(db),
    alertes: (trouvees?.signaux ?? []).map(({ dernier, ...s }) => ({
      contrats: [entete.id],
      ...{ regle: s.regle, entite: s.entite, nom: nom(s.entite), objet: s.objet },
      ...{ valeur: precis(dernier.valeur), seuil: precis(dernier.seuil) },
      ...{ marge: arrondi(dernier.marge), montant: arrondi(dernier.montant), constat: dernier.constat },
      ...{ debut: s.debut, auMoins: s.auMoins, fin: s.fin, cloture: s.cloture, verifieLe: s.verifieLe },
      ...{ niveau: s.niveau, mois: moisDAlerte({ debut: s.debut, fin: s.fin, constat: dernier.constat }, entete.au) },
      histoire: s.histoire.map((h) => ({ ...h, valeur: precis(h.valeur) }))
    })),
    examens: (trouvees?.nonLeves ?? []).map((e) => ({
      ...{ regle: e.regle, entite: e.entite, nom: nom(e.entite), objet: e.objet, issue: e.issue },
      ...{ valeur: precis(e.valeur), seuil: precis(e.seuil), marge: arrondi(e.marge), montant: arrondi(e.montant) },
      ...{ constat: e.constat, manque: e.manque }
    }))
  };
}
