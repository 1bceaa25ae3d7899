import type {
  ChartSnapshot,
  ConditionalFormatSnapshot,
  PageSnapshot,
  SheetSnapshot,
  TableSnapshot,
  ValidationSnapshot,
} from "../snapshot";

/** What the model keeps of a sheet beside its cells, which are the grid's. The parts are replaced, never changed. */
export interface SheetState {
  readonly origin: string | null;
  /** The file had {=…} array formulas here; none are made since. */
  readonly hasArrays: boolean;
  visibility: SheetSnapshot["visibility"];
  tabColor: string;
  showGridlines: boolean;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  protected: boolean;
  password: string | undefined;
  protection: ProtectionOptions;
  tables: readonly TableSnapshot[];
  charts: readonly ChartSnapshot[];
  conditionalFormats: readonly ConditionalFormatSnapshot[];
  validations: readonly ValidationSnapshot[];
  page: PageSnapshot;
}

export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

export const NO_PERMISSIONS: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export function newSheetState(): SheetState {
  return {
    origin: null,
    hasArrays: false,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
    password: undefined,
    protection: NO_PERMISSIONS,
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    page: {},
  };
}

export function stateFrom(sheet: SheetSnapshot): SheetState {
  return {
    ...newSheetState(),
    origin: sheet.origin,
    hasArrays: sheet.rows.some((row) => row?.some((cell) => cell?.array !== undefined)),
    visibility: sheet.visibility,
    tabColor: sheet.tabColor ?? "",
    showGridlines: sheet.showGridlines ?? true,
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    protected: sheet.protected,
    protection: { ...NO_PERMISSIONS, ...sheet.protection },
    tables: sheet.tables,
    charts: sheet.charts,
    conditionalFormats: sheet.conditionalFormats,
    validations: sheet.validations,
    page: sheet.page ?? {},
  };
}
