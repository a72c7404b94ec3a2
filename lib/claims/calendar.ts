/** Whether a date, as far as it goes, is in the calendar and its time on the clock. Its shape is its schema's to check. */
export function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  const isDay =
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isDay && (date.length <= 10 || /T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(?![\d:.])/.test(date));
}
