import type { SerialDate } from "./unit";

/**
 * The magnitudes in which methods calculate: sums of squares and products of a few such numbers stay within what a cell
 * can hold (1e308), so no total becomes infinite and no share of it silently 0. No amount in any currency comes near them.
 */
const largest = 1e100;
const smallest = 1e-100;

export const isCalculable = (value: number): boolean => value === 0 || (Math.abs(value) <= largest && Math.abs(value) >= smallest);

/** 31 December 9999, the last day Excel knows. */
const lastDate: SerialDate = 2_958_465;

export const isDate = (serial: number): boolean => serial >= 0 && Math.floor(serial) <= lastDate;
