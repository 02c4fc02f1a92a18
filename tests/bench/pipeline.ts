import { main as data } from '../../src/pipeline/data';

/** Runs `npm run data` in a process of its own and prints, last, its time and the most memory that it held. */
export async function main(args: string[]): Promise<number> {
  const debut = performance.now();
  const code = await data(args);
  const secondes = (performance.now() - debut) / 1000;
  console.log(JSON.stringify({ secondes, memoireMo: process.resourceUsage().maxRSS / 1024 }));
  return code;
}
