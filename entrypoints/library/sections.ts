import {
  Download,
  HardDriveDownload,
  Library,
  ListChecks,
  Quote,
  Tags,
  Trash2,
  Upload,
  Waypoints,
} from 'lucide';
import { parseAddress } from './address';
import { Browse } from './browse/browse';

/** Claims and sources are two views of one section. It is what the library opens with, so it comes with the page itself. */
const browse = async () => Browse;

/** The sections in the order of the navigation; the first is shown where the address names none. */
export const SECTIONS = [
  { id: 'claims', icon: Quote, load: browse },
  { id: 'sources', icon: Library, load: browse },
  { id: 'board', icon: Waypoints, load: async () => (await import('./board/board')).Board },
  { id: 'checking', icon: ListChecks, load: async () => (await import('./checking/checking')).Checking },
  { id: 'tags', icon: Tags, load: async () => (await import('./tags/tags')).Tags },
  { id: 'export', icon: Upload, load: async () => (await import('./export/export')).Export },
  { id: 'import', icon: Download, load: async () => (await import('./import/import')).Import },
  { id: 'storage', icon: HardDriveDownload, load: async () => (await import('./storage/storage')).Storage },
  { id: 'trash', icon: Trash2, load: async () => (await import('./trash/trash')).Trash },
] as const;

/** The section that an address names, or else the first. */
export const sectionAt = (hash: string) =>
  SECTIONS.find(({ id }) => id === parseAddress(hash).section) ?? SECTIONS[0];
