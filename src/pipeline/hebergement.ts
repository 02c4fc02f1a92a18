import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CONFIGURATIONS } from '../hosting/configurations';
import { RACINE } from './runner/processus';

/** `npm run hebergement`: writes the configurations of nginx, Apache and IIS again from the rules of hosting. */
export function main(): number {
  for (const [nom, ecrire] of Object.entries(CONFIGURATIONS)) {
    const fichier = path.join('src/hosting', nom);
    writeFileSync(path.join(RACINE, fichier), ecrire());
    console.log(`Écrit\u00a0: ${fichier}`);
  }
  return 0;
}
