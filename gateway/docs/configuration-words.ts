/** Words for every field of `yutitham.yaml`, by its path. The settings page refuses a field without words and words without a field. */
import type { Bilingual } from "../../connectors/dataset.js";

export const configurationWords: Record<string, Bilingual> = {
  province: {
    th: "โฟลเดอร์ข้อมูลของจังหวัด: ชื่อใน warehouse/provinces/ หรือเส้นทางนับจากแฟ้มตั้งค่า",
    en: "folder of the province's data: a name in warehouse/provinces/, or a path from the configuration file",
  },
  sources: { th: "แหล่งข้อมูล อย่างน้อยหนึ่งแหล่ง", en: "the sources, at least one" },
  "sources.agency": { th: "รหัสหน่วยงาน", en: "agency" },
  "sources.transport": { th: "ช่องทาง", en: "transport" },
  "sources.host": { th: "ชื่อหรือที่อยู่เครื่อง", en: "host name or address" },
  "sources.port": { th: "พอร์ต", en: "port" },
  "sources.user": { th: "ชื่อผู้ใช้", en: "user name" },
  "sources.database": { th: "ชื่อฐานข้อมูล", en: "database" },
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
