import { dateCourte } from '$lib/format/date';
import type { SourceBref } from '$lib/views/modele';
import type { Column } from '../table';
import type { DocumentDAide } from './document';

export interface Logiciel {
  nom: string;
  version: string;
  licence: string;
  role: string;
  adresse: string | null;
}

export const COLONNES_DES_LOGICIELS: readonly Column<Logiciel>[] = [
  { key: 'nom', title: 'Logiciel', cell: ({ nom, version }) => `${nom} ${version}` },
  { key: 'licence', title: 'Licence', cell: ({ licence }) => licence },
  { key: 'role', title: 'Emploi', cell: ({ role }) => role }
];

export const COLONNES_DES_SOURCES: readonly Column<SourceBref>[] = [
  { key: 'source', title: 'Source', cell: ({ producteur, titre }) => `${producteur}, ${titre}` },
  { key: 'licence', title: 'Licence', cell: ({ licence }) => licence ?? 'non précisée' },
  {
    key: 'date',
    title: 'Date de mise à jour',
    cell: ({ miseAJour }) => (miseAJour ? dateCourte(miseAJour) : 'non précisée par le fichier')
  }
];

/** Sentences that stand beside the sources of a dataset. */
export const MOTS_DES_SOURCES = {
  illisibles: 'Les sources de ce jeu n’ont pas pu être lues',
  publiees: 'Données publiées sous une licence de réutilisation',
  citees: 'Faits et repères cités avec leur source, sans licence précisée\u00a0:',
  edition: 'Édition\u00a0:',
  logiciels: 'Logiciels libres employés et leur licence',
  licences: 'Texte complet des licences'
};

export const documentDesSources = (jeux: readonly { nom: string; titre: string }[]): DocumentDAide => ({
  ici: 'sources',
  fenetre: ['Sources et licences'],
  description: 'Sources des données, licences de réutilisation, logiciels employés.',
  titre: 'Sources et licences',
  chapeau:
    'D’où vient chaque chiffre, à quelles conditions il peut être repris, et de quels logiciels ce site est fait.',
  rubriques: [
    {
      ancre: 'site',
      titre: 'À propos de ce site',
      blocs: [
        'Trajectoire est un outil indépendant. **Ce n’est pas un site officiel de l’État**, ni d’une agence régionale de santé. La mention d’un producteur ne vaut ni caution ni reconnaissance de sa part, et les calculs faits à partir de ses données n’engagent pas ce producteur.',
        'L’organisme qui publie ce site complète ici ses mentions légales\u00a0: éditeur, directeur de la publication, hébergeur, contact.'
      ]
    },
    ...jeux.map(({ nom, titre }) => ({
      ancre: `jeu-${nom}`,
      titre: `Sources du jeu ${titre}`,
      blocs: [{ piece: nom }]
    })),
    {
      ancre: 'reutilisation',
      titre: 'Réutilisation',
      blocs: [
        'Les données sous [Licence Ouverte\u00a02.0](https://www.etalab.gouv.fr/licence-ouverte-open-licence/) se reprennent librement, à condition de citer leur source et la date de leur dernière mise à jour. Trajectoire les a mises en forme, rapprochées et agrégées\u00a0: une reprise de ses résultats cite le producteur et dit qu’ils sont calculés par cet outil.',
        'Les faits tirés d’articles, de communiqués ou de débats sont cités un par un, avec leur source\u00a0; les textes eux-mêmes ne sont pas repris.'
      ]
    },
    {
      ancre: 'fond',
      titre: 'Fond de carte et police',
      blocs: [
        {
          liste: [
            'Contours des départements\u00a0: [Natural Earth](https://www.naturalearthdata.com/), domaine public. Simplifiés\u00a0: ils situent, ils ne mesurent pas.',
            'Police de caractères\u00a0: [Inter](https://rsms.me/inter/), SIL Open Font License\u00a01.1, réduite aux signes du français.'
          ]
        }
      ]
    },
    { ancre: 'logiciels', titre: 'Logiciels', blocs: [{ piece: 'logiciels' }] },
    {
      ancre: 'licence',
      titre: 'Licence de Trajectoire',
      blocs: [
        'Trajectoire est un logiciel libre, sous [licence publique de l’Union européenne (EUPL) 1.2](https://eupl.eu/1.2/fr/), qui vaut dans toutes les langues de l’Union. Son code source se demande à l’organisme qui publie ce site.'
      ]
    }
  ]
});
