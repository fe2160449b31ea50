/** Every environment variable the product reads. A test compares this list with the code. */
import type { Bilingual } from "../../connectors/dataset.js";

export interface Variable {
  name: string;
  default: string;
  what: Bilingual;
}

export const environment: readonly Variable[] = [
  { name: "PORT", default: "4000", what: { th: "พอร์ตของเว็บ", en: "port of the web server" } },
  {
    name: "HOST",
    default: "127.0.0.1",
    what: {
      th: "ที่อยู่ที่รับการเชื่อมต่อ ค่าเริ่มต้นรับเฉพาะจากเครื่องนี้",
      en: "address to listen on; the default takes connections from this machine only",
    },
  },
  {
    name: "YUTITHAM_DATA",
    default: "./data",
    what: { th: "โฟลเดอร์ข้อมูล: หอจดหมายเหตุ สมุดรายวัน ฐานข้อมูล ผู้ใช้", en: "data folder: archive, journal, database, people" },
  },
  {
    name: "YUTITHAM_CONFIG",
    default: "./yutitham.yaml",
    what: { th: "แฟ้มตั้งค่า หากไม่มีแฟ้ม จะใช้หน่วยงานตัวอย่าง", en: "configuration; without a file the sample agencies serve" },
  },
  {
    name: "YUTITHAM_NOW",
    default: "–",
    what: {
      th: "เวลา ISO ที่นาฬิกาของโปรแกรมเริ่มเดิน ใช้ทดสอบหรือสาธิต แฟ้มที่แก้ไขบนเครื่องนี้ระหว่างนั้นถือว่าแก้ตามนาฬิกานี้",
      en: "an ISO moment at which the product's clock starts; for tests and demonstrations. A file edited on this machine meanwhile counts as changed by this clock",
    },
  },
  {
    name: "YUTITHAM_SECRET",
    default: "<data>/secret",
    what: {
      th: "กุญแจลงนามคุกกี้ อย่างน้อย 32 ตัวอักษร หากไม่ตั้ง จะสร้างให้ครั้งเดียว",
      en: "signs cookies, at least 32 characters; made once when it is not set",
    },
  },
  {
    name: "YUTITHAM_PASSWORD",
    default: "–",
    what: { th: "รหัสผ่านของผู้ใช้ใหม่ เฉพาะคำสั่ง user add", en: "the new user's password, for `user add` only" },
  },
  {
    name: "YUTITHAM_SAMPLE_SEED",
    default: "1",
    what: { th: "เลขตั้งต้นของข้อมูลตัวอย่าง เลขเดียวกันให้ตัวเลขชุดเดียวกัน", en: "seed of the sample data; the same seed gives the same figures" },
  },
  {
    name: "TZ",
    default: "–",
    what: {
      th: "เขตเวลาของเครื่อง ไม่มีผลต่อตัวเลขและวันที่ ซึ่งนับตามเวลาไทยเสมอ แต่ชื่อที่ไม่มีอยู่จริงทำให้ไม่เริ่มทำงาน",
      en: "the machine's time zone; figures and days are Thai whatever it is, but a zone that does not exist keeps the program from starting",
    },
  },
  { name: "LOG_LEVEL", default: "warn", what: { th: "ระดับบันทึก (pino)", en: "level of the log (pino)" } },
  { name: "DEBUG", default: "–", what: { th: "แสดงต้นเหตุของข้อผิดพลาดในคำสั่ง", en: "commands print the cause of an error" } },
];
