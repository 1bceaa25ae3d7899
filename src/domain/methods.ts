// Written by `npm run methods`; edit the method files instead.
import type { AnyMethod } from "./method/method";
import abcdtier from "./tiering/ABCDTIER";
import abcopt from "./tiering/ABCOPT";
import aging from "./scoring/AGING";
import agreement from "./scoring/AGREEMENT";
import ahp from "./scoring/AHP";
import annualcontrol from "./scoring/ANNUALCONTROL";
import arpu from "./scoring/ARPU";
import behaviour from "./tiering/BEHAVIOUR";
import bgnbd from "./scoring/BGNBD";
import campaign from "./scoring/CAMPAIGN";
import cei from "./scoring/CEI";
import chase from "./tiering/CHASE";
import cibassets from "./tiering/CIBASSETS";
import cibgrade from "./scoring/CIBGRADE";
import closingtier from "./tiering/CLOSINGTIER";
import clv from "./scoring/CLV";
import clvbgnbd from "./scoring/CLVBGNBD";
import clvmatrix from "./tiering/CLVMATRIX";
import codelist from "./tiering/CODELIST";
import collectrate from "./scoring/COLLECTRATE";
import collecttier from "./tiering/COLLECTTIER";
import commission from "./scoring/COMMISSION";
import countback from "./scoring/COUNTBACK";
import creditadjust from "./quota/CREDITADJUST";
import creditcheck from "./quota/CREDITCHECK";
import creditlimit from "./quota/CREDITLIMIT";
import creditperiodDso from "./quota/CREDITPERIOD.DSO";
import creditperiodMargin from "./quota/CREDITPERIOD.MARGIN";
import creditperiodNpv from "./quota/CREDITPERIOD.NPV";
import creditperiodPolicy from "./quota/CREDITPERIOD.POLICY";
import creditperiodTerms from "./quota/CREDITPERIOD.TERMS";
import creditpool from "./quota/CREDITPOOL";
import creditquota from "./quota/CREDITQUOTA";
import criticw from "./scoring/CRITICW";
import custvalue from "./scoring/CUSTVALUE";
import depositrule from "./quota/DEPOSITRULE";
import dso from "./scoring/DSO";
import entropyw from "./scoring/ENTROPYW";
import expense from "./scoring/EXPENSE";
import exploss from "./scoring/EXPLOSS";
import factorgrade from "./scoring/FACTORGRADE";
import falsebig from "./tiering/FALSEBIG";
import featurescore from "./scoring/FEATURESCORE";
import firmness from "./tiering/FIRMNESS";
import fivec from "./scoring/FIVEC";
import followup from "./tiering/FOLLOWUP";
import funnelconv from "./scoring/FUNNELCONV";
import funnelneed from "./scoring/FUNNELNEED";
import funnelstage from "./tiering/FUNNELSTAGE";
import gammagamma from "./scoring/GAMMAGAMMA";
import geanal from "./tiering/GEANAL";
import gini from "./scoring/GINI";
import growthmatrix from "./tiering/GROWTHMATRIX";
import hhi from "./scoring/HHI";
import holdtier from "./tiering/HOLDTIER";
import holdtierBand from "./tiering/HOLDBAND";
import hsbcpyr from "./tiering/HSBCPYR";
import ibmtype from "./tiering/IBMTYPE";
import intention from "./scoring/INTENTION";
import jenks from "./tiering/JENKS";
import kmeans from "./tiering/KMEANS";
import lifestage from "./tiering/LIFESTAGE";
import lrsplit from "./quota/LRSPLIT";
import matrix2 from "./tiering/MATRIX2";
import migration from "./scoring/MIGRATION";
import migrationSteady from "./scoring/STEADY";
import mmcredit from "./system/MMCREDIT";
import multitop from "./tiering/MULTITOP";
import nextreview from "./scoring/NEXTREVIEW";
import overlap from "./quota/OVERLAP";
import overservice from "./tiering/OVERSERVICE";
import palive from "./scoring/PALIVE";
import paretoabc from "./tiering/PARETOABC";
import paretonbd from "./scoring/PARETONBD";
import pointstier from "./tiering/POINTSTIER";
import policy from "./quota/POLICY";
import pyramid from "./tiering/PYRAMID";
import qtile from "./tiering/QTILE";
import quotashift from "./quota/QUOTASHIFT";
import receiptpoints from "./scoring/RECEIPTPOINTS";
import referral from "./scoring/REFERRAL";
import relnpv from "./scoring/RELNPV";
import repeatrate from "./scoring/REPEATRATE";
import resmismatch from "./quota/RESMISMATCH";
import review from "./tiering/REVIEW";
import rfm from "./scoring/RFM";
import rfmOrders from "./scoring/RFMORDERS";
import rfmsegment from "./scoring/RFMSEGMENT";
import rollup from "./scoring/ROLLUP";
import servqual from "./scoring/SERVQUAL";
import starband from "./tiering/STARBAND";
import starpoints from "./scoring/STARPOINTS";
import tier from "./tiering/TIER";
import tiercum from "./tiering/TIERCUM";
import tiereffect from "./scoring/TIEREFFECT";
import tierrank from "./tiering/TIERRANK";
import tierscore from "./tiering/TIERSCORE";
import topsis from "./scoring/TOPSIS";
import urgency from "./tiering/URGENCY";
import valuematrix from "./tiering/VALUEMATRIX";
import valuetier from "./tiering/VALUETIER";
import warning from "./scoring/WARNING";
import winback from "./tiering/WINBACK";
import woe from "./scoring/WOE";
import xyz from "./scoring/XYZ";
import zscore from "./scoring/ZSCORE";

/** Every method of the product, by id. */
export const methods: readonly AnyMethod[] = [
  abcdtier,
  abcopt,
  aging,
  agreement,
  ahp,
  annualcontrol,
  arpu,
  behaviour,
  bgnbd,
  campaign,
  cei,
  chase,
  cibassets,
  cibgrade,
  closingtier,
  clv,
  clvbgnbd,
  clvmatrix,
  codelist,
  collectrate,
  collecttier,
  commission,
  countback,
  creditadjust,
  creditcheck,
  creditlimit,
  creditperiodDso,
  creditperiodMargin,
  creditperiodNpv,
  creditperiodPolicy,
  creditperiodTerms,
  creditpool,
  creditquota,
  criticw,
  custvalue,
  depositrule,
  dso,
  entropyw,
  expense,
  exploss,
  factorgrade,
  falsebig,
  featurescore,
  firmness,
  fivec,
  followup,
  funnelconv,
  funnelneed,
  funnelstage,
  gammagamma,
  geanal,
  gini,
  growthmatrix,
  hhi,
  holdtier,
  holdtierBand,
  hsbcpyr,
  ibmtype,
  intention,
  jenks,
  kmeans,
  lifestage,
  lrsplit,
  matrix2,
  migration,
  migrationSteady,
  mmcredit,
  multitop,
  nextreview,
  overlap,
  overservice,
  palive,
  paretoabc,
  paretonbd,
  pointstier,
  policy,
  pyramid,
  qtile,
  quotashift,
  receiptpoints,
  referral,
  relnpv,
  repeatrate,
  resmismatch,
  review,
  rfm,
  rfmOrders,
  rfmsegment,
  rollup,
  servqual,
  starband,
  starpoints,
  tier,
  tiercum,
  tiereffect,
  tierrank,
  tierscore,
  topsis,
  urgency,
  valuematrix,
  valuetier,
  warning,
  winback,
  woe,
  xyz,
  zscore,
];
