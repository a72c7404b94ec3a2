export { findSimilar, type SimilarLibrary } from './find-similar';
