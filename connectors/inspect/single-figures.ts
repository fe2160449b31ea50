/**
 * Headings of figures that tell of one thing each, and add to nothing whatever they count in: places on a road or a map, scores and weights of
 * indicators, prices and speeds, terms and spans of life, and people or cases for each officer.
 */

import { leafOf } from "./leaf.js";

/** `UTM_E`, `X`, `long`, `เส้นรุ้ง`, `พิกัด`: where something stands on a map. */
const COORDINATE =
  /ละติจูด|ลองจิจูด|^เส้น(?:รุ้ง|แวง)|^แลต(?:ิ|ติ)?จูด|^ลองติจูด|(?:^|[_ -])(?:lat|lng|lon|latitude|longitude)(?:$|[_ -])|(?:^|[_ -])long$|^(?:lat|long?)[_ -]?(?:dd|wgs84)$|^(?:ค่า)?(?:พิกัด|แกน ?[xy](?![a-z]))|(?:^|_)[xy]$|^[xy][_ ]?(?:coord|utm)|(?:^|[_ -])(?:utm(?:[_ -]?[enxyz])?|easting|northing|coord(?:inate)?s?)(?:$|[_ -])/i;

/** `กม.ที่`, `KM`, `ระยะห่างจากเมือง`: where something happened or stands; `ระยะทาง (กม.)` of roads adds. */
const PLACE =
  /^(?:หลัก ?)?(?:กม\.?|กิโลเมตร) ?ที่|^หลัก(?:กม\.?|กิโลเมตร)|^km(?:[ _.-]?(?:no|post|point|marker|stone))?\.?$|^(?:ระดับ)?ความสูงจากระดับ(?:น้ำ)?ทะเล|(?:^|[_ -])(?:elevation|altitude)(?:$|[_ -])|^ระยะ(?:ทาง)?(?:ห่าง)?จาก|^ระยะห่าง/i;

