import { othersTurn } from "../../../workbook/control";

/** ECharts with what the pane's charts are made of, part by part: evaluated at once, it would hold up the pane. */
export async function loadCharting() {
  const { init, use } = await import(/* webpackChunkName: "charts" */ "./core");
  await othersTurn();
  const { charts } = await import(/* webpackChunkName: "charts" */ "./charts");
  await othersTurn();
  const { components } = await import(/* webpackChunkName: "charts" */ "./components");
  await othersTurn();
  use(components);
  for (const chart of charts) {
    await othersTurn();
    use(chart);
  }
  return init;
}
