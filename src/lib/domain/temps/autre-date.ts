/**
 * The date D of a situation where it is another than that of the data, which what is kept or shared has to say; null
 * at the date of the data, which goes without saying and follows them.
 *
 * @param au D (YYYY-MM-DD)
 * @param donneesAu date of the dataset
 */
export function autreDate(au: string, donneesAu: string): string | null {
  return au === donneesAu ? null : au;
}