/** `คะแนน ITA`, `น้ำหนัก KPI`; votes are called คะแนน as well, and what was seized has a weight. */
const SCORE =
  /^(?:ค่า|ผล)?คะแนน ?(?:ita|kpi|pmqa|o-?net|nt|เฉลี่ย|(?:ผล)?(?:การ)?ประเมิน|ตัวชี้วัด|ผลการ|สอบ|คุณธรรม|คุณภาพ|มาตรฐาน|ถ่วง|ที่ได้ถ่วง)|^(?:ค่า|ผล)คะแนน(?!.*เลือกตั้ง)|^(?:ค่า)?น้ำหนัก ?[([]?(?:kpi|ตัวชี้วัด|ความสำคัญ|คะแนน|ร้อยละ|%)|^ค่าน้ำหนัก|^(?:[a-z]+[_ ])?(?:score|weight[_ ]?(?:kpi|pct|percent))$/i;

/** `ค่า S.D.`. */
const SPREAD = /^ค่า ?(?:s\. ?d\.?|sd|median|mode|mean|มัธยฐาน|ฐานนิยม|ความแปรปรวน)(?: ?[([].*)?$/i;

/** `จำนวนวันพิจารณาเฉลี่ย`, `จำนวนผู้ต้องขังเฉลี่ยต่อวัน`; who earns less than a mean is counted, and so is who asks for a part of an estate (เฉลี่ยทรัพย์). */
const MEAN_COUNT =
  /^(?:จำนวน|ยอด|ปริมาณ)(?!.*(?:ต่ำกว่า|สูงกว่า|เกิน|มากกว่า|น้อยกว่า|ไม่ถึง|ไม่น้อยกว่า|ตั้งแต่|ขึ้นไป)).*(?<!ขอ|คำร้อง|ส่วน)เฉลี่ย(?= ?(?:$|[([/]|ต่อ|ราย|(?:วัน|เดือน|ปี|คดี|ราย|คน|ครั้ง|แห่ง)ละ))/;

/** `ผู้ต้องขังต่อเจ้าหน้าที่`, `จำนวนคดีต่อผู้พิพากษา`; `ความผิดต่อเจ้าหน้าที่` and `เรื่องร้องเรียนต่อ …` are counted. */
const FOR_EACH =
  /^(?:จำนวน|ปริมาณ|อัตรา(?:ส่วน)?|สัดส่วน|ภาระ)? ?(?:คน|ผู้ต้องขัง|ผู้ต้องราชทัณฑ์|ผู้ถูกคุม(?:ความ)?ประพฤติ|นักโทษ|ผู้ป่วย|นักเรียน|ประชากร|ประชาชน|เด็ก(?:และเยาวชน)?|คดี|สำนวน(?:คดี)?|หมาย) ?ต่อ ?(?:เจ้าหน้าที่|เจ้าพนักงาน|ผู้พิพากษา|ตุลาการ|พนักงาน|อัยการ|ทนาย|ตำรวจ|แพทย์|พยาบาล|ครู|บุคลากร|ข้าราชการ|ผู้คุม|นิติกร|นักจิตวิทยา|นักสังคมสงเคราะห์|องค์คณะ|บัลลังก์|เตียง|ห้อง|พื้นที่)[ก-๙]{0,20}(?= ?(?:$|[([/)\]]|1|๑))/;

/** `(บาท/เม็ด)`, `บาทต่อกิโลกรัม`, `(กม./ชม.)`; amounts for each month or year add over offices. */
const PRICE_OR_SPEED =
  /(?:^|[^ก-๙])(?:(?:พัน|ล้าน)?บาท|baht|thb) ?(?:\/|ต่อ|per) ?(?:วัน|เม็ด|กก|กิโล|กรัม|ลิตร|ชั่วโมง|ชม|มัด|ใบ|ตารางวา|ตารางเมตร|ตร\.|ซอง|ชิ้น|ตัน|กม|ห้อง|หลัง|คัน|ถัง|ขวด|ตัว|day|kg|km|hour|tablet|unit)|(?:กม\.?|กิโลเมตร|km|ไมล์) ?(?:\/|ต่อ|per) ?(?:ชม|ชั่วโมง|hr?(?![a-z])|hour)/i;

/** `อายุขัย`, `อายุความ (ปี)`, `โทษจำคุก (ปี)`, `ขนาดครัวเรือน (คน)`: of each, and counted only where cases or people are. */
const TERM =
  /^อายุ(?:ขัย|ความ|คาด|งาน|ราชการ|ใช้งาน|การใช้งาน)(?!.*(?:คดี|ราย|คน|เครื่อง|คัน))|^(?:กำหนด|ระยะเวลา|อัตรา)?โทษ[ก-๙]{0,20} ?[([] ?(?:ปี|เดือน|วัน)|^ขนาด(?:ของ)?(?:ครัวเรือน|ครอบครัว) ?[([]/;

/** `อันดับประเทศ`, `ลำดับความสำคัญ`, `ranking`; a column that numbers the lines is one of its own kind. */
const RANK = /^(?:อันดับ|ลำดับ)(?! ?(?:ที่)? ?(?:$|[([]))|(?:^|[_ -])ranking$|[a-z][_ -]rank$/i;

/** `อายุผู้ต้องหา`, `อายุขณะกระทำผิด`; `อายุ 15-17 ปี` and `อายุไม่เกิน …` are groups, whose people are counted. */
const AGE = /^อายุ(?:ของ)?(?:ผู้|เด็ก|บุคคล|จำเลย|เหยื่อ|ตัว|ขณะ|เมื่อ|วันที่)(?!.*(?:\d|คน|ราย|ขึ้นไป|เกิน|กว่า|ระหว่าง|ครบ))/;

/** `อัตราดอกเบี้ย`, `ค่าแรงขั้นต่ำ`, `growth`: of each time or place; `อัตราว่าง` and `อัตรากำลัง` are posts. */
const RATE =
  /^อัตรา(?:แลกเปลี่ยน|ดอกเบี้ย|ภาษี|ว่างงาน|เงินเฟ้อ|ขยายตัว|เติบโต|ผลตอบแทน|กำไร|ค่าจ้าง|ค่าแรง|พึ่งพิง|เจริญพันธุ์|สมรส|หย่าร้าง|คงอยู่|อุบัติการณ์|รอดชีวิต|สำเร็จ|ผ่าน|ซ้ำ)|^ค่าแรง(?:งาน)?ขั้นต่ำ|(?:^|[_ -])(?:growth|yoy|mom|qoq)(?: ?%)?$|^gini(?![a-z])|^(?:cpi|ค่า gini|hdi|hai|lq|cbr|cdr|tfr|imr|p-?value|sig\.?|df|s\.?e\.?|r-?2)$/i;

/** `GPAX`, `BMI`, `pH`, `PM2.5`, `ความชื้นสัมพัทธ์`, `(mg/l)`: measured on each; what a place holds at `1.6 ตร.ม./คน` is counted. */
const MEASURED =
  /^x[\u0304\u0305](?![a-z])|^(?:gpax?|เกรด|bmi|iq|(?:ค่า)?ดัชนีมวลกาย|ph|aqi|wqi|pm ?(?:2\.5|10)|bod|x-?bar)(?: ?[([].*)?$|^(?:[a-z]+[_ ])?rating$|^ความ(?:ชื้น|แออัด|ถี่สัมพัทธ์|เร็ว)|[([] ?m\/s ?[)\]]|^(?:รัศมี|องศา|เดซิเบล|สัมประสิทธิ์)|[([] ?db ?[)\]]|(?<!\d ?)(?:ตร\.? ?[มว]|ตารางเมตร|ตารางวา|ลิตร|กก|กรัม)\.? ?\/ ?คน|(?:^|[_ -])humidity$|^ระดับน้ำ(?!.*แห่ง)|[([] ?(?:mg|[µμ]g|ug|mcg|ng|มก\.?|มิลลิกรัม|ไมโครกรัม) ?(?:\/|ต่อ|per)/i;

const OF_ONE = [COORDINATE, PLACE, SCORE, SPREAD, MEAN_COUNT, FOR_EACH, PRICE_OR_SPEED, TERM, RANK, AGE, RATE, MEASURED];

/** Whether a column is headed as one of places on a map, which no report counts. */
export const namesCoordinate = (name: string): boolean => COORDINATE.test(leafOf(name));

/** Of a heading's last part, tidied. */
export const isOfOne = (leaf: string): boolean => OF_ONE.some((form) => form.test(leaf));
