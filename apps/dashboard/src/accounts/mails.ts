import type { Mail } from "./mail-body";

export function confirmationMail(user: { email: string; name: string }, url: string): Mail {
  return {
    to: user.email,
    subject: "Confirm your e-mail address",
    paragraphs: [`Hello ${user.name},`, "confirm your address to finish signing up to Growflyer."],
    action: { label: "Confirm and log in", url },
    footnote:
      "The link works for an hour. If you did not sign up, ignore this mail: without the confirmation nobody can log in.",
  };
}

export function passwordResetMail(user: { email: string; name: string }, url: string): Mail {
  return {
    to: user.email,
    subject: "Choose a new password",
    paragraphs: [
      `Hello ${user.name},`,
      "somebody, hopefully you, asked for a new password for your Growflyer account.",
    ],
    action: { label: "Choose a new password", url },
    footnote:
      "The link works for an hour, once. If it was not you, ignore this mail: your password stays as it is.",
  };
}

/** For the owner of an address that somebody has just tried to sign up with. */
export function existingAccountMail(user: { email: string; name: string }, appUrl: string): Mail {
  return {
    to: user.email,
    subject: "You already have an account",
    paragraphs: [
      `Hello ${user.name},`,
      "somebody, hopefully you, tried to sign up to Growflyer with this address. It already has an account: log in, or choose a new password on the login page.",
    ],
    action: { label: "Log in", url: `${appUrl}/login` },
    footnote: "If it was not you, ignore this mail: nothing has changed.",
  };
}
