export const APPARENCES = [
  { valeur: 'auto', libelle: 'Système' },
  { valeur: 'clair', libelle: 'Clair' },
  { valeur: 'sombre', libelle: 'Sombre' }
] as const;

export const MOTS_DU_PIED = {
  version: (version: string) => `Version des données\u00a0: ${version.slice(0, 8)}`,
  local:
    'Trajectoire fonctionne dans votre navigateur\u00a0: rien de ce que vous consultez ou saisissez ne quitte votre poste.',
  nom: 'Pied de page',
  tables: 'Tableaux de la page',
  plan: 'Plan du site',
  aide: 'Aide',
  donnees: 'Données',
  sources: 'Sources et licences',
  accessibilite: 'Accessibilité\u00a0: non conforme (non auditée)',
  apparence: 'Apparence'
};
