export * from './address';
export * from './fragment-link';
export * from './marks';
export * from './selection';
