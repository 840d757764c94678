/** True in the one-file page, which has no server, no service worker and no address of its own. */
declare const __SINGLE__: boolean;
