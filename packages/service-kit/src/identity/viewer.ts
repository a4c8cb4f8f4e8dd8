export type { Viewer } from '@homeward/access';
