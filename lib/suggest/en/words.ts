/** Tables are written as words in a row, which is shorter and easier to read than lists. */
export const list = (words: string) => words.split(' ');
export const set = (words: string): ReadonlySet<string> => new Set(list(words));
