/** What only root can try, such as handing a program to another user; a plain user skips it and says so in the test's own line. */
export const asRoot = process.getuid?.() === 0 ? it : it.skip;

export const NOBODY = { uid: 65534, gid: 65534 };
