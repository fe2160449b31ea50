/** A made-up figure by sex and by charge, with a part withheld and one missing. For trying the page only. */
const both = (th: string, en: string) => ({ th, en });

export const splitDimensions = [
  { id: "charge", names: both("ข้อหา", "Charge") },
  { id: "sex", names: both("เพศ", "Sex") },
];

const codes: Record<string, [code: string, th: string, en: string][]> = {
  charge: [
    ["sell", "จำหน่าย", "Sell"],
    ["possess", "มีไว้ในครอบครองเพื่อจำหน่าย", "Possess to sell"],
    ["use", "เสพ", "Use"],
  ],
  sex: [
    ["male", "ชาย", "Male"],
    ["female", "หญิง", "Female"],
  ],
};

export function fakeSplit(whole: object, dimension: string) {
  const own = codes[dimension] ?? codes.charge!;
  return {
    dimension: splitDimensions.find(({ id }) => id === dimension) ?? splitDimensions[0],
    whole,
    summed: dimension !== "sex",
    words: both("ทุกส่วนคิดจากฐานเดียวกัน และรวมกันเท่ากับทั้งหมดพอดี", "All parts are over one base and add up to the whole exactly."),
    parts: own.map(([code, th, en], i) => ({
      code,
      names: both(th, en),
      state: i === 1 && own.length > 2 ? "WITHHELD" : "REPORTED",
      value: i === 1 && own.length > 2 ? null : String(12 + i * 9),
      shown: i === 1 && own.length > 2 ? null : String(12 + i * 9),
      numerator: i === 1 && own.length > 2 ? null : String(120 + i * 90),
      denominator: "1000",
      share: dimension === "sex" ? null : i === 1 ? null : "31.5",
    })),
  };
}
