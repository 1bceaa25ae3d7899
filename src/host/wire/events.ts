import type { PushEntry } from "./message";

const EVENT = 65536;

/** Message types of the events the client listens for. */
export const EventType = {
  settingsChanged: 1,
  documentSelectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Target of events that concern the whole workbook or a workbook-wide collection. */
export const WORKBOOK_TARGET = "Workbook";

export function eventEntry(messageType: number, targetId: string, args: Readonly<Record<string, unknown>>): PushEntry {
  return { messageCategory: EVENT, messageType, targetId, message: JSON.stringify(args) };
}
