import { parseConfig, type Environment } from '@homeward/service-kit';
import { z } from 'zod';

const schema = z.object({
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>]+@[^\s@<>]+$/, 'must be an e-mail address')
    .default('no-reply@homeward.invalid'),
  MAIL_LINK_BASE: z.url('must be the URL under which people open the hub').optional(),
  MAIL_LEASE_SECONDS: z.coerce.number('must be a number of seconds').int().min(5).max(3600).default(120),
});

export interface MailConfig {
  smtpUrl: string;
  from: string;
  /** A mail links to `<linkBase>/deliveries/<id>`; without it the mail names the reference alone. */
  linkBase: string | undefined;
  /** How long one worker may take to send one mail before another may try. */
  leaseMs: number;
}

export interface RoutingConfig {
  /** Undefined: this hub sends no e-mail, and takes no e-mail address as a contact point. */
  mail: MailConfig | undefined;
}

/** Throws AppError INVALID_INPUT that lists every fault. */
export function parseRoutingConfig(environment: Environment): RoutingConfig {
  const env = parseConfig(schema, environment);
  if (env.SMTP_URL === undefined) return { mail: undefined };
  const linkBase = env.MAIL_LINK_BASE?.replace(/\/+$/, '');
  return { mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, linkBase, leaseMs: env.MAIL_LEASE_SECONDS * 1000 } };
}
