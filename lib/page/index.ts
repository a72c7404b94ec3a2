export * from './address';
export * from './content';
export * from './document';
export * from './frames';
export * from './marks';
export * from './order';
export * from './reveal';
export * from './selection';
