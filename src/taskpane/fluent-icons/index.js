/*
 * The icons that the Fluent components and the pane import, drawn on a 20 by 20 grid.
 * One `exports.Name =` per icon, so that bundlers keep only the icons in use.
 * A number in a name is its size in pixels; without one the icon follows the font size.
 */
"use strict";
const React = require("react");

const iconClassName = "fui-Icon";
const iconFilledClassName = "fui-Icon-filled";
const iconRegularClassName = "fui-Icon-regular";
exports.iconClassName = iconClassName;
exports.iconFilledClassName = iconFilledClassName;
exports.iconRegularClassName = iconRegularClassName;

const classes = (...names) => names.filter(Boolean).join(" ");

function icon(name, marks) {
  const size = /\d+/.exec(name)?.[0];
  const Icon = React.forwardRef(function Icon(props, ref) {
    const { className, primaryFill, title, filled: _filled, ...rest } = props;
    const labelled = title ?? props["aria-label"] ?? props["aria-labelledby"];
    return React.createElement(
      "svg",
      {
        width: size ?? "1em",
        height: size ?? "1em",
        viewBox: "0 0 20 20",
        fill: primaryFill ?? "currentColor",
        // Small icons get a thicker pen: about 1.25 px on the screen whatever the size.
        strokeWidth: 25 / Number(size ?? 20),
        strokeLinecap: "round",
        strokeLinejoin: "round",
        "aria-hidden": labelled === undefined ? true : undefined,
        role: labelled === undefined ? undefined : "img",
        xmlns: "http://www.w3.org/2000/svg",
        ...rest,
        className: classes(iconClassName, className),
        ref,
      },
      title ? React.createElement("title", null, title) : null,
      ...marks(),
    );
  });
  Icon.displayName = name;
  return Icon;
}

/** A filled shape; overlapping parts cut holes. */
const area = (d) => React.createElement("path", { key: d, d, fillRule: "evenodd" });
/** A drawn line. */
const line = (d) => React.createElement("path", { key: d, d, fill: "none", stroke: "currentColor" });
/** A line for a filled icon. */
const bold = (d) => React.createElement("path", { key: d, d, fill: "none", stroke: "currentColor", strokeWidth: 2.2 });

/**
 * An icon with a filled and a regular look. The one not wanted carries display="none" as an attribute,
 * which any style rule overrides: components swap the two on hover by the class names.
 */
function bundleIcon(Filled, Regular) {
  const Bundle = React.forwardRef(function Bundle({ className, filled, ...rest }, ref) {
    return React.createElement(
      React.Fragment,
      null,
      React.createElement(Filled, {
        ...rest,
        ref: filled ? ref : undefined,
        display: filled ? undefined : "none",
        className: classes(className, iconFilledClassName),
      }),
      React.createElement(Regular, {
        ...rest,
        ref: filled ? undefined : ref,
        display: filled ? "none" : undefined,
        className: classes(className, iconRegularClassName),
      }),
    );
  });
  Bundle.displayName = "BundledIcon";
  return Bundle;
}
exports.bundleIcon = bundleIcon;

