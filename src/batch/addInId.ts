/** The id in manifest.xml: fixed for ever. */
export const addInId = "3e6396d0-d073-4a4e-88b2-b043f596f6ae";
