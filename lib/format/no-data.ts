/** What stands where there is no data. A true zero is `0`. */
export const NO_DATA = '–';
