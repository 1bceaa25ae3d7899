/** Within this part of a cut, a customer is at the boundary. */
export const boundaryShare = 0.02;
/** Customers of each tier in the summary of a run beyond the sheet, and of those at the boundaries. */
export const shownOfTier = 20;
export const shownAtBoundary = 100;
