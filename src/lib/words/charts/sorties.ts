/** How a chart is copied or taken away, once the reader asks for it. */
export const MOTS_DES_SORTIES = {
  png: 'Télécharger en PNG',
  svg: 'Télécharger en SVG',
  copierImage: 'Copier l’image',
  copierTable: 'Copier le tableau',
  copierLien: 'Copier le lien',
  faite: { image: 'Image copiée.', table: 'Tableau copié.', lien: 'Lien copié.' },
  imageEnFichier: 'Ce navigateur ne copie pas d’image ici\u00a0: elle a été téléchargée en PNG.',
  aLaMain:
    'Ce navigateur ne laisse pas la page copier\u00a0: le texte est sélectionné, copiez-le par Ctrl\u00a0+\u00a0C.',
  echec: 'L’image n’a pas pu être produite\u00a0; le tableau des données reste disponible.'
};
