export { type Library, openLibrary } from './open';
