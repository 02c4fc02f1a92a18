import { derniereAnnee, estHistorique } from '$lib/domain/indicateur/historique';
import type { IndicateurModele, PerimetreSerie } from '$lib/views/indicateur/indicateur.types';
import type { BandePoint, Point } from '$lib/views/modele';
import { SOMME_DES_EJ } from '../perimetre-dit';
import { anneesRenseignees, pointUnique, titreSerie } from './lecture';

/** What the page of one indicator of one GHT shows. */
export interface LecturePerimetre {
  /** Whether the group itself has a value in some year. */
  aDesValeurs: boolean;
  historique: boolean;
  titre: string;
  sousTitre: string;
  bandes: BandePoint[];
  /** The region's line: none for a sum, whose scale would crush the perimeter, and none for history. */
  regionTracee: Point[];
  membres: IndicateurModele['etablissements'];
  /** Years in which at least one member has a value. */
  anneesMembres: number[];
}

/** Reads one perimeter of an indicator: history has neither band nor region, and its title says its last year. */
export function lirePerimetre(modele: IndicateurModele, perimetre: PerimetreSerie): LecturePerimetre {
  const { indicateur, fiche } = modele;
  const membres = modele.etablissements.filter((e) => e.ght === perimetre.ght);
  const aDesValeurs = perimetre.serie.some((p) => p.valeur !== null);
  const series = aDesValeurs ? [perimetre.serie] : membres.map((m) => m.serie);
  const derniere = derniereAnnee(...series);
  const historique = estHistorique(indicateur.famille, derniere);
  const bandes = historique ? [] : modele.bandes;
  const fin = historique ? 'dernier exercice public' : 'dernière année';
  const parMembre = derniere === null ? '' : `, ${fin}\u00a0: ${derniere}`;
  const seul = pointUnique(perimetre.serie);
  return {
    aDesValeurs,
    historique,
    bandes,
    membres,
    anneesMembres: anneesRenseignees(modele.annees, membres),
    titre:
      aDesValeurs || membres.length === 0
        ? titreSerie(indicateur, perimetre.serie, bandes, fiche.ruptures)
        : `${indicateur.libelle}, membre par membre${parMembre}`,
    sousTitre: [
      perimetre.libelle,
      indicateur.unite === 'euros' && aDesValeurs ? SOMME_DES_EJ : '',
      bandes.length > 0 && !seul ? 'bande\u00a0: 20e au 80e centile des GHT de France' : '',
      historique ? 'ni classé, ni coloré' : '',
      seul ?? ''
    ]
      .filter(Boolean)
      .join('\u00a0· '),
    regionTracee: historique || indicateur.agregation !== 'ratio' ? [] : modele.region
  };
}
