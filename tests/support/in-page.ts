export { byText, editorIn, type InPage, inPage, pressAway, unfold } from '../../scripts/drive/in-page.mjs';
export { clickWords, painted, paintedAs, selectWords } from '../../scripts/drive/words.mjs';
