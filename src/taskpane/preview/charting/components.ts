import { GridComponent, LegendComponent, TooltipComponent, VisualMapContinuousComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

export const components = [GridComponent, LegendComponent, TooltipComponent, VisualMapContinuousComponent, SVGRenderer];
