/** What only root can try, such as handing a program to another user. */
export const IS_ROOT = process.getuid?.() === 0;

export const NOBODY = { uid: 65534, gid: 65534 };
