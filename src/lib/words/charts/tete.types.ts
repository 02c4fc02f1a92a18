/** What every framed chart says around its drawing. */
export interface Tete {
  /** The message of the chart. */
  titre: string;
  sousTitre?: string;
  niveau?: 2 | 3 | 4;
  /** Empty when the screen names its sources elsewhere. */
  source: string;
  simule: boolean;
}
