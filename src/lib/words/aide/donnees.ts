import type { DocumentDAide } from './document';
import { documenteTables } from './documentation';

const VALEURS = `npm run --silent sql -- --jeu grand-est "
  SELECT entite, fin, valeur, qualite
  FROM mesure
  WHERE indicateur = 'TAUX_OCCUPATION_MCO' AND entite_type = 'ght'
  ORDER BY entite, fin"`;

const BANDE = `npm run --silent sql -- --jeu grand-est "
  SELECT m.entite, m.valeur, r.p20, r.mediane, r.p80, r.n
  FROM mesure m JOIN reference r USING (indicateur, definition, debut, fin)
  WHERE m.indicateur = 'DMS_MCO' AND m.entite_type = 'ght' AND m.fin = DATE '2024-12-31'
  ORDER BY m.valeur" > dms.csv`;

export const TABLES = documenteTables();

export const DONNEES: DocumentDAide = {
  ici: 'donnees',
  fenetre: ['Les données', 'Aide'],
  description:
    'Fichiers importables, construction et publication d’un jeu de données, tables et colonnes de Trajectoire.',
  titre: 'Les données\u00a0: fichiers, jeux et tables',
  chapeau:
    'Des fichiers de producteurs entrent, des tables vérifiées sont écrites, les écrans les lisent. Cette page s’adresse à qui construit, publie ou interroge un jeu de données.',
  rubriques: [
    {
      ancre: 'fichiers',
      titre: 'Les fichiers qui s’importent',
      blocs: [
        'Un fichier est reconnu à ses colonnes, pas à son nom\u00a0; encodage et séparateur sont lus dans le fichier. Déposez les fichiers tels que leur producteur les publie, sans les ouvrir ni les enregistrer avec un tableur, qui abîme les numéros {FINESS}.',
        { piece: 'fichiers' },
        {
          liste: [
            'Un fichier que rien ne reconnaît est nommé et laissé de côté. Un fichier reconnu mais abîmé est refusé en entier, avec la raison.',
            'Le reste se dit ligne par ligne\u00a0: valeur illisible, ligne coupée, colonne absente, et ce qui a été fait. Le compte rendu complet est écrit à côté des données, dans `rapport.json`.',
            'Les finances des hôpitaux publics ne sont plus dans Hospi Diag après 2014. Pour des comptes récents, importez un extrait DIAMANT\u00a0: c’est à l’agence ou à l’établissement de le fournir.'
          ]
        }
      ]
    },
    {
      ancre: 'construire',
      titre: 'Construire un jeu de données',
      blocs: [
        'La construction se fait à la ligne de commande, par la personne qui administre l’outil, dans le dossier du projet. Rien n’est envoyé ailleurs\u00a0: les fichiers sont lus et les tables écrites sur le poste.',
        { commande: 'npm run data' },
        'refait les jeux fournis avec l’outil. Pour un jeu à partir d’un dossier de fichiers, sous-dossiers compris\u00a0:',
        { commande: 'npm run data -- --jeu mon-jeu --source CHEMIN/DU/DOSSIER' },
        {
          legende: 'Options de la construction d’un jeu',
          discrete: true,
          colonnes: ['Option', 'Effet'],
          lignes: [
            [
              '`--jeu NOM`',
              'Nom du jeu, tel qu’il sera dans l’adresse\u00a0: minuscules sans accent, chiffres, tirets.'
            ],
            ['`--source DOSSIER`', 'Dossier des fichiers de producteurs.'],
            [
              '`--perimetre FICHIER`',
              'Les GHT suivis, dans un CSV à une ligne par GHT ou par établissement. Colonne obligatoire\u00a0: `ght`. Colonnes lues si elles y sont\u00a0: `ej`, `nom`, `role`, `commune`, `commune_insee`, `departement`. Sans cette option, tous les GHT des fichiers sont suivis.'
            ],
            ['`--titre TITRE`', 'Titre affiché.'],
            [
              '`--region CODE`',
              'Région dont la somme est tracée\u00a0: début du code des GHT, par exemple `GE`, ou `FR` pour tous.'
            ],
            [
              '`--journaux FICHIER|DOSSIER…`',
              'Ce qui fut saisi en séance, tel que «\u00a0Saisie de séance\u00a0» le télécharge\u00a0: les journaux d’un contrat sont joints et appliqués. Deux lignes qui se contredisent, une ligne qui ne s’applique plus ou qui fut annulée sont nommées, non appliquées.'
            ],
            ['`--sortie DOSSIER`', 'Où écrire\u00a0; `static/data` par défaut.']
          ]
        },
        {
          liste: [
            'Une construction qui échoue laisse en place le jeu précédent, entier.',
            'Si un fichier est refusé, le jeu est construit avec les autres et la commande se termine en erreur (code\u00a01), pour qu’un enchaînement automatique s’arrête.',
            'Mêmes fichiers, mêmes octets\u00a0: la version d’un jeu est l’empreinte de ses tables.',
            'Les bandes nationales ne sont calculées que si les fichiers contiennent au moins cent GHT\u00a0: ceux d’une seule région n’en donnent pas.'
          ]
        }
      ]
    },
    {
      ancre: 'dossier',
      titre: 'Le dossier d’un jeu publié',
      blocs: [
        'Un dossier de version, une fois écrit, ne change plus\u00a0: de nouvelles données ont une nouvelle version.',
        {
          legende: 'Sous static/data/ à la construction, sous /data/ sur le serveur',
          colonnes: ['Fichier', 'Contenu'],
          lignes: [
            ['`index.json`', 'Les jeux publiés et leur version. Le seul fichier qui change à la même adresse.'],
            [
              '`<jeu>/<version>/manifest.json`',
              'Les fichiers de tout le jeu, les empreintes des listes des autres, les sources.'
            ],
            [
              '`<jeu>/<version>/parties/<n>.json`',
              'Une liste de fichiers de GHT et de contrats, que le manifeste annonce.'
            ],
            ['`<jeu>/<version>/rapport.json`', 'Ce que la lecture des fichiers de producteurs a signalé.'],
            [
              '`<jeu>/<version>/socle.zip`',
              'Qui est qui\u00a0: GHT, établissements, contrats, indicateurs… Une archive non compressée, un fichier Parquet par table.'
            ],
            [
              '`<jeu>/<version>/suivi.zip`',
              'Une ligne par contrat et ce qui mérite d’être regardé, calculés d’après les faits.'
            ],
            ['`<jeu>/<version>/aides.zip`', 'Les aides de chaque contrat par exercice, calculées de même.'],
            [
              '`<jeu>/<version>/comparaison.parquet`',
              'Les valeurs et les rangs des GHT et de la région, calculés de même.'
            ],
            ['`<jeu>/<version>/mesure.parquet`', 'Les valeurs de la région et de l’ensemble suivi.'],
            ['`<jeu>/<version>/ght/<code>/mesure.parquet`', 'Les valeurs d’un GHT et de ses établissements.'],
            [
              '`<jeu>/<version>/ght/<code>/comptes.zip`',
              'Les comptes de ces établissements, leurs transmissions et ce qui leur est notifié.'
            ],
            [
              '`<jeu>/<version>/contrat/<nom>/contrat.zip`',
              'Tout ce qui est suivi d’un contrat. Un serveur peut n’ouvrir que ce dossier.'
            ],
            ['`<jeu>/<version>/vues/<écran>/….json`', 'Ce que montre chaque écran, écrit d’avance.']
          ]
        },
        {
          liste: [
            '**Publier** de nouvelles données, sans reconstruire le site\u00a0: copier le dossier de version sur le serveur, puis remplacer `index.json`, en dernier.',
            '**Réserver** les valeurs d’un GHT\u00a0: le serveur peut restreindre l’accès au dossier `ght/<code>/`. Les modèles d’écran du dossier `vues/` portent les mêmes chiffres\u00a0: à restreindre aussi, et le jeu ne doit pas être prérendu.',
            '**Vérifier**\u00a0: le navigateur compare chaque fichier Parquet à l’empreinte du manifeste avant de le lire\u00a0; un fichier tronqué ou modifié est refusé.'
          ]
        },
        {
          legende: 'Le manifeste, manifest.json',
          colonnes: ['Champ', 'Contenu'],
          lignes: [
            [
              '`schemaVersion`',
              'Version des tables. Une page plus ancienne que les données le dit et demande d’être rechargée.'
            ],
            ['`dataVersion`', 'Empreinte des fichiers de tables\u00a0: mêmes tables, même version.'],
            ['`viewsVersion`', 'Version des modèles d’écran du dossier «\u00a0vues\u00a0».'],
            ['`jeu`', 'Nom du jeu.'],
            [
              '`fichiers`',
              'Pour chaque fichier\u00a0: chemin, partition (code du GHT, nom du contrat, ou rien), tables et leurs lignes, octets, empreinte SHA-256, premier et dernier jour couverts.'
            ],
            ['`parties`', 'Empreintes des listes «\u00a0parties/<n>.json\u00a0», dans leur ordre.'],
            ['`sources`', 'Les lignes de la table «\u00a0source\u00a0».']
          ]
        }
      ]
    },
    {
      ancre: 'interroger',
      titre: 'Interroger les tables',
      blocs: [
        'Dans l’outil, l’explorateur d’un jeu pose des questions sans rien installer, avec une zone SQL pour qui le connaît. À la ligne de commande, sur les mêmes tables, la réponse est un CSV\u00a0:',
        { commande: VALEURS },
        'Avec la bande nationale à côté de chaque valeur\u00a0:',
        { commande: BANDE },
        'Le SQL est celui de DuckDB. Les fichiers Parquet d’un jeu se lisent aussi directement avec R, Python ou tout outil qui connaît ce format.'
      ]
    },
    {
      ancre: 'conventions',
      titre: 'Les conventions',
      blocs: [
        {
          liste: [
            '**Une absence n’est jamais 0.** Une mesure sans valeur porte sa raison dans `qualite`\u00a0: `manquant`, `non_concerne` (sans activité déclarée) ou `secret`.',
            '**Taux en fraction** (0,832 pour 83,2\u00a0%), **montants en euros**, le reste dans l’unité de l’indicateur.',
            '**Dates incluses.** Un flux a un premier et un dernier jour\u00a0; un stock, tel que les lits, a pour début et pour fin le jour de l’observation, 31\u00a0décembre.',
            '**Le ratio d’un groupe est un rapport de sommes**, jamais une moyenne de ratios\u00a0: numérateur et dénominateur sont gardés. Sans eux, un groupe n’a pas de valeur et ses membres sont montrés un par un.',
            '**Une série se suit sur le code et la définition** de l’indicateur\u00a0: un changement de définition ou d’édition du producteur n’est jamais mêlé sans le dire.',
            '**FINESS est un texte** de neuf caractères, zéro de tête compris. Les noms viennent du référentiel, par le code, jamais du fichier.'
          ]
        }
      ]
    },
    {
      ancre: 'tables',
      titre: 'Les tables',
      parts: TABLES.map(({ nom }) => ({ ancre: `table-${nom}`, titre: nom })),
      blocs: [
        `Ces ${TABLES.length}\u00a0tables sont vérifiées à la construction\u00a0: type, unicité de la clé, valeurs admises, bornes, renvois. Une ligne qui ne s’y conforme pas arrête la construction.`,
        { piece: 'tables' }
      ]
    }
  ]
};
