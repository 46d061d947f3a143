"use client";

import { ForgottenPassword } from "@growflyer/contracts/account";
import { zodResolver } from "@hookform/resolvers/zod";
import Link from "next/link";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Field } from "@/ui/field";
import { FormError } from "@/ui/form-error";
import { Input } from "@/ui/input";
import { SubmitButton } from "@/ui/submit-button";
import { callAuth } from "./call-auth";
import { CheckMail } from "./check-mail";

export function ForgotPasswordForm() {
  const form = useForm({ resolver: zodResolver(ForgottenPassword) });
  const [sentTo, setSentTo] = useState<string>();
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ email }) => {
    const answer = await callAuth("/request-password-reset", {
      email,
      redirectTo: "/reset-password",
    });
    if (answer.ok) return setSentTo(email);
    form.setError("root", { message: answer.message });
    form.setFocus("email");
  });

  if (sentTo) {
    return (
      <CheckMail>
        If {sentTo} has an account, we have written to it. Follow the link in the mail to choose a
        new password.
      </CheckMail>
    );
  }
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-5">
      <FormError message={errors.root?.message} />
      <Field label="E-mail" error={errors.email?.message}>
        <Input type="email" autoComplete="username" {...form.register("email")} />
      </Field>
      <SubmitButton size="large" loading={isSubmitting}>
        Send the link
      </SubmitButton>
      <p className="text-sm">
        <Link href="/login" className="font-medium text-link underline underline-offset-4">
          Back
        </Link>
      </p>
    </form>
  );
}
