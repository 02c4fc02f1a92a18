export const MOTS_DU_DOSSIER = {
  exporter: 'Diaporama (PPTX)',
  simule: 'Données simulées',
  chiffres: 'Chiffres à retenir',
  filet: 'Filet',
  tronque: 'L’axe ne part pas de 0.',
  rien: 'Ce qui est sans objet à cette date',
  sources: 'D’où viennent les chiffres',
  suite: (rang: number, sur: number) => (sur === 1 ? '' : ` (${rang}/${sur})`),
  adresse: (adresse: string) => `Ces chiffres à l’écran\u00a0: ${adresse}`
};
