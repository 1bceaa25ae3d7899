import { shuffled } from "./random";

export interface CustomerName {
  readonly en: string;
  readonly "zh-CN": string;
  readonly region: { readonly en: string; readonly "zh-CN": string };
}

const cities: readonly (readonly [string, string, string, string])[] = [
  ["苏州", "Suzhou", "华东", "East"], ["南通", "Nantong", "华东", "East"], ["绍兴", "Shaoxing", "华东", "East"],
  ["芜湖", "Wuhu", "华东", "East"], ["泉州", "Quanzhou", "华东", "East"], ["烟台", "Yantai", "华东", "East"],
  ["保定", "Baoding", "华北", "North"], ["大同", "Datong", "华北", "North"], ["包头", "Baotou", "华北", "North"],
  ["洛阳", "Luoyang", "华中", "Central"], ["宜昌", "Yichang", "华中", "Central"], ["岳阳", "Yueyang", "华中", "Central"],
  ["佛山", "Foshan", "华南", "South"], ["柳州", "Liuzhou", "华南", "South"], ["三亚", "Sanya", "华南", "South"],
  ["绵阳", "Mianyang", "西南", "Southwest"], ["遵义", "Zunyi", "西南", "Southwest"], ["大理", "Dali", "西南", "Southwest"],
  ["咸阳", "Xianyang", "西北", "Northwest"], ["天水", "Tianshui", "西北", "Northwest"],
  ["鞍山", "Anshan", "东北", "Northeast"], ["吉林", "Jilin", "东北", "Northeast"],
];
const houses: readonly (readonly [string, string])[] = [
  ["同泽", "Tongze"], ["瑞康", "Ruikang"], ["益民", "Yimin"], ["百草", "Baicao"], ["仁和堂", "Renhetang"], ["济世", "Jishi"],
  ["华盛", "Huasheng"], ["康源", "Kangyuan"], ["普济", "Puji"], ["安泰", "Antai"], ["佳木", "Jiamu"], ["长青", "Changqing"],
  ["博爱", "Boai"], ["鼎新", "Dingxin"], ["恒春", "Hengchun"], ["万和", "Wanhe"], ["明德", "Mingde"], ["兰芝", "Lanzhi"],
  ["广济", "Guangji"], ["天佑", "Tianyou"], ["正元", "Zhengyuan"], ["福临", "Fulin"], ["松鹤", "Songhe"], ["惠民", "Huimin"],
];
const kinds: readonly (readonly [string, string])[] = [
  ["医药有限公司", "Pharma Co."], ["药业连锁", "Drugstores"], ["医院", "Hospital"], ["医药商贸", "Medical Trading"],
];

/** Fictitious customers, every name once in each language. */
export function customerNames(howMany: number, random: () => number): CustomerName[] {
  const all = cities.flatMap(([city, cityEn, region, regionEn]) =>
    houses.flatMap(([house, houseEn]) =>
      kinds.map(([kind, kindEn]) => ({
        en: `${cityEn} ${houseEn} ${kindEn}`,
        "zh-CN": `${city}${house}${kind}`,
        region: { en: regionEn, "zh-CN": region },
      })),
    ),
  );
  return shuffled(all, random).slice(0, howMany);
}
