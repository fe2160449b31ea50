/** Words for every field of `yutitham.yaml`, by its path. The settings page refuses a field without words and words without a field. */
import type { Bilingual } from "../../connectors/dataset.js";

export const configurationWords: Record<string, Bilingual> = {
  province: {
    th: "โฟลเดอร์ข้อมูลของจังหวัด: ชื่อใน warehouse/provinces/ หรือเส้นทางนับจากแฟ้มตั้งค่า เว้นได้เมื่อมีจังหวัดเดียว",
    en: "folder of the province's data: a name in warehouse/provinces/, or a path from the configuration file; may be left out while there is only one",
  },
  sources: { th: "แหล่งข้อมูล อย่างน้อยหนึ่งแหล่ง", en: "the sources, at least one" },
  "sources.agency": { th: "รหัสหน่วยงาน", en: "agency" },
  "sources.transport": { th: "ช่องทาง แต่ละหน่วยงานมีแหล่งของช่องทางเดียวกันได้แหล่งเดียว", en: "transport; an agency has one source of each" },
  "sources.host": { th: "ชื่อหรือที่อยู่เครื่อง", en: "host name or address" },
  "sources.port": { th: "พอร์ต", en: "port" },
  "sources.user": { th: "ชื่อผู้ใช้", en: "user name" },
  "sources.database": { th: "ชื่อฐานข้อมูล", en: "database" },
  "sources.tls": {
    th: "การเข้ารหัสกับ PostgreSQL: verify-full ตรวจใบรับรองและชื่อเครื่อง (ค่าปกติ ยกเว้นเครื่องนี้เอง) off ไม่เข้ารหัส",
    en: "encryption to PostgreSQL: verify-full checks certificate and host name (the default, but for this machine itself); off encrypts nothing",
  },
  "sources.caFile": {
    th: "แฟ้ม PEM ของผู้ออกใบรับรอง หากไม่ใช่ผู้ออกสาธารณะ",
    en: "PEM file of the authority that signed the certificate, where it is no public one",
  },
  "sources.overlapMinutes": {
    th: "อ่านแถวที่เปลี่ยนก่อนเครื่องหมายครั้งก่อนซ้ำกี่นาที เผื่อแถวที่บันทึกช้า หากไม่ระบุคือหนึ่งวัน แถวที่มีอยู่แล้วไม่เปลี่ยนอะไร",
    en: "minutes before the last mark that are read again, for rows committed late; a day unless said. Rows held already change nothing",
  },
  "sources.passwordEnv": { th: "ชื่อตัวแปรสภาพแวดล้อมที่เก็บรหัสผ่าน", en: "name of the variable that holds the password" },
  "sources.privateKeyEnv": { th: "ชื่อตัวแปรที่เก็บกุญแจส่วนตัว (PEM)", en: "name of the variable that holds the private key (PEM)" },
  "sources.hostKeySha256": {
    th: "ลายนิ้วมือกุญแจของเครื่องปลายทาง (ssh-keygen -lf) หากเปลี่ยน จะหยุดรับ",
    en: "fingerprint of the server's host key (ssh-keygen -lf); a changed key stops the transfer",
  },
  "sources.root": { th: "โฟลเดอร์ที่โฟลเดอร์ของชุดข้อมูลอยู่", en: "folder that the datasets' folders lie in" },
  "sources.baseUrl": { th: "ที่อยู่ของบริการ", en: "address of the service" },
  "sources.tokenEnv": { th: "ชื่อตัวแปรที่เก็บโทเคน", en: "name of the variable that holds the bearer token" },
  "sources.apiKeyEnv": { th: "ชื่อตัวแปรที่เก็บกุญแจ API หากต้องใช้", en: "name of the variable that holds the API key, where one is needed" },
  "sources.privateNetwork": {
    th: "ชื่อเครื่องชี้ไปยังเครือข่ายภายในได้ (เช่น เครือข่ายของกระทรวง)",
    en: "the host name may lead into a private network, such as the Ministry's own",
  },
  "sources.path": { th: "โฟลเดอร์ที่หน่วยงานวางแฟ้ม", en: "folder in which the agency puts its files" },
  schedule: { th: "ตารางเวลาการดึง", en: "the schedule of pulls" },
  "schedule.jitterMs": {
    th: "การดึงเริ่มหลังกำหนดไม่เกินเท่านี้ (มิลลิวินาที) ต่างกันตามชุดข้อมูลและกำหนด เพื่อไม่ให้ถามทุกแหล่งพร้อมกัน",
    en: "a pull starts up to so long after it is due, in milliseconds; how long follows from dataset and due time, so that sources are not asked all at once",
  },
  limits: { th: "ขอบเขตการรับส่ง", en: "bounds of a transfer" },
  "limits.maxBytes": { th: "ขนาดสูงสุดของหนึ่งแฟ้ม (ไบต์) ปกติ 2 GiB", en: "most bytes of one file; 2 GiB unless set" },
  "limits.deadlineMs": {
    th: "เวลาสูงสุดของหนึ่งแฟ้ม (มิลลิวินาที) ปกติ 10 นาที",
    en: "longest time for one file, in milliseconds; 10 minutes unless set",
  },
  "limits.attempts": { th: "จำนวนครั้งที่ลอง ปกติ 4", en: "attempts in all; 4 unless set" },
  "limits.maxPages": {
    th: "จำนวนหน้าสูงสุดของคำตอบที่แบ่งหน้า ปกติ 100,000",
    en: "most pages of one paged answer; 100,000 unless set",
  },
  "limits.stillMs": {
    th: "แฟ้มในโฟลเดอร์ที่แก้ไขภายในสองวันต้องนิ่งนานเท่านี้ (มิลลิวินาที) จึงจะรับ ปกติ 10 วินาที ตั้งให้นานกว่านี้หากหน่วยงานส่งแฟ้มผ่านสายที่ขาดตอน",
    en: "how long a folder's file that was changed in the last two days must stand still before it is taken, in milliseconds; 10 seconds unless set. Longer where an agency's line stalls",
  },
  reader: {
    th: "ขอบเขตการอ่านแฟ้ม แต่ละหน่วยงานมีโปรแกรมอ่านของตนเอง",
    en: "bounds of reading files; each agency has a reader process of its own",
  },
  "reader.memoryMb": {
    th: "หน่วยความจำสูงสุดของโปรแกรมอ่านหนึ่งตัว (เมกะไบต์) ปกติ 512 แฟ้มที่ใช้เกินถูกปฏิเสธ (READER_STOPPED)",
    en: "most memory of one reader process, in megabytes; 512 unless set. A file that takes more is refused (READER_STOPPED)",
  },
  "reader.deadlineMs": {
    th: "เวลาสูงสุดที่ใช้อ่านหนึ่งแฟ้ม (มิลลิวินาที) ปกติ 2 นาที แฟ้มที่ใช้เกินถูกปฏิเสธ (READER_STOPPED)",
    en: "longest time for reading one file, in milliseconds; 2 minutes unless set. A file that takes longer is refused (READER_STOPPED)",
  },
  "reader.processes": {
    th: "จำนวนหน่วยงานที่อ่านแฟ้มพร้อมกันได้ ปกติ 8 คือทุกหน่วยงาน ลดลงได้เมื่อเครื่องมีหน่วยความจำน้อย แต่แฟ้มที่อ่านช้าอาจทำให้หน่วยงานอื่นต้องรอ",
    en: "agencies whose files are read at the same time; 8, which is all of them, unless set. Fewer suit a small machine, but then slow files can make another agency wait",
  },
  "reader.unfoldedBytes": {
    th: "ขนาดสูงสุดของสมุดงานเมื่อคลายแล้ว (ไบต์) ปกติ 512 MiB (FILE_TOO_LARGE)",
    en: "most bytes a workbook may unfold to; 512 MiB unless set (FILE_TOO_LARGE)",
  },
  "reader.unfoldRatio": {
    th: "สัดส่วนสูงสุดของขนาดที่คลายแล้วต่อขนาดที่บีบ เมื่อคลายแล้วเกิน 10 MiB ปกติ 200",
    en: "most that a workbook beyond 10 MiB may unfold, as a ratio to its packed size; 200 unless set",
  },
  server: { th: "เว็บ", en: "the web server" },
  "server.secure": { th: "อยู่หลัง TLS: คุกกี้และ HSTS จะบอกเช่นนั้น", en: "served behind TLS: cookies and HSTS say so" },
  "server.trustedProxies": { th: "ที่อยู่พร็อกซีที่เชื่อ X-Forwarded-For", en: "addresses of proxies whose X-Forwarded-For is believed" },
  warehouse: { th: "คลังข้อมูล", en: "the warehouse" },
  "warehouse.threads": { th: "จำนวนเธรดของ DuckDB", en: "threads of DuckDB" },
  "warehouse.memoryLimit": { th: "หน่วยความจำของ DuckDB เช่น 2GB", en: "memory of DuckDB, such as 2GB" },
  "warehouse.keepFreeBytes": {
    th: "ไบต์ที่ต้องเหลือว่างบนดิสก์ของโฟลเดอร์ข้อมูล ปกติ 256 MiB หากจะเหลือน้อยกว่านี้ จะยังไม่รับข้อมูลใหม่ (DISK_FULL)",
    en: "bytes that stay free on the data folder's disk, 256 MiB unless set; what would leave less is not taken in (DISK_FULL)",
  },
};