const disc = "M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16z";
const ring = "M10 2.6a7.4 7.4 0 1 1 0 14.8 7.4 7.4 0 0 1 0-14.8z";
const wideDisc = "M10 0a10 10 0 1 1 0 20 10 10 0 0 1 0-20z";
const wideRing = "M10 1.2a8.8 8.8 0 1 1 0 17.6 8.8 8.8 0 0 1 0-17.6z";
const tick = "M4 10.6l3.8 3.8L16 6";
const tickCut = "M5.7 10.4l1.1-1.1 2 2 4.4-4.4 1.1 1.1-5.5 5.5z";
const tickSmall = "M6.4 10.4l2.4 2.4 4.8-5";
const cross = "M4.5 4.5l11 11m0-11l-11 11";
const crossCut = "M7.1 6L10 8.9 12.9 6 14 7.1 11.1 10l2.9 2.9-1.1 1.1-2.9-2.9L7.1 14 6 12.9 8.9 10 6 7.1z";
const crossSmall = "M7 7l6 6m0-6l-6 6";
const diamond = "M10 1.6l8.4 8.4-8.4 8.4L1.6 10z";
const crossCutSmall = "M8.1 7.2L10 9.1l1.9-1.9.9.9-1.9 1.9 1.9 1.9-.9.9-1.9-1.9-1.9 1.9-.9-.9L9.1 10 7.2 8.1z";
const infoCut = "M9.2 9h1.6v5.2H9.2zM9.1 5.8h1.8v1.8H9.1z";
const info = "M10 9.4v4.4M10 6.5v.1";
const bangCut = "M9.2 6.5h1.6v5.2H9.2zM9.1 13h1.8v1.8H9.1z";
const bang = "M10 7.5v4M10 14v.1";
const triangle = "M10 2.2l8.2 15H1.8z";
const star = "M10 1.9l2.5 5.1 5.6.8-4 4 .9 5.6-5-2.7-5 2.7.9-5.6-4-4 5.6-.8z";
const chevronDown = "M4.5 7.5L10 13l5.5-5.5";
const chevronUp = "M4.5 12.5L10 7l5.5 5.5";
const chevronLeft = "M12.5 4.5L7 10l5.5 5.5";
const chevronRight = "M7.5 4.5L13 10l-5.5 5.5";
const square = "M5 2.5h10A2.5 2.5 0 0 1 17.5 5v10a2.5 2.5 0 0 1-2.5 2.5H5A2.5 2.5 0 0 1 2.5 15V5A2.5 2.5 0 0 1 5 2.5z";
const dots = "M5 8.7a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6zm5 0a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6zm5 0a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6z";
const person = "M10 2.6a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2zM3.5 17.4c0-3 2.8-4.8 6.5-4.8s6.5 1.8 6.5 4.8";
const table = "M3 4.5h14v11H3zM3 8h14M3 11.8h14M8 8v7.5";
const sheetPage = "M5 2.6h6.5L15.5 6.6v10.8H5zM11.3 2.8v4h4";
const calendar = "M3 4.5h14v12.5H3zM3 8h14M6.5 2.5v3.4m7-3.4v3.4";
const magnifier = "M8.6 3a5.6 5.6 0 1 1 0 11.2A5.6 5.6 0 0 1 8.6 3zM12.8 12.8L17 17";
const bulb = "M10 2.6a5.2 5.2 0 0 0-3 9.4c.5.5.7 1 .8 2h4.4c.1-1 .3-1.5.8-2a5.2 5.2 0 0 0-3-9.4zM8.2 16.9h3.6";
const bars = "M4 17V10.5h3V17M8.6 17V3h3v14M13.2 17V7h3v10M2.5 17h15";
const turnBack = "M7.5 3.5L3.8 7.2l3.7 3.7M4 7.2h7.6a4.6 4.6 0 0 1 0 9.2H8";
const turnRound = "M16.5 10A6.5 6.5 0 1 1 14 4.9M14.3 1.8v3.4h-3.4";
const globe = `${ring}M2.8 10h14.4M10 2.6c4.4 4 4.4 10.8 0 14.8-4.4-4-4.4-10.8 0-14.8z`;
const gear =
  "M10 7.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2zM8.8 2.5h2.4l.4 2.2 1.6.9 2.1-.8 1.2 2.1-1.7 1.4v1.9l1.7 1.4-1.2 2.1-2.1-.8-1.6.9-.4 2.2H8.8l-.4-2.2-1.6-.9-2.1.8-1.2-2.1 1.7-1.4V8.3L3.5 6.9l1.2-2.1 2.1.8 1.6-.9z";
const book = "M4 4.2c2.2-1 4.2-1 6 .3 1.8-1.3 3.8-1.3 6-.3v11.6c-2.2-1-4.2-1-6 .3-1.8-1.3-3.8-1.3-6-.3zM10 4.5v11.6";
const pyramid = "M8 3h4l1 3.6H7zM6.4 8.2h7.2l1 3.6H5.4zM4.7 13.4h10.6l1.1 3.8H3.6z";
const save = "M3 3h11l3 3v11H3zM6 3v4.4h7V3M6 17v-5.6h8V17";
const pen = "M3.2 16.8l.9-3.9L13.6 3.4l3 3-9.5 9.5zM11.6 5.4l3 3";
const bin = "M3.5 5h13M8 5V3h4v2M5 5l.9 12h8.2L15 5M8.5 8.2v5.6m3-5.6v5.6";
const copy = "M7 6.5h9v10.8H7zM4 13.5V2.7h9";
const play = "M6 3.5l10.5 6.5L6 16.5z";
const coins = "M10 4.2c3.5 0 6 1 6 2.3s-2.5 2.3-6 2.3-6-1-6-2.3 2.5-2.3 6-2.3zM4 6.5v3.6c0 1.3 2.5 2.3 6 2.3s6-1 6-2.3V6.5M4 10.1v3.6c0 1.3 2.5 2.3 6 2.3s6-1 6-2.3v-3.6";
const funnel = "M3 4h14l-5.4 6.4v5.2l-3.2 1.6v-6.8z";
const eye = "M2 10c2-3.6 4.7-5.4 8-5.4s6 1.8 8 5.4c-2 3.6-4.7 5.4-8 5.4S4 13.6 2 10zM10 7.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2z";
const clock = `${ring}M10 5.8V10l3 2`;

