export * from './address';
export * from './content';
export * from './marks';
export * from './selection';
