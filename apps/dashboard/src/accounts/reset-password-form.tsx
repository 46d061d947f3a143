"use client";

import { NewPassword } from "@growflyer/contracts/account";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { Field } from "@/ui/field";
import { FormError } from "@/ui/form-error";
import { SubmitButton } from "@/ui/submit-button";
import { callAuth } from "./call-auth";
import { enter } from "./enter";
import { PasswordInput } from "./password-input";

export function ResetPasswordForm({ token }: { token: string }) {
  const form = useForm({ resolver: zodResolver(NewPassword) });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ password }) => {
    const answer = await callAuth("/reset-password", { newPassword: password, token });
    if (answer.ok) return enter("/login?reset=done");
    if (answer.because === "token") return enter("/reset-password?error=INVALID_TOKEN");
    form.setError("root", { message: answer.message });
    form.setFocus("password");
  });

  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-5">
      <FormError message={errors.root?.message} />
      <Field label="New password" error={errors.password?.message} hint="At least 8 characters">
        <PasswordInput autoComplete="new-password" {...form.register("password")} />
      </Field>
      <SubmitButton size="large" loading={isSubmitting}>
        Save the password
      </SubmitButton>
    </form>
  );
}
