import type { Key } from "../../i18n/words";

export interface LeaveForm { name: string; phone: string; text: string }

const PHONE = /^\+?[\d\s-]{6,20}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What is wrong with each field; empty where the form may go. The name is the consumer's to give. */
export function checkLeave({ phone, text }: LeaveForm): Partial<Record<keyof LeaveForm, Key>> {
  const contact = phone.trim();
  return {
    ...(text.trim() ? {} : { text: "required" as const }),
    ...(!contact ? { phone: "required" as const } : PHONE.test(contact) || EMAIL.test(contact) ? {} : { phone: "badContact" as const }),
  };
}
