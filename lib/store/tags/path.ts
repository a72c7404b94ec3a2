/** The parts of a nested tag, outermost first: `energy/wind` is `wind` in `energy`. */
export function tagPath(name: string): string[] {
  const parts = name
    .split('/')
    .map(part => part.trim())
    .filter(Boolean);
  return parts.length > 0 ? parts : [name];
}