exports.AddRegular = /* @__PURE__ */ icon("AddRegular", () => [line("M10 3.5v13M3.5 10h13")]);
exports.AddFilled = /* @__PURE__ */ icon("AddFilled", () => [bold("M10 3.5v13M3.5 10h13")]);
exports.ArrowDownRegular = /* @__PURE__ */ icon("ArrowDownRegular", () => [line("M10 3v13.5M4.5 11l5.5 5.5 5.5-5.5")]);
exports.ArrowDownFilled = /* @__PURE__ */ icon("ArrowDownFilled", () => [bold("M10 3v13.5M4.5 11l5.5 5.5 5.5-5.5")]);
exports.ArrowUpRegular = /* @__PURE__ */ icon("ArrowUpRegular", () => [line("M10 17V3.5M4.5 9L10 3.5 15.5 9")]);
exports.ArrowUpFilled = /* @__PURE__ */ icon("ArrowUpFilled", () => [bold("M10 17V3.5M4.5 9L10 3.5 15.5 9")]);
exports.ArrowLeftRegular = /* @__PURE__ */ icon("ArrowLeftRegular", () => [line("M17 10H3.5M9 4.5L3.5 10 9 15.5")]);
exports.ArrowLeftFilled = /* @__PURE__ */ icon("ArrowLeftFilled", () => [bold("M17 10H3.5M9 4.5L3.5 10 9 15.5")]);
exports.ArrowRightRegular = /* @__PURE__ */ icon("ArrowRightRegular", () => [line("M3 10h13.5M11 4.5l5.5 5.5-5.5 5.5")]);
exports.ArrowRightFilled = /* @__PURE__ */ icon("ArrowRightFilled", () => [bold("M3 10h13.5M11 4.5l5.5 5.5-5.5 5.5")]);
exports.ArrowDownloadRegular = /* @__PURE__ */ icon("ArrowDownloadRegular", () => [line("M10 3v9.5M5.5 8l4.5 4.5L14.5 8M4 16.8h12")]);
exports.ArrowDownloadFilled = /* @__PURE__ */ icon("ArrowDownloadFilled", () => [bold("M10 3v9.5M5.5 8l4.5 4.5L14.5 8M4 16.8h12")]);
exports.ArrowUndoRegular = /* @__PURE__ */ icon("ArrowUndoRegular", () => [line(turnBack)]);
exports.ArrowUndoFilled = /* @__PURE__ */ icon("ArrowUndoFilled", () => [bold(turnBack)]);
exports.ArrowClockwiseRegular = /* @__PURE__ */ icon("ArrowClockwiseRegular", () => [line(turnRound)]);
exports.ArrowClockwiseFilled = /* @__PURE__ */ icon("ArrowClockwiseFilled", () => [bold(turnRound)]);
exports.BookRegular = /* @__PURE__ */ icon("BookRegular", () => [line(book)]);
exports.BookFilled = /* @__PURE__ */ icon("BookFilled", () => [area(book)]);
exports.CalendarRegular = /* @__PURE__ */ icon("CalendarRegular", () => [line(calendar)]);
exports.CalendarFilled = /* @__PURE__ */ icon("CalendarFilled", () => [bold(calendar)]);
exports.CheckmarkRegular = /* @__PURE__ */ icon("CheckmarkRegular", () => [line(tick)]);
exports.CheckmarkFilled = /* @__PURE__ */ icon("CheckmarkFilled", () => [bold(tick)]);
exports.Checkmark12Regular = /* @__PURE__ */ icon("Checkmark12Regular", () => [line(tick)]);
exports.Checkmark12Filled = /* @__PURE__ */ icon("Checkmark12Filled", () => [bold(tick)]);
exports.Checkmark16Regular = /* @__PURE__ */ icon("Checkmark16Regular", () => [line(tick)]);
exports.Checkmark16Filled = /* @__PURE__ */ icon("Checkmark16Filled", () => [bold(tick)]);
exports.CheckmarkCircleRegular = /* @__PURE__ */ icon("CheckmarkCircleRegular", () => [line(ring), line(tickSmall)]);
exports.CheckmarkCircleFilled = /* @__PURE__ */ icon("CheckmarkCircleFilled", () => [area(disc + tickCut)]);
exports.CheckmarkCircle12Regular = /* @__PURE__ */ icon("CheckmarkCircle12Regular", () => [line(ring), line(tickSmall)]);
exports.CheckmarkCircle12Filled = /* @__PURE__ */ icon("CheckmarkCircle12Filled", () => [area(disc + tickCut)]);
exports.ChevronDownRegular = /* @__PURE__ */ icon("ChevronDownRegular", () => [line(chevronDown)]);
exports.ChevronDownFilled = /* @__PURE__ */ icon("ChevronDownFilled", () => [bold(chevronDown)]);
exports.ChevronDown12Regular = /* @__PURE__ */ icon("ChevronDown12Regular", () => [line(chevronDown)]);
exports.ChevronDown12Filled = /* @__PURE__ */ icon("ChevronDown12Filled", () => [bold(chevronDown)]);
exports.ChevronDown16Regular = /* @__PURE__ */ icon("ChevronDown16Regular", () => [line(chevronDown)]);
exports.ChevronDown16Filled = /* @__PURE__ */ icon("ChevronDown16Filled", () => [bold(chevronDown)]);
exports.ChevronDown20Regular = /* @__PURE__ */ icon("ChevronDown20Regular", () => [line(chevronDown)]);
exports.ChevronDown20Filled = /* @__PURE__ */ icon("ChevronDown20Filled", () => [bold(chevronDown)]);
exports.ChevronUpRegular = /* @__PURE__ */ icon("ChevronUpRegular", () => [line(chevronUp)]);
exports.ChevronUpFilled = /* @__PURE__ */ icon("ChevronUpFilled", () => [bold(chevronUp)]);
exports.ChevronUp12Regular = /* @__PURE__ */ icon("ChevronUp12Regular", () => [line(chevronUp)]);
exports.ChevronUp12Filled = /* @__PURE__ */ icon("ChevronUp12Filled", () => [bold(chevronUp)]);
exports.ChevronUp16Regular = /* @__PURE__ */ icon("ChevronUp16Regular", () => [line(chevronUp)]);
exports.ChevronUp16Filled = /* @__PURE__ */ icon("ChevronUp16Filled", () => [bold(chevronUp)]);
exports.ChevronUp20Regular = /* @__PURE__ */ icon("ChevronUp20Regular", () => [line(chevronUp)]);
exports.ChevronUp20Filled = /* @__PURE__ */ icon("ChevronUp20Filled", () => [bold(chevronUp)]);
exports.ChevronLeftRegular = /* @__PURE__ */ icon("ChevronLeftRegular", () => [line(chevronLeft)]);
exports.ChevronLeftFilled = /* @__PURE__ */ icon("ChevronLeftFilled", () => [bold(chevronLeft)]);
exports.ChevronLeft12Regular = /* @__PURE__ */ icon("ChevronLeft12Regular", () => [line(chevronLeft)]);
exports.ChevronLeft12Filled = /* @__PURE__ */ icon("ChevronLeft12Filled", () => [bold(chevronLeft)]);
exports.ChevronLeft16Regular = /* @__PURE__ */ icon("ChevronLeft16Regular", () => [line(chevronLeft)]);
exports.ChevronLeft16Filled = /* @__PURE__ */ icon("ChevronLeft16Filled", () => [bold(chevronLeft)]);
exports.ChevronLeft20Regular = /* @__PURE__ */ icon("ChevronLeft20Regular", () => [line(chevronLeft)]);
exports.ChevronLeft20Filled = /* @__PURE__ */ icon("ChevronLeft20Filled", () => [bold(chevronLeft)]);
exports.ChevronRightRegular = /* @__PURE__ */ icon("ChevronRightRegular", () => [line(chevronRight)]);
exports.ChevronRightFilled = /* @__PURE__ */ icon("ChevronRightFilled", () => [bold(chevronRight)]);
exports.ChevronRight12Regular = /* @__PURE__ */ icon("ChevronRight12Regular", () => [line(chevronRight)]);
exports.ChevronRight12Filled = /* @__PURE__ */ icon("ChevronRight12Filled", () => [bold(chevronRight)]);
exports.ChevronRight16Regular = /* @__PURE__ */ icon("ChevronRight16Regular", () => [line(chevronRight)]);
exports.ChevronRight16Filled = /* @__PURE__ */ icon("ChevronRight16Filled", () => [bold(chevronRight)]);
exports.ChevronRight20Regular = /* @__PURE__ */ icon("ChevronRight20Regular", () => [line(chevronRight)]);
exports.ChevronRight20Filled = /* @__PURE__ */ icon("ChevronRight20Filled", () => [bold(chevronRight)]);
exports.CircleRegular = /* @__PURE__ */ icon("CircleRegular", () => [line(ring)]);
exports.CircleFilled = /* @__PURE__ */ icon("CircleFilled", () => [area(disc)]);
exports.ClockRegular = /* @__PURE__ */ icon("ClockRegular", () => [line(clock)]);
exports.ClockFilled = /* @__PURE__ */ icon("ClockFilled", () => [bold(clock)]);
exports.CopyRegular = /* @__PURE__ */ icon("CopyRegular", () => [line(copy)]);
exports.CopyFilled = /* @__PURE__ */ icon("CopyFilled", () => [bold(copy)]);
exports.DataBarVerticalRegular = /* @__PURE__ */ icon("DataBarVerticalRegular", () => [line(bars)]);
exports.DataBarVerticalFilled = /* @__PURE__ */ icon("DataBarVerticalFilled", () => [bold(bars)]);
exports.DeleteRegular = /* @__PURE__ */ icon("DeleteRegular", () => [line(bin)]);
exports.DeleteFilled = /* @__PURE__ */ icon("DeleteFilled", () => [bold(bin)]);
exports.DiamondDismissRegular = /* @__PURE__ */ icon("DiamondDismissRegular", () => [line(diamond), line(crossSmall)]);
exports.DiamondDismissFilled = /* @__PURE__ */ icon("DiamondDismissFilled", () => [area(diamond + crossCutSmall)]);
exports.DiamondDismiss12Regular = /* @__PURE__ */ icon("DiamondDismiss12Regular", () => [line(diamond), line(crossSmall)]);
exports.DiamondDismiss12Filled = /* @__PURE__ */ icon("DiamondDismiss12Filled", () => [area(diamond + crossCutSmall)]);
exports.DismissRegular = /* @__PURE__ */ icon("DismissRegular", () => [line(cross)]);
exports.DismissFilled = /* @__PURE__ */ icon("DismissFilled", () => [bold(cross)]);
exports.Dismiss12Regular = /* @__PURE__ */ icon("Dismiss12Regular", () => [line(cross)]);
exports.Dismiss12Filled = /* @__PURE__ */ icon("Dismiss12Filled", () => [bold(cross)]);
exports.Dismiss16Regular = /* @__PURE__ */ icon("Dismiss16Regular", () => [line(cross)]);
exports.Dismiss16Filled = /* @__PURE__ */ icon("Dismiss16Filled", () => [bold(cross)]);
exports.Dismiss20Regular = /* @__PURE__ */ icon("Dismiss20Regular", () => [line(cross)]);
exports.Dismiss20Filled = /* @__PURE__ */ icon("Dismiss20Filled", () => [bold(cross)]);
exports.DismissCircleRegular = /* @__PURE__ */ icon("DismissCircleRegular", () => [line(ring), line(crossSmall)]);
exports.DismissCircleFilled = /* @__PURE__ */ icon("DismissCircleFilled", () => [area(disc + crossCut)]);
exports.DocumentRegular = /* @__PURE__ */ icon("DocumentRegular", () => [line(sheetPage)]);
exports.DocumentFilled = /* @__PURE__ */ icon("DocumentFilled", () => [area(sheetPage)]);
exports.EditRegular = /* @__PURE__ */ icon("EditRegular", () => [line(pen)]);
exports.EditFilled = /* @__PURE__ */ icon("EditFilled", () => [bold(pen)]);
exports.ErrorCircleRegular = /* @__PURE__ */ icon("ErrorCircleRegular", () => [line(ring), line(bang)]);
exports.ErrorCircleFilled = /* @__PURE__ */ icon("ErrorCircleFilled", () => [area(disc + bangCut)]);
exports.EyeRegular = /* @__PURE__ */ icon("EyeRegular", () => [line(eye)]);
exports.EyeFilled = /* @__PURE__ */ icon("EyeFilled", () => [area(eye)]);
exports.FilterRegular = /* @__PURE__ */ icon("FilterRegular", () => [line(funnel)]);
exports.FilterFilled = /* @__PURE__ */ icon("FilterFilled", () => [area(funnel)]);
exports.GlobeRegular = /* @__PURE__ */ icon("GlobeRegular", () => [line(globe)]);
exports.GlobeFilled = /* @__PURE__ */ icon("GlobeFilled", () => [bold(globe)]);
exports.HistoryRegular = /* @__PURE__ */ icon("HistoryRegular", () => [line(clock)]);
exports.HistoryFilled = /* @__PURE__ */ icon("HistoryFilled", () => [bold(clock)]);
exports.InfoRegular = /* @__PURE__ */ icon("InfoRegular", () => [line(ring), line(info)]);
exports.InfoFilled = /* @__PURE__ */ icon("InfoFilled", () => [area(disc + infoCut)]);
exports.Info12Regular = /* @__PURE__ */ icon("Info12Regular", () => [line(ring), line(info)]);
exports.Info12Filled = /* @__PURE__ */ icon("Info12Filled", () => [area(disc + infoCut)]);
exports.Info16Regular = /* @__PURE__ */ icon("Info16Regular", () => [line(ring), line(info)]);
exports.Info16Filled = /* @__PURE__ */ icon("Info16Filled", () => [area(disc + infoCut)]);
exports.Info20Regular = /* @__PURE__ */ icon("Info20Regular", () => [line(ring), line(info)]);
exports.Info20Filled = /* @__PURE__ */ icon("Info20Filled", () => [area(disc + infoCut)]);
exports.LightbulbRegular = /* @__PURE__ */ icon("LightbulbRegular", () => [line(bulb)]);
exports.LightbulbFilled = /* @__PURE__ */ icon("LightbulbFilled", () => [area(bulb)]);
exports.Lightbulb16Regular = /* @__PURE__ */ icon("Lightbulb16Regular", () => [line(bulb)]);
exports.Lightbulb16Filled = /* @__PURE__ */ icon("Lightbulb16Filled", () => [area(bulb)]);
exports.MoneyRegular = /* @__PURE__ */ icon("MoneyRegular", () => [line(coins)]);
exports.MoneyFilled = /* @__PURE__ */ icon("MoneyFilled", () => [area(coins)]);
exports.MoreHorizontalRegular = /* @__PURE__ */ icon("MoreHorizontalRegular", () => [area(dots)]);
exports.MoreHorizontalFilled = /* @__PURE__ */ icon("MoreHorizontalFilled", () => [area(dots)]);
exports.NavigationRegular = /* @__PURE__ */ icon("NavigationRegular", () => [line("M3 5.5h14M3 10h14M3 14.5h14")]);
exports.NavigationFilled = /* @__PURE__ */ icon("NavigationFilled", () => [bold("M3 5.5h14M3 10h14M3 14.5h14")]);
exports.Navigation20Regular = /* @__PURE__ */ icon("Navigation20Regular", () => [line("M3 5.5h14M3 10h14M3 14.5h14")]);
exports.Navigation20Filled = /* @__PURE__ */ icon("Navigation20Filled", () => [bold("M3 5.5h14M3 10h14M3 14.5h14")]);
exports.OpenRegular = /* @__PURE__ */ icon("OpenRegular", () => [line("M8.5 4H4v12h12v-4.5M11.5 3.5h5v5M16.3 3.7L9.5 10.5")]);
exports.OpenFilled = /* @__PURE__ */ icon("OpenFilled", () => [bold("M8.5 4H4v12h12v-4.5M11.5 3.5h5v5M16.3 3.7L9.5 10.5")]);
exports.PauseCircleRegular = /* @__PURE__ */ icon("PauseCircleRegular", () => [line(ring), line("M8 7v6m4-6v6")]);
exports.PauseCircleFilled = /* @__PURE__ */ icon("PauseCircleFilled", () => [area(disc + "M7.2 6.6h1.7v6.8H7.2zM11.1 6.6h1.7v6.8h-1.7z")]);
exports.PersonRegular = /* @__PURE__ */ icon("PersonRegular", () => [line(person)]);
exports.PersonFilled = /* @__PURE__ */ icon("PersonFilled", () => [area(person)]);
exports.PinRegular = /* @__PURE__ */ icon("PinRegular", () => [line("M7 3h6l-.6 5 2.6 3.2H5L7.6 8zM10 11.2V17")]);
exports.PinFilled = /* @__PURE__ */ icon("PinFilled", () => [area("M7 3h6l-.6 5 2.6 3.2h-4.2V17H9.2v-5.8H5L7.6 8z")]);
exports.Pin20Regular = /* @__PURE__ */ icon("Pin20Regular", () => [line("M7 3h6l-.6 5 2.6 3.2H5L7.6 8zM10 11.2V17")]);
exports.Pin20Filled = /* @__PURE__ */ icon("Pin20Filled", () => [area("M7 3h6l-.6 5 2.6 3.2h-4.2V17H9.2v-5.8H5L7.6 8z")]);
exports.PlayRegular = /* @__PURE__ */ icon("PlayRegular", () => [line(play)]);
exports.PlayFilled = /* @__PURE__ */ icon("PlayFilled", () => [area(play)]);
exports.PlayCircleRegular = /* @__PURE__ */ icon("PlayCircleRegular", () => [line(ring), line("M8.4 6.8l5 3.2-5 3.2z")]);
exports.PlayCircleFilled = /* @__PURE__ */ icon("PlayCircleFilled", () => [area(disc + "M8.2 6.4l5.6 3.6-5.6 3.6z")]);
exports.PresenceAvailable10Regular = /* @__PURE__ */ icon("PresenceAvailable10Regular", () => [line(wideRing), line(tickSmall)]);
exports.PresenceAvailable10Filled = /* @__PURE__ */ icon("PresenceAvailable10Filled", () => [area(wideDisc + tickCut)]);
exports.PresenceAvailable12Regular = /* @__PURE__ */ icon("PresenceAvailable12Regular", () => [line(wideRing), line(tickSmall)]);
exports.PresenceAvailable12Filled = /* @__PURE__ */ icon("PresenceAvailable12Filled", () => [area(wideDisc + tickCut)]);
exports.PresenceAvailable16Regular = /* @__PURE__ */ icon("PresenceAvailable16Regular", () => [line(wideRing), line(tickSmall)]);
exports.PresenceAvailable16Filled = /* @__PURE__ */ icon("PresenceAvailable16Filled", () => [area(wideDisc + tickCut)]);
exports.PresenceAvailable20Regular = /* @__PURE__ */ icon("PresenceAvailable20Regular", () => [line(wideRing), line(tickSmall)]);
exports.PresenceAvailable20Filled = /* @__PURE__ */ icon("PresenceAvailable20Filled", () => [area(wideDisc + tickCut)]);
exports.PresenceAway10Regular = /* @__PURE__ */ icon("PresenceAway10Regular", () => [line(wideRing), line("M10 5.5V10l3 2.4")]);
exports.PresenceAway10Filled = /* @__PURE__ */ icon("PresenceAway10Filled", () => [area(wideDisc + "M9 4.6h2v5l3 2.5-1.3 1.5L9 10.6z")]);
exports.PresenceAway12Regular = /* @__PURE__ */ icon("PresenceAway12Regular", () => [line(wideRing), line("M10 5.5V10l3 2.4")]);
exports.PresenceAway12Filled = /* @__PURE__ */ icon("PresenceAway12Filled", () => [area(wideDisc + "M9 4.6h2v5l3 2.5-1.3 1.5L9 10.6z")]);
exports.PresenceAway16Regular = /* @__PURE__ */ icon("PresenceAway16Regular", () => [line(wideRing), line("M10 5.5V10l3 2.4")]);
exports.PresenceAway16Filled = /* @__PURE__ */ icon("PresenceAway16Filled", () => [area(wideDisc + "M9 4.6h2v5l3 2.5-1.3 1.5L9 10.6z")]);
exports.PresenceAway20Regular = /* @__PURE__ */ icon("PresenceAway20Regular", () => [line(wideRing), line("M10 5.5V10l3 2.4")]);
exports.PresenceAway20Filled = /* @__PURE__ */ icon("PresenceAway20Filled", () => [area(wideDisc + "M9 4.6h2v5l3 2.5-1.3 1.5L9 10.6z")]);
exports.PresenceBlocked10Regular = /* @__PURE__ */ icon("PresenceBlocked10Regular", () => [line(wideRing), line("M4.2 15.8L15.8 4.2")]);
exports.PresenceBlocked12Regular = /* @__PURE__ */ icon("PresenceBlocked12Regular", () => [line(wideRing), line("M4.2 15.8L15.8 4.2")]);
exports.PresenceBlocked16Regular = /* @__PURE__ */ icon("PresenceBlocked16Regular", () => [line(wideRing), line("M4.2 15.8L15.8 4.2")]);
exports.PresenceBlocked20Regular = /* @__PURE__ */ icon("PresenceBlocked20Regular", () => [line(wideRing), line("M4.2 15.8L15.8 4.2")]);
exports.PresenceBusy10Filled = /* @__PURE__ */ icon("PresenceBusy10Filled", () => [area(wideDisc)]);
exports.PresenceBusy12Filled = /* @__PURE__ */ icon("PresenceBusy12Filled", () => [area(wideDisc)]);
exports.PresenceBusy16Filled = /* @__PURE__ */ icon("PresenceBusy16Filled", () => [area(wideDisc)]);
exports.PresenceBusy20Filled = /* @__PURE__ */ icon("PresenceBusy20Filled", () => [area(wideDisc)]);
exports.PresenceDnd10Regular = /* @__PURE__ */ icon("PresenceDnd10Regular", () => [line(wideRing), line("M6 10h8")]);
exports.PresenceDnd10Filled = /* @__PURE__ */ icon("PresenceDnd10Filled", () => [area(wideDisc + "M5.5 8.9h9v2.2h-9z")]);
exports.PresenceDnd12Regular = /* @__PURE__ */ icon("PresenceDnd12Regular", () => [line(wideRing), line("M6 10h8")]);
exports.PresenceDnd12Filled = /* @__PURE__ */ icon("PresenceDnd12Filled", () => [area(wideDisc + "M5.5 8.9h9v2.2h-9z")]);
exports.PresenceDnd16Regular = /* @__PURE__ */ icon("PresenceDnd16Regular", () => [line(wideRing), line("M6 10h8")]);
exports.PresenceDnd16Filled = /* @__PURE__ */ icon("PresenceDnd16Filled", () => [area(wideDisc + "M5.5 8.9h9v2.2h-9z")]);
exports.PresenceDnd20Regular = /* @__PURE__ */ icon("PresenceDnd20Regular", () => [line(wideRing), line("M6 10h8")]);
exports.PresenceDnd20Filled = /* @__PURE__ */ icon("PresenceDnd20Filled", () => [area(wideDisc + "M5.5 8.9h9v2.2h-9z")]);
exports.PresenceOffline10Regular = /* @__PURE__ */ icon("PresenceOffline10Regular", () => [line(wideRing), line(crossSmall)]);
exports.PresenceOffline12Regular = /* @__PURE__ */ icon("PresenceOffline12Regular", () => [line(wideRing), line(crossSmall)]);
exports.PresenceOffline16Regular = /* @__PURE__ */ icon("PresenceOffline16Regular", () => [line(wideRing), line(crossSmall)]);
exports.PresenceOffline20Regular = /* @__PURE__ */ icon("PresenceOffline20Regular", () => [line(wideRing), line(crossSmall)]);
exports.PresenceOof10Regular = /* @__PURE__ */ icon("PresenceOof10Regular", () => [line(wideRing), line("M14 10H6.4m3-3l-3 3 3 3")]);
exports.PresenceOof12Regular = /* @__PURE__ */ icon("PresenceOof12Regular", () => [line(wideRing), line("M14 10H6.4m3-3l-3 3 3 3")]);
exports.PresenceOof16Regular = /* @__PURE__ */ icon("PresenceOof16Regular", () => [line(wideRing), line("M14 10H6.4m3-3l-3 3 3 3")]);
exports.PresenceOof20Regular = /* @__PURE__ */ icon("PresenceOof20Regular", () => [line(wideRing), line("M14 10H6.4m3-3l-3 3 3 3")]);
exports.PresenceUnknown10Regular = /* @__PURE__ */ icon("PresenceUnknown10Regular", () => [line("M18.8 10a8.8 8.8 0 0 1-4.4 7.6M10 18.8a8.8 8.8 0 0 1-7.6-4.4M1.2 10a8.8 8.8 0 0 1 4.4-7.6M10 1.2a8.8 8.8 0 0 1 7.6 4.4")]);
exports.PresenceUnknown12Regular = /* @__PURE__ */ icon("PresenceUnknown12Regular", () => [line("M18.8 10a8.8 8.8 0 0 1-4.4 7.6M10 18.8a8.8 8.8 0 0 1-7.6-4.4M1.2 10a8.8 8.8 0 0 1 4.4-7.6M10 1.2a8.8 8.8 0 0 1 7.6 4.4")]);
exports.PresenceUnknown16Regular = /* @__PURE__ */ icon("PresenceUnknown16Regular", () => [line("M18.8 10a8.8 8.8 0 0 1-4.4 7.6M10 18.8a8.8 8.8 0 0 1-7.6-4.4M1.2 10a8.8 8.8 0 0 1 4.4-7.6M10 1.2a8.8 8.8 0 0 1 7.6 4.4")]);
exports.PresenceUnknown20Regular = /* @__PURE__ */ icon("PresenceUnknown20Regular", () => [line("M18.8 10a8.8 8.8 0 0 1-4.4 7.6M10 18.8a8.8 8.8 0 0 1-7.6-4.4M1.2 10a8.8 8.8 0 0 1 4.4-7.6M10 1.2a8.8 8.8 0 0 1 7.6 4.4")]);
exports.ProhibitedRegular = /* @__PURE__ */ icon("ProhibitedRegular", () => [line(ring), line("M4.8 4.8l10.4 10.4")]);
exports.ProhibitedFilled = /* @__PURE__ */ icon("ProhibitedFilled", () => [bold(ring), bold("M4.8 4.8l10.4 10.4")]);
exports.QuestionCircleRegular = /* @__PURE__ */ icon("QuestionCircleRegular", () => [line(ring), line("M7.8 7.8a2.2 2.2 0 1 1 3.4 1.9c-.8.5-1.2.9-1.2 1.8M10 14v.1")]);
exports.QuestionCircleFilled = /* @__PURE__ */ icon("QuestionCircleFilled", () => [bold(ring), bold("M7.8 7.8a2.2 2.2 0 1 1 3.4 1.9c-.8.5-1.2.9-1.2 1.8M10 14.2v.1")]);
exports.SaveRegular = /* @__PURE__ */ icon("SaveRegular", () => [line(save)]);
exports.SaveFilled = /* @__PURE__ */ icon("SaveFilled", () => [bold(save)]);
exports.SearchRegular = /* @__PURE__ */ icon("SearchRegular", () => [line(magnifier)]);
exports.SearchFilled = /* @__PURE__ */ icon("SearchFilled", () => [bold(magnifier)]);
exports.SettingsRegular = /* @__PURE__ */ icon("SettingsRegular", () => [line(gear)]);
exports.SettingsFilled = /* @__PURE__ */ icon("SettingsFilled", () => [area(gear)]);
exports.ShieldCheckmarkRegular = /* @__PURE__ */ icon("ShieldCheckmarkRegular", () => [line("M10 2.4c2 1.5 4.2 2.3 6.5 2.5v4.6c0 3.7-2.2 6.4-6.5 8.1-4.3-1.7-6.5-4.4-6.5-8.1V4.9c2.3-.2 4.5-1 6.5-2.5z"), line(tickSmall)]);
exports.SquareRegular = /* @__PURE__ */ icon("SquareRegular", () => [line(square)]);
exports.SquareFilled = /* @__PURE__ */ icon("SquareFilled", () => [area(square)]);
exports.Square12Regular = /* @__PURE__ */ icon("Square12Regular", () => [line(square)]);
exports.Square12Filled = /* @__PURE__ */ icon("Square12Filled", () => [area(square)]);
exports.Square16Regular = /* @__PURE__ */ icon("Square16Regular", () => [line(square)]);
exports.Square16Filled = /* @__PURE__ */ icon("Square16Filled", () => [area(square)]);
exports.StarRegular = /* @__PURE__ */ icon("StarRegular", () => [line(star)]);
exports.StarFilled = /* @__PURE__ */ icon("StarFilled", () => [area(star)]);
exports.TableRegular = /* @__PURE__ */ icon("TableRegular", () => [line(table)]);
exports.TableFilled = /* @__PURE__ */ icon("TableFilled", () => [bold(table)]);
exports.TierPyramidRegular = /* @__PURE__ */ icon("TierPyramidRegular", () => [line(pyramid)]);
exports.TierPyramidFilled = /* @__PURE__ */ icon("TierPyramidFilled", () => [area(pyramid)]);
exports.WarningRegular = /* @__PURE__ */ icon("WarningRegular", () => [line(triangle), line(bang)]);
exports.WarningFilled = /* @__PURE__ */ icon("WarningFilled", () => [area(triangle + bangCut)]);
exports.Warning12Regular = /* @__PURE__ */ icon("Warning12Regular", () => [line(triangle), line(bang)]);
exports.Warning12Filled = /* @__PURE__ */ icon("Warning12Filled", () => [area(triangle + bangCut)]);
