/** Names, dates and identifiers as they are written in the world, made values. Pure text, for whoever reads bibliographic records. */
export { parseDate } from './dates';
export { parseDoi, parseIsbn, parseIssn, parsePmid } from './identifiers';
export { toAuthor } from './names';
export { isOrganisation } from './organisations';
