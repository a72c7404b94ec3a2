export * from './address';
export * from './content';
export * from './fragment-link';
export * from './marks';
export * from './selection';
