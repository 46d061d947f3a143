"use client";

import { SignUp } from "@growflyer/contracts/account";
import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Field } from "@/ui/field";
import { FormError } from "@/ui/form-error";
import { Input } from "@/ui/input";
import { SubmitButton } from "@/ui/submit-button";
import { callAuth } from "./call-auth";
import { CheckMail } from "./check-mail";
import { enter } from "./enter";
import { PasswordInput } from "./password-input";

const refused =
  "We could not create this account. If you already have one, log in or reset your password.";

export function SignUpForm() {
  const form = useForm({ resolver: zodResolver(SignUp) });
  const [sentTo, setSentTo] = useState<string>();
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (account) => {
    const answer = await callAuth("/sign-up/email", { ...account, callbackURL: "/login" });
    if (!answer.ok) {
      form.setError("root", { message: answer.because === "refused" ? refused : answer.message });
      return form.setFocus("email");
    }
    if (answer.loggedIn) return enter("/campaigns");
    setSentTo(account.email);
  });

  if (sentTo) {
    return (
      <CheckMail>We have written to {sentTo}. Follow the link in the mail to log in.</CheckMail>
    );
  }
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-5">
      <FormError message={errors.root?.message} />
      <Field label="Name" error={errors.name?.message}>
        <Input autoComplete="name" {...form.register("name")} />
      </Field>
      <Field label="E-mail" error={errors.email?.message}>
        <Input type="email" autoComplete="username" {...form.register("email")} />
      </Field>
      <Field label="Password" error={errors.password?.message} hint="At least 8 characters">
        <PasswordInput autoComplete="new-password" {...form.register("password")} />
      </Field>
      <SubmitButton size="large" loading={isSubmitting}>
        Sign up
      </SubmitButton>
    </form>
  );
}
