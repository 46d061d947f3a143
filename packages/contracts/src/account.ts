import * as z from "zod";

const email = z
  .email("Enter an e-mail address, like jane@shop.example")
  .max(254, "This e-mail address is too long")
  .transform((text) => text.toLowerCase());

/** 8 characters at least, as NIST SP 800-63B asks; 128 at most, so that hashing stays cheap. */
const newPassword = z
  .string()
  .min(8, "Use at least 8 characters")
  .max(128, "Use at most 128 characters");

export const SignUp = z.object({
  name: z.string().trim().min(1, "Enter your name").max(80, "Use at most 80 characters"),
  email,
  password: newPassword,
});
export type SignUp = z.infer<typeof SignUp>;

export const LogIn = z.object({
  email,
  password: z.string().min(1, "Enter your password").max(128, "Use at most 128 characters"),
});
export type LogIn = z.infer<typeof LogIn>;

export const ForgottenPassword = z.object({ email });
export type ForgottenPassword = z.infer<typeof ForgottenPassword>;

export const NewPassword = z.object({ password: newPassword });
export type NewPassword = z.infer<typeof NewPassword>;
