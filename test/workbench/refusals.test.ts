import { refusalOf } from "../../src/workbench/refusals";

describe("the workbench's menus", () => {
  it.each([
    "sheet.command.insert-row-before",
    "sheet.command.insert-multi-cols-right",
    "sheet.command.remove-row-confirm",
    "sheet.command.remove-col",
    "sheet.command.append-row",
    "sheet.command.insert-range-move-down-confirm",
    "sheet.command.delete-range-move-left",
    "sheet.command.move-rows",
    "sheet.command.table-insert-row-at",
    "sheet.command.copy-sheet",
  ])("do not shift cells around what the file holds: %s", (command) => {
    expect(refusalOf(command)).toBe("shiftsCells");
  });

  it.each([
    "sheet.command.add-table",
    "sheet.command.insert-defined-name",
    "sheet.command.set-rows-hidden",
    "sheet.command.hide-col-confirm",
    "sheet.command.add-worksheet-protection",
    "sheet.command.add-data-bar-conditional-rule",
    "data-validation.command.addRuleAndOpen",
    "sheet.command.delete-drawing",
    "sheets.command.update-data-validation-setting",
    "sheet.command.insert-float-image",
    "thread-comment.command.add-comment",
  ])("refuse what the downloaded file would not hold: %s", (command) => {
    expect(refusalOf(command)).toBe("notKept");
  });

  it.each([
    "sheet.command.set-range-values",
    "sheet.command.set-range-bold",
    "sheet.command.paste",
    "sheet.command.set-table-filter",
    "sheet.command.insert-sheet-image",
    "sheet.command.auto-fill",
    "sheet.command.insert-sheet",
    "sheet.command.set-worksheet-name",
    "sheet.command.set-frozen",
    "sheet.command.add-worksheet-merge",
    "sheet.command.delta-column-width",
    "sheet.command.set-worksheet-activate",
    "univer.command.undo",
    "data-validation.mutation.addRule",
    "sheet.operation.set-selections",
  ])("do what the downloaded file holds: %s", (command) => {
    expect(refusalOf(command)).toBeNull();
  });
});
