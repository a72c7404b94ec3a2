export { type Figure, figuresIn } from './figures';
