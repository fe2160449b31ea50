/** A prison's monthly report of receptions and releases, as its office writes it. */
const months = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

/** @param month 1 to 12 of the Buddhist year 2568 @param received new prisoners, men */
export function flowReport(month: number, received: number): { name: string; text: string } {
  const all = received + 9;
  const left = 512 + all - 44;
  return {
    name: `flow_5009_2568${String(month).padStart(2, "0")}.csv`,
    text: [
      `รายงานการรับตัวและปล่อยตัวผู้ต้องขัง ประจำเดือน ${months[month - 1]} 2568,,,,`,
      "เรือนจำ/ทัณฑสถาน : รจ.อ.ฝาง,,,,",
      "ประเภทการเคลื่อนไหว,ชาย,หญิง,รวม,หมายเหตุ",
      "ยอดยกมา,512,61,573,",
      `รับตัวรวม,${all},6,${all + 6},`,
      `รับตัวใหม่,${received},5,${received + 5},`,
      "รับย้าย,9,1,10,",
      "ปล่อยตัวรวม,44,4,48,",
      "พ้นโทษ,21,2,23,",
      "อภัยโทษ,-,-,-,",
      "ปล่อยพักการลงโทษ,6,1,7,",
      "ประกันตัว/ปล่อยชั่วคราว,12,1,13,",
      "ย้ายออก,5,-,5,",
      "เสียชีวิต,-,-,-,",
      `ยอดคงเหลือ,${left},63,${left + 63},`,
      "",
    ].join("\n"),
  };
}
