import type { Firefox } from '../firefox';
import { paintedPieces } from './in-document';
import type { View } from './view';

/** Selects a text and highlights it from the toolbar in the page, which has an annotator already. */
export async function highlight({ hands }: Pick<Firefox, 'hands'>, page: View, quote: string): Promise<void> {
  await hands.select(page, quote);
  await hands.click(page, 'claimlight-ui >>> .toolbar .main');
  await page.wait(paintedPieces, 'plain');
}

/** Presses the extension's button, waits until the page has been read, and closes the popup again. */
export async function letIn(firefox: Firefox, page: View): Promise<void> {
  await firefox.pressButton();
  await page.wait(() => document.querySelector('claimlight-ui') !== null);
  await firefox.closePopup();
}
