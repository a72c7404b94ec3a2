export { type Site, serveFixtures } from '../../scripts/drive/site.mjs';
