/** The ways a message can travel. */
export const CHANNELS = ['sms', 'viber', 'whatsapp', 'rcs', 'email'] as const;
